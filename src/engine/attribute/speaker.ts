// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '../../language/actors.ts';
import type { Anonymity, HeadCount, Span, Speaker, VoiceKind } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { actorsIn, bareName, type NamedActor, nameRuns, partyIn, wordsBetween } from './actors.ts';
import { type People, withoutTitles } from './people.ts';
import { spanOfTokens } from './ranges.ts';
import { headOf } from './sources.ts';
import {
  isComma,
  mentionOver,
  phraseAt,
  type ReportView,
  type SentenceView,
  type TokenRange,
  wordOf,
} from './view.ts';

/** What a source's words say by themselves, before anything is looked up elsewhere in the report. */
interface SourceFacts {
  readonly report: ReportView;
  readonly view: SentenceView;
  readonly range: TokenRange;
  readonly span: Span;
  readonly actors: readonly NamedActor[];
  /** State named by an adjective or a people's name, or the actor's own side. */
  readonly party: Actor | null;
  /** The role noun by which the phrase hangs, and the kind of voice it makes. */
  readonly role: { readonly word: string; readonly kind: VoiceKind } | null;
  readonly name: TokenRange | null;
}

/**
 * Reads the words of a source as a speaker: an institution of the actor list, a named person, a role, a document, or
 * somebody who stays anonymous. Never guesses a name: what cannot be told stays open.
 */
export function speakerOf(
  report: ReportView,
  view: SentenceView,
  range: TokenRange,
  people: People,
): Speaker {
  const facts = factsOf(report, view, range);
  return (
    seatSpeaker(facts) ??
    spokesSpeaker(facts) ??
    documentSpeaker(facts) ??
    personSpeaker(facts, people) ??
    institutionSpeaker(facts) ??
    bodySpeaker(facts) ??
    roleSpeaker(facts) ??
    otherSpeaker(facts)
  );
}

function factsOf(report: ReportView, view: SentenceView, range: TokenRange): SourceFacts {
  const actors = actorsIn(view, range, report.actors);
  return {
    report,
    view,
    range,
    span: spanOfTokens(report, view, range),
    actors,
    party: partyIn(view, range, report.actors),
    role: roleOf(report, view, range),
    name: nameOf(report, view, range, actors),
  };
}

/** The head's role, else that of the first role noun before "of", "with", "for" or "from". */
function roleOf(report: ReportView, view: SentenceView, range: TokenRange): SourceFacts['role'] {
  const { roles } = report.lexicon;
  const head = wordOf(view.tokens[headOf(view, range)]);
  if (roles.has(head)) return { word: head, kind: roles.get(head)! };
  for (let i = range.first; i <= range.last; i++) {
    const word = wordOf(view.tokens[i]);
    if (roles.has(word)) return { word, kind: roles.get(word)! };
    if (view.tokens[i]!.upos === 'ADP') break;
  }
  return null;
}

/**
 * The run of proper names that is the speaker's: the one the phrase hangs by, else the last before a comma. No actor's
 * name, title or day.
 */
function nameOf(
  report: ReportView,
  view: SentenceView,
  range: TokenRange,
  actors: readonly NamedActor[],
): TokenRange | null {
  const head = headOf(view, range);
  const names = nameRuns(view, range)
    .flatMap((run) => outside(run, actors))
    .map((piece) => withoutTitles(report, view, piece))
    .filter((name) => name !== null && !report.lexicon.times.has(wordOf(view.tokens[name.first])));
  const comma = commaIn(view, range);
  const near = names.filter((name) => name !== null && name.first < comma);
  return (
    names.find((name) => name !== null && name.first <= head && head <= name.last) ??
    near.at(-1) ??
    names[0] ??
    null
  );
}

function commaIn(view: SentenceView, range: TokenRange): number {
  for (let i = range.first; i <= range.last; i++) if (isComma(view.tokens[i])) return i;
  return range.last + 1;
}

/** The parts of a run that no actor's name takes. */
function outside(run: TokenRange, actors: readonly NamedActor[]): readonly TokenRange[] {
  const pieces: TokenRange[] = [];
  let first = run.first;
  for (const actor of actors) {
    if (actor.last < first || actor.first > run.last) continue;
    if (actor.first > first) pieces.push({ first, last: actor.first - 1 });
    first = actor.last + 1;
  }
  if (first <= run.last) pieces.push({ first, last: run.last });
  return pieces;
}

