// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import {
  type ActGroup,
  type Analysis,
  contains,
  crosswalkOf,
  type Happening,
  type Mention,
  type Reason,
  type Span,
  type Stance,
} from '../../model/index.ts';
import { bySentence } from '../happen/by-sentence.ts';
import { mended } from '../happen/mended.ts';
import { headOf, type Tree, treeOf } from '../happen/tree.ts';
import { type Act, actsOf } from './acts.ts';
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
  /** The happening or claim it is a view of; null for an act that is neither. */
  readonly of: string | null;
  readonly reason: Reason;
}

/** What coding needs to know of a language. */
export type CodingWords = Pick<Language, 'acts' | 'actors' | 'happenings'>;

type Read = Pick<Analysis, 'sentences' | 'mentions' | 'claims' | 'happenings'>;

interface Told {
  readonly tree: Tree;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly words: CodingWords;
}

/**
 * Lays out who does what to whom in a report: its happenings, its claims by their stance, and the acts of the
 * lexicon. Each act gives one event for every pair of its sides; one whose doer is not named gives none.
 *
 * @param text the report's text; offsets index it
 */
export function codeEvents(read: Read, text: string, words: CodingWords): readonly CodedEvent[] {
  const mentions = bySentence(read.mentions, read.sentences, (mention: Mention) => [mention]);
  const events = read.sentences.flatMap((sentence, index) => {
    const times = mentions[index]!.filter(({ type }) => type === 'time');
    const tree = treeOf(mended(sentence, words.happenings), times);
    const told = { tree, text, marks: marksOf(tree, text, words), words };
    return codeSentence(told, read);
  });
  return distinct(events);
}

function codeSentence(told: Told, read: Read): readonly CodedEvent[] {
  const inside = (span: Span): boolean => contains(told.tree.sentence, span);
  const happenings = read.happenings.filter(({ trigger }) => inside(trigger));
  const heads = new Map(happenings.map((happening) => [headOf(told.tree, happening.trigger), happening]));
  const acts = actsOf(told.tree, told.words);
  const verbs = new Set(acts.map(({ at }) => at));
  return [
    ...happenings.flatMap((happening) => ofHappening(happening, told)),
    ...acts.filter(({ at }) => codedType(heads.get(at)) === null).flatMap((act) => ofAct(act, told)),
    ...read.claims.flatMap((claim) => {
      const group = byStance[claim.stance];
      const cue = claim.cue !== null && inside(claim.cue) ? headOf(told.tree, claim.cue) : null;
      if (group === undefined || cue === null || verbs.has(cue) || claim.source === null) return [];
      const source = inside(claim.source) ? headOf(told.tree, claim.source) : null;
      if (source === null) return [];
      return paired(told, {
        source: phraseOf(told.tree, source),
        target: firstNamed(told.tree, told.marks, governed(told.tree, cue)),
        group,
        mode: null,
        words: claim.cue!,
        negated: claim.negated,
        of: claim.id,
        reason: `code.stance@1: ${claim.stance}`,
      });
    }),
  ];
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
    of: happening.id,
    reason: `code.happening@1: ${type}`,
  });
}

function ofAct({ at, entry, source, target, negated }: Act, told: Told): readonly CodedEvent[] {
  const { tree, text } = told;
  const { start, end } = tree.tokens[at]!;
  const doers = source === null ? [] : phraseOf(tree, source);
  const whom = whomOf(told, target, at);
  const shape = {
    source: doers,
    target: whom,
    group: entry.group,
    mode: entry.mode,
    words: { start, end, exact: text.slice(start, end) },
    negated,
    of: null,
    reason: `code.act@1: “${tree.tokens[at]!.lemma}”`,
  };
  if (entry.together && whom.length === 0) return amongThemselves(told, shape);
  const there = paired(told, shape);
  return entry.mutual ? [...there, ...paired(told, { ...shape, source: whom, target: doers })] : there;
}

/** The phrase for whomever it is done to: the object if it names a side or tells a role, else the first side named after. */
function whomOf({ tree, marks }: Told, object: number | null, at: number | null): readonly number[] {
  const phrase = object === null ? [] : phraseOf(tree, object);
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
function paired({ tree, text, marks }: Told, { source, target, ...rest }: Shape): readonly CodedEvent[] {
  const doers = partiesIn(tree, text, marks, source);
  const whom = partiesIn(tree, text, marks, target);
  return doers.flatMap((doer) =>
    (whom.length === 0 ? [null] : whom)
      .filter((other) => other === null || !isSame(doer, other))
      .map((other) => ({ source: doer, target: other, ...rest })),
  );
}

/** "Arn and Belm renewed ties": each with each. */
function amongThemselves(told: Told, { source, target: _, ...rest }: Shape): readonly CodedEvent[] {
  const sides = partiesIn(told.tree, told.text, told.marks, source);
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
