// SPDX-License-Identifier: Apache-2.0
import type { MentionType, Span, Speaker, VoiceKind } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { actorsIn } from './actors.ts';
import type { People } from './people.ts';
import { personal } from './persons.ts';
import { antecedentOf, nounPhrase, nounPhraseBefore } from './phrases.ts';
import { spanOfTokens } from './ranges.ts';
import { placeOf } from './referents.ts';
import { headOf } from './sources.ts';
import { speakerOf } from './speaker.ts';
import {
  dependents,
  isComma,
  isNominal,
  mentionOver,
  type ReportView,
  type SentenceView,
  type TokenRange,
  wordOf,
} from './view.ts';

/** Somebody whom the report has brought up, most recent last. */
interface Brought {
  readonly speaker: Speaker;
  readonly sentence: number;
  /** Nouns by which a later phrase may take it up: "official", "ministry", "observatory". */
  readonly nouns: ReadonlySet<string>;
  /** It spoke, rather than being only the subject of a sentence. */
  readonly spoke: boolean;
}

/** A longer subject is a slip of the tree. */
const longestSubject = 14;
/** A pronoun looks no further back than this many sentences; a role ("the official") may look further. */
const pronounReach = 4;
const roleReach = 40;
/** Kinds of people that anybody may belong to: “the residents” are nobody in particular. */
const common: ReadonlySet<VoiceKind> = new Set(['person', 'eyewitness']);
const things: ReadonlySet<MentionType> = new Set(['weapon', 'vehicle', 'military-platform']);

/**
 * Who has been brought up so far in one report: takes "he", "they", "the official" and "the ministry" to their
 * antecedent, or leaves them open. Sentences are read in order.
 */
export class Discourse {
  readonly #report: ReportView;
  readonly #people: People;
  readonly #brought: Brought[] = [];
  /** Those brought up, by the word that heads the phrase. */
  readonly #byPlace = new Map<string, Speaker>();
  /** The latest reading of each key. */
  readonly #byKey = new Map<string, Speaker>();
  readonly #folded = new Map<string, readonly string[]>();

  constructor(report: ReportView, people: People) {
    this.#report = report;
    this.#people = people;
  }