/** "Moscow", "the Kremlin", "the Russians": a seat or a people that stands for its government. */
function seatSpeaker(facts: SourceFacts): Speaker | null {
  const bare = bareName(facts.view, facts.range);
  const { actors } = facts.report;
  const seat = actors.named(bare)[0] ? null : actors.byMetonym(bare)[0];
  if (seat) return ofActor(seat, facts, `attribute.metonym@1: “${bare}” for ${seat.name}`);
  const people = actors.byDemonym(bare)[0];
  return people ? ofActor(people, facts, `attribute.people@1: “${bare}” for ${people.name}`) : null;
}

function ofActor(actor: Actor, facts: SourceFacts, reason: string): Speaker {
  return {
    name: actor.name,
    kind: actor.kind,
    anonymity: 'named',
    count: 'one',
    party: actor.party,
    institution: actor.id,
    key: actor.id,
    span: facts.span,
    reason,
  };
}

/** A spokesperson, named or not, speaks for the body. */
function spokesSpeaker(facts: SourceFacts): Speaker | null {
  const { view, range, report } = facts;
  for (let i = range.first; i <= range.last; i++) {
    if (!report.lexicon.spokes.has(wordOf(view.tokens[i]))) continue;
    const body = facts.actors.find((named) => named.actor.kind !== 'media') ?? facts.actors[0];
    const reason = 'attribute.spokesperson@1: speaks for the body';
    return body ? ofActor(body.actor, facts, reason) : unlistedBody(facts, i, reason);
  }
  return null;
}

/** "A spokesman for the Oskar Relief Committee": the body as the words have it; nobody when they name none. */
function unlistedBody(facts: SourceFacts, spokes: number, reason: string): Speaker | null {
  const { view, range, report } = facts;
  const link = view.tokens[spokes + 1];
  const body = { first: spokes + 2, last: range.last };
  if (!link || body.last < body.first || !report.lexicon.belonging.has(wordOf(link))) return null;
  const [name] = nameRuns(view, body);
  if (!name) return null;
  const words = bareName(view, { first: body.first, last: Math.min(body.last, commaIn(view, body) - 1) });
  return {
    ...open(facts, 'organisation', 'named', reason),
    name: words,
    count: 'one',
    key: `name:${foldName(words)}`,
  };
}

/** A person by name: an office-holder is an official of the institution that stands in the words. */
function personSpeaker(facts: SourceFacts, people: People): Speaker | null {
  const { view, name, report } = facts;
  if (name === null) return surnameSpeaker(facts, people);
  if (isBodyName(facts) || !isPersonal(facts)) return null;
  const words = wordsBetween(view, name.first, name.last);
  if (report.actors.byMetonym(words).length > 0) return null;
  if (isPlace(facts, name))
    return open(facts, 'unknown', 'role-only', 'attribute.place@1: a place does not speak');
  const full = people.get(foldName(view.tokens[name.last]!.form));
  const single = name.first === name.last;
  if (full && single && !(full.sentence === view.index && full.name.first === name.first)) {
    return fromFullName(report, full, words);
  }
  return named(facts, words, facts.span, 'attribute.person@1');
}

const personal: ReadonlySet<VoiceKind> = new Set(['official', 'person', 'eyewitness', 'armed-group']);

/** A name is the speaker's own when the phrase hangs by it or by what a person is; "the Port Sessel clinic" speaks as a clinic. */
function isPersonal({ view, range, name, role }: SourceFacts): boolean {
  const head = headOf(view, range);
  if (name === null || (name.first <= head && head <= name.last)) return true;
  return role === null ? head < name.first : personal.has(role.kind);
}

/** A capitalised word that the tagger took for a common noun, and that is somebody's last name in this report. */
function surnameSpeaker({ report, view, range }: SourceFacts, people: People): Speaker | null {
  const { form } = view.tokens[range.last]!;
  const full = range.first === range.last && /^\p{Lu}/u.test(form) ? people.get(foldName(form)) : undefined;
  return full ? fromFullName(report, full, form) : null;
}

