// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon, NounClass } from '../../language/happenings.ts';
import { contains, type Happening, type PlaceReading, type Span } from '../../model/index.ts';
import { contentWords, headWord } from '../cluster/units.ts';
import type { Pile } from '../pile.ts';
import type { Telling } from '../root/tellings.ts';

/** What is said to have been struck, as far as its words go. */
export interface Struck {
  /** Folded nouns and names. */
  readonly words: readonly string[];
  /** The folded noun the words hang on; null where there is none. */
  readonly head: string | null;
  /** Whether it is ground on which other things stand: a town, a quarter, a region. */
  readonly ground: boolean;
}

type Classes = HappeningLexicon['classes'];

/** Words for ground on which things stand. */
const grounds: NounClass = 'settlement';
/** Words such as *target* and *objective*, that only say that something was aimed at. */
const aimedAt: NounClass = 'target';
/** Classes all of whose words may be said of one thing. */
const alike: readonly NounClass[] = ['airliner'];

/** Reads what a telling says was struck; null when it says no more than that there was a target. */
export function struckIn(
  { happening, report }: Pick<Telling, 'happening' | 'report'>,
  pile: Pile,
  classes: Classes,
): Struck | null {
  const { target } = happening;
  if (target === null) return null;
  const read = pile.report(report);
  const words = [...new Set(contentWords(read, target))].filter((word) => !classes.get(word)?.has(aimedAt));
  if (words.length === 0) return null;
  const head = headWord(read, target);
  const named = read.analysis.mentions.some(
    ({ place, use, start, end }) =>
      place !== null && use === 'literal' && isGround(place) && covers({ start, end }, target),
  );
  const ground = named || (head !== null && classes.get(head)?.has(grounds) === true);
  return { words: words.sort(), head, ground };
}

function isGround({ precision }: PlaceReading): boolean {
  return precision !== 'site' && precision !== 'street';
}

/** The name of a place is all there is of the target, but for an article or a word before it. */
function covers(name: Pick<Span, 'start' | 'end'>, target: Span): boolean {
  return contains(target, name) && name.end === target.end;
}

/**
 * Whether two may name one thing: they share a word; or the head of one names the class of the other's (*aircraft*, of a
 * helicopter), or both are words that may be said of one.
 */
export function mayBeOneThing(a: Struck, b: Struck, classes: Classes): boolean {
  if (a.words.some((word) => b.words.includes(word))) return true;
  if (a.head === null || b.head === null) return false;
  const [ofA, ofB] = [classes.get(a.head), classes.get(b.head)];
  if (ofA?.has(b.head) || ofB?.has(a.head)) return true;
  return alike.some((name) => ofA?.has(name) && ofB?.has(name));
}

const harmed: ReadonlySet<string> = new Set(['killed', 'injured', 'casualties']);

/** Whether what was struck are people told by their number, which other questions ask for. */
export function arePeopleCounted({ target, figures }: Happening, pile: Pile): boolean {
  if (target === null) return false;
  return figures
    .flatMap((id) => pile.figure(id) ?? [])
    .some(({ quantity, span }) => harmed.has(quantity) && contains(target, span));
}