  /** Takes note of a sentence's subject, once its claims are read. */
  note(view: SentenceView): void {
    for (const head of subjectsOf(view)) {
      const range = nounPhrase(view, head);
      if (view.tokens[head]!.upos === 'PRON' || range.last - range.first > longestSubject) continue;
      if (isThing(this.#report, view, range)) continue;
      const speaker = speakerOf(this.#report, view, range, this.#people);
      if (speaker.key !== null || speaker.kind !== 'unknown') this.#bring(view, range, speaker, false);
    }
  }

  /** Reads a source, by its own words or by what they point back to. */
  read(view: SentenceView, range: TokenRange): Speaker {
    const speaker = this.#resolve(view, range);
    this.#bring(view, range, speaker, true);
    return speaker;
  }

  #bring(view: SentenceView, range: TokenRange, speaker: Speaker, spoke: boolean): void {
    if (speaker.kind === 'unknown' && speaker.key === null && speaker.anonymity === 'role-only') return;
    const head = headOf(view, range);
    const nouns = new Set([wordOf(view.tokens[head])]);
    for (let i = range.first; i <= range.last && view.tokens[i]!.upos !== 'ADP'; i++) {
      const word = wordOf(view.tokens[i]);
      if (this.#report.lexicon.roles.has(word) && view.tokens[i]!.upos !== 'ADJ') nouns.add(word);
    }
    this.#brought.push({ speaker, sentence: view.index, nouns, spoke });
    const place = placeKey(view, head);
    if (spoke || !this.#byPlace.has(place)) this.#byPlace.set(place, speaker);
    if (speaker.key !== null) this.#byKey.set(speaker.key, speaker);
  }

  #resolve(view: SentenceView, range: TokenRange): Speaker {
    const { pronouns } = this.#report.lexicon;
    const head = headOf(view, range);
    const word = wordOf(view.tokens[head]);
    if (range.first === range.last && pronouns.relative.has(word)) return this.#relative(view, range);
    const pronoun = view.tokens[head]!.upos === 'PRON' || view.tokens[head]!.xpos === 'PRP$';
    if (pronoun && range.last === range.first) return this.#pronoun(view, range, word);
    const read = speakerOf(this.#report, view, range, this.#people);
    if (read.anonymity === 'role-only' && read.key === null) return this.#role(view, range, read);
    return read.key?.startsWith('name:') ? this.#fuller(view, range, read) : read;
  }

  /** "who", "which": the noun that the clause hangs on; where the tree hangs it on none, the words before it. */
  #relative(view: SentenceView, range: TokenRange): Speaker {
    for (let at = range.first, steps = 0; at >= 0 && steps < 6; at = view.tokens[at]!.head, steps++) {
      const { deprel, head } = view.tokens[at]!;
      if (deprel === 'acl' && head >= 0 && head < range.first) {
        return this.#apposed(view, nounPhrase(view, antecedentOf(view, head)));
      }
    }
    const before = nounPhraseBefore(view, range.first);
    return before === null ? unresolved(this.#report, view, range) : this.#apposed(view, before);
  }

  /** "The front, the group that claimed it": the name before the comma, when the list knows it. */
  #apposed(view: SentenceView, range: TokenRange): Speaker {
    const read = speakerOf(this.#report, view, range, this.#people);
    if (read.key !== null || !isComma(view.tokens[range.first - 1])) return read;
    const before = { first: Math.max(0, range.first - 9), last: range.first - 2 };
    const name = before.last < 0 ? undefined : actorsIn(view, before, this.#report.actors).at(-1);
    return name?.last === before.last ? speakerOf(this.#report, view, name, this.#people) : read;
  }

  #pronoun(view: SentenceView, range: TokenRange, word: string): Speaker {
    const { pronouns } = this.#report.lexicon;
    const wanted = (speaker: Speaker): boolean => {
      const person =
        ['person', 'official', 'eyewitness'].includes(speaker.kind) && speaker.count !== 'several';
      if (pronouns.person.has(word)) return person && speaker.count !== 'two';
      if (pronouns.thing.has(word)) return !person && speaker.kind !== 'unknown' && speaker.count === 'one';
      const many =
        speaker.count === 'several' || speaker.count === 'two' || (!person && speaker.kind !== 'unknown');
      return pronouns.several.has(word) && many;
    };
    const antecedent =
      this.#byReference(view, range, wanted) ??
      this.#latest(view.index, pronounReach, (each) => wanted(each.speaker));
    return antecedent
      ? takenUp(antecedent, 'attribute.pronoun@1', view, range)
      : unresolved(this.#report, view, range);
  }

  /**
   * Whom the stage before took the phrase back to: the nearest of its earlier names that may speak, else the words that
   * brought it up.
   */
  #byReference(view: SentenceView, range: TokenRange, wanted: (speaker: Speaker) => boolean): Speaker | null {
    const { referents } = this.#report;
    const reference = referents.at(spanOfTokens(this.#report, view, range));
    if (reference?.outcome !== 'antecedent') return null;
    let first: Speaker | null = null;
    for (const span of referents.before(reference)) {
      const speaker = this.#speakerAt(span);
      if (speaker === null || !wanted(speaker)) continue;
      if (speaker.key !== null) return speaker;
      first = speaker;
    }
    return first;
  }

  /** Who an earlier phrase is: as it was read where it spoke, or by its own words and what more is known by that name. */
  #speakerAt(span: Span): Speaker | null {
    const place = placeOf(this.#report.sentences, span);
    if (place === null || isThing(this.#report, place.view, place.range)) return null;
    const known = this.#byPlace.get(placeKey(place.view, headOf(place.view, place.range)));
    if (known) return known;
    const speaker = speakerOf(this.#report, place.view, place.range, this.#people);
    return speaker.key === null ? speaker : (this.#byKey.get(speaker.key) ?? speaker);
  }

  /** "The Defence Ministry", of a country named before: the body of the list whose name ends so. */
  #fuller(view: SentenceView, range: TokenRange, read: Speaker): Speaker {
    const name = foldName(read.name);
    const fuller = this.#latest(view.index, roleReach, ({ speaker }) =>
      this.#namesOf(speaker).some((each) => each.endsWith(` ${name}`)),
    );
    return fuller ? takenUp(fuller, 'attribute.shorter-name@1', view, range) : read;
  }

  /** "the official", "the ministry": the latest that was called so, somebody who spoke before somebody who did not. */
  #role(view: SentenceView, range: TokenRange, read: Speaker): Speaker {
    const head = headOf(view, range);
    // "The caption to the video" says for itself which one is meant.
    if (range.last > head) return read;
    const noun = wordOf(view.tokens[head]);
    const called = (each: Brought) =>
      each.nouns.has(noun) && personal.has(each.speaker.kind) === personal.has(read.kind);
    const alike = (each: Brought) => each.speaker.key !== null && stands(read.kind, each.speaker);
    const sort = (speaker: Speaker) =>
      personal.has(read.kind) ? personal.has(speaker.kind) : stands(read.kind, speaker);
    const referent = this.#byReference(view, range, sort);
    const antecedent =
      (referent?.key ? referent : null) ??
      this.#latest(view.index, roleReach, (each) => each.spoke && called(each)) ??
      this.#latest(view.index, roleReach, called) ??
      referent ??
      (this.#report.lexicon.grammar.generic.has(noun) ? this.#latest(view.index, pronounReach, alike) : null);
    if (antecedent) return takenUp(antecedent, 'attribute.role-taken-up@1', view, range);
    return this.#report.lexicon.anonymous.common.has(noun) || common.has(read.kind)
      ? { ...read, anonymity: 'anonymous' }
      : read;
  }

  /** Folded names of the body that speaks, worked out once for each. */
  #namesOf(speaker: Speaker): readonly string[] {
    const actor =
      speaker.key === null || speaker.key !== speaker.institution
        ? null
        : this.#report.actors.byId(speaker.key);
    if (actor === null) return [];
    const known = this.#folded.get(actor.id) ?? [actor.name, ...actor.aliases].map(foldName);
    this.#folded.set(actor.id, known);
    return known;
  }

  #latest(sentence: number, reach: number, wanted: (each: Brought) => boolean): Speaker | null {
    for (let i = this.#brought.length - 1; i >= 0; i--) {
      const each = this.#brought[i]!;
      if (sentence - each.sentence > reach) return null;
      if (wanted(each)) return each.speaker;
    }
    return null;
  }
}

const placeKey = (view: SentenceView, head: number): string => `${view.index} ${head}`;

/** Whether a body may be called by a general noun of this kind: a watchdog is a monitor, a group may be armed. */
function stands(kind: Speaker['kind'], speaker: Speaker): boolean {
  if (kind === 'organisation') return ['organisation', 'armed-group', 'monitor'].includes(speaker.kind);
  return kind === speaker.kind;
}

/** A weapon or a vehicle says nothing; its crew does. */
function isThing(report: ReportView, view: SentenceView, range: TokenRange): boolean {
  const words = view.tokens.slice(range.first, range.last + 1);
  const head = view.tokens[headOf(view, range)];
  if (report.lexicon.roles.has(wordOf(head))) return false;
  return words.some(({ start, end }) => things.has(mentionOver(report, start, end)?.type ?? 'other'));
}

/** Heads of the subjects of a sentence, in order. */
function subjectsOf(view: SentenceView): readonly number[] {
  const root = view.tokens.findIndex((token) => token.head < 0);
  return root < 0 ? [] : dependents(view, root, 'nsubj').filter((child) => isNominal(view.tokens[child]));
}

function takenUp(speaker: Speaker, rule: string, view: SentenceView, range: TokenRange): Speaker {
  const words = view.tokens.slice(range.first, range.last + 1).map((token) => token.form);
  // How the antecedent itself was taken up stands with its own claim: a chain would grow with every mention.
  const first = speaker.reason.slice(speaker.reason.lastIndexOf('; ') + 1).trimStart();
  return { ...speaker, reason: `${rule}: “${words.join(' ')}” is ${speaker.name}; ${first}` };
}

/** Words that point at nobody the report has named. */
function unresolved(report: ReportView, view: SentenceView, range: TokenRange): Speaker {
  const { start } = view.tokens[range.first]!;
  const { end } = view.tokens[range.last]!;
  const exact = report.text.slice(start, end);
  return {
    name: exact,
    kind: 'unknown',
    anonymity: 'role-only',
    count: 'unknown',
    party: null,
    institution: null,
    key: null,
    span: { start, end, exact },
    reason: 'attribute.open@1: no antecedent in the report',
  };
}