/** Whether the name is read as a place's and nothing in the words makes it a person's. */
function isPlace({ view, report, role }: SourceFacts, name: TokenRange): boolean {
  const { start, end } = { start: view.tokens[name.first]!.start, end: view.tokens[name.last]!.end };
  return role === null && mentionOver(report, start, end)?.type === 'place';
}

/** A proper name that a role noun for bodies heads ("Oskar Relief Committee") is no person's. */
function isBodyName({ view, name, role, report }: SourceFacts): boolean {
  if (name === null) return false;
  const last = wordOf(view.tokens[name.last]);
  const kind = report.lexicon.roles.get(last);
  if (kind !== undefined && ['organisation', 'media', 'monitor', 'government'].includes(kind)) return true;
  const mention = mentionOver(report, view.tokens[name.last]!.start, view.tokens[name.last]!.end);
  return (
    role === null &&
    (mention?.type === 'organisation' || /^\p{Lu}{2,}$/u.test(view.tokens[name.last]!.form)) &&
    name.first === name.last
  );
}

function fromFullName(
  report: ReportView,
  full: { readonly sentence: number; readonly phrase: TokenRange; readonly words: string },
  words: string,
): Speaker {
  const facts = factsOf(report, report.sentences[full.sentence]!, full.phrase);
  return named(facts, full.words, facts.span, `attribute.short-name@1: “${words}” is ${full.words}`);
}

/**
 * The body a person belongs to by the words: one in the title ("Defence Ministry chief X") or after "of", "at", "with";
 * not one the person is merely an expert on. A body comes before a state.
 */
function affiliationOf({ view, range, name, actors, report }: SourceFacts): Actor | null {
  const bound = actors.filter(({ first }) => {
    let before = first - 1;
    while (
      before >= range.first &&
      ['DET', 'ADJ', 'PROPN', 'NOUN', 'PART'].includes(view.tokens[before]!.upos)
    )
      before--;
    const link = before < range.first ? '' : wordOf(view.tokens[before]);
    return link === '' || link === ','
      ? name !== null && first < name.first
      : report.lexicon.belonging.has(link);
  });
  return (
    (bound.find(({ actor }) => actor.partOf !== null || actor.kind !== 'government') ?? bound[0])?.actor ??
    null
  );
}

function named(facts: SourceFacts, words: string, span: Span, reason: string): Speaker {
  const institution = affiliationOf(facts);
  const role = facts.role?.kind ?? null;
  const official = role === 'official' || holdsTitle(facts);
  const kind: VoiceKind = official
    ? 'official'
    : role === 'armed-group' || role === 'eyewitness'
      ? role
      : 'person';
  return {
    name: words,
    kind,
    anonymity: 'named',
    count: 'one',
    party: institution?.party ?? (official ? (facts.party?.party ?? null) : null),
    institution: institution?.id ?? (official ? (facts.party?.id ?? null) : null),
    key: `person:${foldName(words)}`,
    span,
    reason,
  };
}

/** A title of office before the name: "President", "Gen.". */
function holdsTitle({ view, range, name, report }: SourceFacts): boolean {
  if (name === null) return false;
  for (let i = range.first; i < name.first; i++) {
    const word = wordOf(view.tokens[i]).replace(/\.$/, '');
    if (report.lexicon.titles.has(word) && !report.lexicon.grammar.civilTitles.has(word)) return true;
  }
  return false;
}

/** A statement, caption or report: the voice of the body it comes from when that is said, else a document's. */
function documentSpeaker(facts: SourceFacts): Speaker | null {
  if (facts.role?.kind !== 'document') return null;
  const body = facts.actors.find((each) => each.actor.kind !== 'media') ?? null;
  if (body)
    return ofActor(body.actor, facts, `attribute.document@1: a ${facts.role.word} of ${body.actor.name}`);
  const anonymity = anonymityOf(facts);
  const vague = anonymity === 'anonymous' && /^reports?$/.test(facts.role.word);
  return open(facts, vague ? 'unknown' : 'document', anonymity, 'attribute.document@1');
}

