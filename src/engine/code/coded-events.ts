// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import {
  type ActGroup,
  type Analysis,
  type ClaimReading,
  contains,
  crosswalkOf,
  type Happening,
  type Mention,
  type Modality,
  type Reason,
  type Span,
  type Stance,
} from '../../model/index.ts';
import { bySentence } from '../happen/by-sentence.ts';
import { mended } from '../happen/mended.ts';
import { headOf, type Tree, treeOf } from '../happen/tree.ts';
import { type Act, actsOf, contentOfAct, isAdrift } from './acts.ts';
import { type Mark, marksOf, type Party, partiesIn } from './parties.ts';
import { firstNamed, governed, phraseOf } from './phrases.ts';

/**
 * What one side does to another, as PLOVER lays events out: who, to whom, what. A happening and a claim are told once
 * in the ledger; this is the view of both, and of acts that are neither (a visit, sanctions), for those who count.
 */
export interface CodedEvent {
  readonly source: Party;
  /** Null where the words name nobody. */
  readonly target: Party | null;
  readonly group: ActGroup;
  /** PLOVER's mode, or null. */
  readonly mode: string | null;
  /** The words that tell it. */
  readonly words: Span;
  /** Whether it is told as not done. */
  readonly negated: boolean;
  /** With {@link negated}, the auxiliary modes that PLOVER defines. */
  readonly modality: Modality;
  /** The happening or claim it is a view of; null for an act that is neither. */
  readonly of: string | null;
  readonly reason: Reason;
}

/** What coding needs to know of a language. */
export type CodingWords = Pick<Language, 'acts' | 'actors' | 'happenings'>;

type Read = Pick<Analysis, 'sentences' | 'mentions' | 'references' | 'claims' | 'happenings'>;

/** A sentence with the names and roles in it. */
interface Sentenced {
  readonly tree: Tree;
  readonly marks: readonly Mark[];
}

interface Told extends Sentenced {
  readonly text: string;
  readonly words: CodingWords;
  /** What a pronoun takes up: a phrase of the same or an earlier sentence. */
  readonly takenUp: (at: number) => (Sentenced & { readonly phrase: readonly number[] }) | null;
}

/**
 * Lays out who does what to whom in a report: its happenings, its claims by their stance, and the acts of the
 * lexicon. Each act gives one event for every pair of its sides; one whose doer is not named gives none.
 *
 * @param text the report's text; offsets index it
 */
export function codeEvents(read: Read, text: string, words: CodingWords): readonly CodedEvent[] {
  const mentions = bySentence(read.mentions, read.sentences, (mention: Mention) => [mention]);
  const sentenced = read.sentences.map((sentence, index): Sentenced => {
    const times = mentions[index]!.filter(({ type }) => type === 'time');
    const tree = treeOf(mended(sentence, words.happenings), times);
    return { tree, marks: marksOf(tree, text, words) };
  });
  const events = sentenced.flatMap((one) =>
    codeSentence({ ...one, text, words, takenUp: antecedents(one, sentenced, read) }, read),
  );
  return distinct(events);
}

/** Finds what the pronouns of a sentence take up, by the reading of reference. */
function antecedents({ tree }: Sentenced, all: readonly Sentenced[], { references }: Read): Told['takenUp'] {
  return (at) => {
    const { start, end } = tree.tokens[at]!;
    const found = references.find(({ mention }) => mention.start === start && mention.end === end);
    const antecedent = found?.antecedent ?? null;
    const where = antecedent && all.find((each) => contains(each.tree.sentence, antecedent));
    const head = where ? headOf(where.tree, antecedent!) : null;
    return where && head !== null ? { ...where, phrase: phraseOf(where.tree, head) } : null;
  };
}

function codeSentence(told: Told, read: Read): readonly CodedEvent[] {
  const inside = (span: Span): boolean => contains(told.tree.sentence, span);
  const happenings = read.happenings.filter(({ trigger }) => inside(trigger));
  const heads = new Map(happenings.map((happening) => [headOf(told.tree, happening.trigger), happening]));
  const acts = actsOf(told.tree, told.words);
  const verbs = new Map(acts.map((act) => [act.at, act]));
  const isDone = (happening: Happening): boolean => {
    const head = headOf(told.tree, happening.trigger);
    const outer = head === null || verbs.has(head) ? null : contentOfAct(told.tree, head, verbs);
    return outer === null || verbs.get(outer)!.entry.group === 'COMMENT';
  };
  const claims = read.claims.filter(
    ({ cue, source }) => cue !== null && source !== null && inside(cue) && inside(source),
  );
  return [
    ...happenings.filter(isDone).flatMap((happening) => ofHappening(happening, told)),
    ...acts.filter(({ at }) => codedType(heads.get(at)) === null).flatMap((act) => ofAct(act, told)),
    ...claims
      .filter(({ cue }) => !verbs.has(headOf(told.tree, cue!)!))
      .flatMap((claim) => ofClaim(claim, told)),
  ];
}

