// SPDX-License-Identifier: Apache-2.0
import type { GazetteerEntry } from '../../language/gazetteer.ts';
import type { Language } from '../../language/language.ts';
import type { MentionType } from '../../model/index.ts';
import type { Recognised } from './learned/recognise.ts';
import { crosses, type Proposal, proposal } from './proposal.ts';
import type { Spotted } from './spot.ts';
import { type SentenceView, written } from './view.ts';

/** Types that a later stage reads, with their values: here they only keep other types off. */
const readLater: ReadonlySet<MentionType> = new Set(['time', 'quantity', 'money']);
/** Types too rare to be learned: what lists and patterns propose of them stands where nothing contradicts it. */
const listedOnly: ReadonlySet<MentionType> = new Set(['weapon', 'military-platform', 'vehicle', 'event']);

/**
 * Gives what was recognised the entries that lists have for it, and adds what only lists know: arms, platforms,
 * vehicles and events, and a person's name with its title and without.
 *
 * @returns what stands, by the first token, the longer first; none crosses another, none has two types
 */
export function settle(
  { view, proposals, settled }: Spotted,
  recognised: readonly Recognised[],
  language: Language,
): readonly Proposal[] {
  const learned = recognised
    .filter((each) => !readLater.has(each.type) && !isClipped(view, each, recognised))
    .map((each) => informed(view, each, proposals, language));
  const known = settled.filter((each) => listedOnly.has(each.type) || isTitleForm(each, learned));
  const standing = [...learned];
  for (const each of known) if (standing.every((other) => agree(other, each))) standing.push(each);
  return standing.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** "Tessa Army" of "Free Tessa Army": the end of a longer name of the same type, cut off between capitals. */
function isClipped(view: SentenceView, each: Recognised, recognised: readonly Recognised[]): boolean {
  const { first, last, type } = each;
  if (view.casing !== 'mixed' || type !== 'organisation' || first === last) return false;
  if (!view.capital[first] || !view.capital[first - 1]) return false;
  return recognised.some((whole) => whole.type === type && whole.last === last && whole.first < first);
}

/** A recognised person's name with its title, or without it. */
function isTitleForm(each: Proposal, learned: readonly Proposal[]): boolean {
  return each.type === 'person' && learned.some(({ type, last }) => type === 'person' && last === each.last);
}

function agree(a: Proposal, b: Proposal): boolean {
  return !crosses(a, b) && !(a.first === b.first && a.last === b.last);
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

function entriesOf(
  view: SentenceView,
  first: number,
  last: number,
  { gazetteer, names }: Language,
): readonly GazetteerEntry[] {
  const from = view.folded[first] === names.article && first < last ? first + 1 : first;
  return view.capital[from] ? gazetteer.named(written(view, from, last)) : [];
}
