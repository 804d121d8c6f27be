// SPDX-License-Identifier: Apache-2.0
import type { GazetteerEntry } from '../../language/gazetteer.ts';
import type { Language } from '../../language/language.ts';
import type { NameLexicon } from '../../language/names.ts';
import type { MentionType } from '../../model/index.ts';
import type { Recognised } from './learned/recognise.ts';
import { type Proposal, proposal, uncrossed } from './proposal.ts';
import type { Spotted } from './spot.ts';
import { type SentenceView, written } from './view.ts';

/** Types that a later stage reads, with their values: here they only keep other types off. */
const readLater: ReadonlySet<MentionType> = new Set(['time', 'quantity', 'money']);
/** Types too rare to be learned: what lists and patterns propose of them stands where nothing contradicts it. */
const listedOnly: ReadonlySet<MentionType> = new Set(['weapon', 'military-platform', 'vehicle', 'event']);

/**
 * Gives what was recognised the entries that lists have for it, and adds what only lists know: arms, platforms,
 * vehicles and events, short forms of areas' names, and a person's name with its title and without.
 *
 * @returns what stands, by the first token, the longer first; none crosses another, none has two types
 */
export function settle(
  { view, proposals, settled }: Spotted,
  recognised: readonly Recognised[],
  language: Language,
): readonly Proposal[] {
  const bodyStarts = firstOfBodies(recognised);
  const learned = recognised
    .filter((each) => !readLater.has(each.type) && !isClipped(view, each, bodyStarts, language.names))
    .filter((each) => !isNoName(view, each, recognised, language.names))
    .map((each) => informed(view, each, proposals, language));
  const personEnds = new Set(learned.filter(({ type }) => type === 'person').map(({ last }) => last));
  const known = settled.filter(
    (each) =>
      listedOnly.has(each.type) ||
      (each.type === 'person' && personEnds.has(each.last)) ||
      isListedInCapitals(view, each),
  );
  const whole = learned.flatMap((each) => withArticle(view, each, language));
  const short = settled.filter(({ reason }) => reason === 'name.short-form@1');
  return uncrossed(view.tokens.length, [...short, ...learned, ...whole, ...known]).toSorted(
    (a, b) => a.first - b.first || b.last - a.last,
  );
}

/** Where capitals say nothing, a name of several words that the actor list has is taken at its word. */
function isListedInCapitals({ casing }: SentenceView, { first, last, type, actor }: Proposal): boolean {
  return casing === 'upper' && type === 'organisation' && actor !== null && last > first;
}

/** A capitalised body's name takes its article with it too, as a source or an actor does: "the Oskar Front". */
function withArticle(view: SentenceView, each: Proposal, { names }: Language): readonly Proposal[] {
  const article = each.first - 1;
  if (each.type !== 'organisation' || !view.capital[each.last]) return [];
  return view.folded[article] === names.article ? [{ ...each, first: article }] : [];
}

/** Where the longest body that ends at a word begins. */
function firstOfBodies(recognised: readonly Recognised[]): ReadonlyMap<number, number> {
  const firsts = new Map<number, number>();
  for (const { first, last, type } of recognised)
    if (type === 'organisation') firsts.set(last, Math.min(first, firsts.get(last) ?? first));
  return firsts;
}

/**
 * The end of a longer name of a body, cut off between capitals ("Tessa Army" of "Free Tessa Army"), or a common noun
 * whose article belongs to it ("regime" of "the regime").
 */
function isClipped(
  view: SentenceView,
  { first, last, type }: Recognised,
  bodies: ReadonlyMap<number, number>,
  { article }: NameLexicon,
): boolean {
  if (view.casing !== 'mixed' || type !== 'organisation' || bodies.get(last)! >= first) return false;
  if (view.folded[first - 1] === article) return !view.capital.slice(first, last + 1).includes(true);
  return first < last && view.capital[first] === true && view.capital[first - 1] === true;
}

/** Penn tags of finite verbs: none stands in a name. */
const finiteTags: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/**
 * What no name is: a row with a finite verb in it, two places joined, or the bare noun that opens the name of a body
 * ("Ministry" of "Ministry of Fisheries").
 */
function isNoName(
  view: SentenceView,
  { first, last, type }: Recognised,
  recognised: readonly Recognised[],
  { organisationHeads }: NameLexicon,
): boolean {
  const row = view.tokens.slice(first, last + 1);
  if (row.length > 1 && row.some(({ xpos }) => finiteTags.has(xpos))) return true;
  if (type === 'place') return row.some(({ upos }) => upos === 'CCONJ');
  if (type !== 'organisation' || first < last || !organisationHeads.has(view.folded[first]!)) return false;
  return recognised.some((other) => other.type === type && other.first <= first && other.last > last);
}

function informed(
  view: SentenceView,
  { first, last, type, probability }: Recognised,
  proposals: readonly Proposal[],
  language: Language,
): Proposal {
  const same = proposals.find((each) => each.first === first && each.last === last && each.type === type);
  const reason = `name.learned@1: ${same === undefined ? '' : `${same.reason}, `}${Math.round(100 * probability)} %`;
  if (same !== undefined) return { ...same, reason };
  return proposal(first, last, type, reason, {
    actor: actorOf(view, first, last, language),
    entries: type === 'place' ? entriesOf(view, first, last, language) : [],
  });
}

function actorOf(view: SentenceView, first: number, last: number, language: Language): string | null {
  const named = language.actors.named(written(view, first, last));
  return named.length === 1 ? named[0]!.id : null;
}

/** With an article before it a place is described: its name is a mention of its own. */
function entriesOf(
  view: SentenceView,
  first: number,
  last: number,
  { gazetteer, names }: Language,
): readonly GazetteerEntry[] {
  if (!view.capital[first] || view.folded[first] === names.article) return [];
  return gazetteer.named(written(view, first, last));
}