/** A claim as the act that its stance is; what is merely said is none. */
function ofClaim(claim: ClaimReading, told: Told): readonly CodedEvent[] {
  const group = byStance[claim.stance];
  const cue = claim.cue === null ? null : headOf(told.tree, claim.cue);
  const source = claim.source === null ? null : headOf(told.tree, claim.source);
  if (group === undefined || cue === null || source === null) return [];
  return paired(told, {
    source: phraseOf(told.tree, source),
    target: firstNamed(told.tree, told.marks, governed(told.tree, cue)),
    group,
    mode: null,
    words: claim.cue!,
    negated: claim.negated,
    modality: claim.modality,
    of: claim.id,
    reason: `code.stance@1: ${claim.stance}`,
  });
}

/** The acts that stances are; a stance left out is none. */
const byStance: Readonly<Partial<Record<Stance, ActGroup>>> = {
  denies: 'REJECT',
  'partly-denies': 'REJECT',
  declines: 'REJECT',
  accuses: 'ACCUSE',
  admits: 'CONCEDE',
  demands: 'REQUEST',
  promises: 'AGREE',
  warns: 'THREATEN',
};

function codedType(happening: Happening | undefined): ActGroup | null {
  if (happening === undefined) return null;
  return crosswalkOf(happening.type, happening.subtype, happening.outcome).plover?.event ?? null;
}

function ofHappening(happening: Happening, told: Told): readonly CodedEvent[] {
  const { type, subtype, outcome, actor, target, trigger } = happening;
  const { plover } = crosswalkOf(type, subtype, outcome);
  const source = actor === null ? null : headOf(told.tree, actor);
  if (plover === null || source === null) return [];
  const at = headOf(told.tree, trigger);
  const whom = target === null ? null : headOf(told.tree, target);
  return paired(told, {
    source: phraseOf(told.tree, source),
    target: whomOf(told, whom, at),
    group: plover.event,
    mode: plover.mode,
    words: trigger,
    negated: happening.polarity === 'negated',
    modality: happening.modality,
    of: happening.id,
    reason: `code.happening@1: ${type}`,
  });
}

function ofAct({ at, entry, source, target, negated, modality }: Act, told: Told): readonly CodedEvent[] {
  const { tree, text } = told;
  const { start, end } = tree.tokens[at]!;
  const doers = source === null ? [] : phraseOf(tree, source);
  const whom = whomOf(told, target, at).filter((token) => !doers.includes(token));
  const shape = {
    source: doers,
    target: whom,
    group: entry.group,
    mode: entry.mode,
    words: { start, end, exact: text.slice(start, end) },
    negated,
    modality,
    of: null,
    reason: `code.act@1: “${tree.tokens[at]!.lemma}”`,
  };
  const together = entry.together && whom.length === 0 ? amongThemselves(told, shape) : [];
  if (together.length > 0) return together;
  const there = paired(told, shape);
  return entry.mutual ? [...there, ...paired(told, { ...shape, source: whom, target: doers })] : there;
}

/** The phrase for whomever it is done to: the object if it names a side or tells a role, else the first side named after. */
function whomOf({ tree, marks }: Told, object: number | null, at: number | null): readonly number[] {
  // What hangs on a verb that was taken for a participle is not the object's.
  const before = at !== null && isAdrift(tree, at) ? at : -1;
  const phrase = object === null ? [] : phraseOf(tree, object).filter((token) => token > before);
  const named = firstNamed(tree, marks, phrase);
  if (named.length > 0) return named;
  if (marks.some(({ from, to }) => object !== null && from <= object && object < to)) return phrase;
  return at === null ? [] : firstNamed(tree, marks, governed(tree, at));
}

interface Shape extends Omit<CodedEvent, 'source' | 'target'> {
  /** Tokens of the phrases that name the sides. */
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** One event for every pair of a source and a target. */
function paired(told: Told, { source, target, ...rest }: Shape): readonly CodedEvent[] {
  const doers = partiesOf(told, source);
  const whom = partiesOf(told, target);
  return doers.flatMap((doer) =>
    (whom.length === 0 ? [null] : whom)
      .filter((other) => other === null || !isSame(doer, other))
      .map((other) => ({ source: doer, target: other, ...rest })),
  );
}

/** The sides that a phrase names; those that it takes up where it is a pronoun. */
function partiesOf({ tree, text, marks, takenUp }: Told, phrase: readonly number[]): readonly Party[] {
  const [only] = phrase;
  if (phrase.length !== 1 || tree.tokens[only!]!.upos !== 'PRON') return partiesIn(tree, text, marks, phrase);
  const meant = takenUp(only!);
  return meant === null ? [] : partiesIn(meant.tree, text, meant.marks, meant.phrase);
}

/** "Arn and Belm renewed ties": each with each. */
function amongThemselves(told: Told, { source, target: _, ...rest }: Shape): readonly CodedEvent[] {
  const sides = partiesOf(told, source);
  if (sides.length < 2) return [];
  return sides.flatMap((side) =>
    sides.filter((other) => !isSame(side, other)).map((other) => ({ source: side, target: other, ...rest })),
  );
}

function isSame(a: Party, b: Party): boolean {
  return a.actor === b.actor && a.roles.join() === b.roles.join();
}

/** The same act told twice in a report by the same words is one. */
function distinct(events: readonly CodedEvent[]): readonly CodedEvent[] {
  const key = ({ source, target, group, words }: CodedEvent): string =>
    [source.actor, source.roles, target?.actor, target?.roles, group, words.start].join('|');
  return [...new Map(events.map((event) => [key(event), event])).values()];
}