/** A body of the list that the phrase names, or the government of the state whose adjective stands before such a word. */
function institutionSpeaker(facts: SourceFacts): Speaker | null {
  const { view, range, role } = facts;
  const head = headOf(view, range);
  const body =
    facts.actors.find((each) => each.first <= head && head <= each.last) ??
    (role === null ? facts.actors[0] : undefined);
  if (body) return ofActor(body.actor, facts, 'attribute.actor@1');
  if (facts.party && role && facts.report.lexicon.grammar.governing.has(role.word)) {
    return ofActor(facts.party, facts, `attribute.actor@1: the government of ${facts.party.name}`);
  }
  return null;
}

/** A body that the list does not know, called by a name of its own: "the Oskar Relief Committee". */
function bodySpeaker(facts: SourceFacts): Speaker | null {
  const { view, range, role } = facts;
  const head = view.tokens[headOf(view, range)]!;
  if (role === null || personal.has(role.kind) || role.kind === 'document' || role.kind === 'unknown')
    return null;
  if (head.upos !== 'PROPN' || !/^\p{Lu}/u.test(head.form)) return null;
  const words = bareName(view, range);
  return {
    ...open(facts, role.kind, 'named', 'attribute.body@1'),
    name: words,
    count: 'one',
    key: `name:${foldName(words)}`,
  };
}

/** Somebody known by what they are: "a senior official", "two officers", "the rebels". */
function roleSpeaker(facts: SourceFacts): Speaker | null {
  if (facts.role === null) return null;
  const { kind, word } = facts.role;
  const anonymity = anonymityOf(facts);
  return open(facts, kind, anonymity, `attribute.role@1: “${word}”`);
}

function open(facts: SourceFacts, kind: VoiceKind, anonymity: Anonymity, reason: string): Speaker {
  const actor = facts.actors[0]?.actor ?? null;
  const state = facts.party;
  const soldier = facts.role !== null && facts.report.lexicon.soldiers.has(facts.role.word);
  const forces = soldier && state ? facts.report.actors.byId(`${state.id}/armed-forces`) : null;
  return {
    name: facts.span.exact,
    kind,
    anonymity,
    count: countOf(facts),
    party: actor?.party ?? state?.party ?? null,
    institution: actor?.id ?? forces?.id ?? null,
    key: null,
    span: facts.span,
    reason,
  };
}

/** A name that nobody knows: a person's if it looks like one, else a body's. */
function otherSpeaker(facts: SourceFacts): Speaker {
  const { view, name } = facts;
  if (name === null) return open(facts, 'unknown', anonymityOf(facts), 'attribute.unknown@1');
  const words = bareName(view, facts.range);
  return {
    ...open(facts, 'organisation', 'named', 'attribute.name@1'),
    name: words,
    count: 'one',
    key: `name:${foldName(words)}`,
  };
}

/** Anonymous when nobody in particular is meant; role-only when the words point at somebody the report does not name. */
function anonymityOf({ view, range, report }: SourceFacts): Anonymity {
  const { indefinite, anonymous } = report.lexicon;
  const first = wordOf(view.tokens[range.first]);
  for (let i = range.first; i <= range.last; i++) {
    if (anonymous.words.has(wordOf(view.tokens[i]))) return 'anonymous';
    if (anonymous.phrases.some((phrase) => phraseAt(view, i, phrase))) return 'anonymous';
  }
  if (indefinite.has(first)) return 'anonymous';
  const definite = view.tokens[range.first]!.upos === 'DET' || view.tokens[range.first]!.upos === 'PRON';
  return definite ? 'role-only' : 'anonymous';
}

function countOf({ view, range, report }: SourceFacts): HeadCount {
  const { one, two, several } = report.lexicon.counts;
  for (let i = range.first; i <= Math.min(range.last, range.first + 3); i++) {
    const word = wordOf(view.tokens[i]);
    if (two.has(word)) return 'two';
    if (several.has(word)) return 'several';
    if (one.has(word)) return 'one';
    if (view.tokens[i]!.upos === 'ADP') break;
  }
  const head = view.tokens[headOf(view, range)]!;
  if (/^NNP?S$/.test(head.xpos)) return 'several';
  return /^NNP?$/.test(head.xpos) ? 'one' : 'unknown';
}
