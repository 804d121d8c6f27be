// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import type { Language } from '../../language/language.ts';
import type { NumberLexicon } from '../../language/numbers.ts';
import { type Mention, overlaps, type Span } from '../../model/index.ts';
import type { NumberPhrase } from './number-phrases.ts';
import { singularOf } from './singular.ts';
import { isCapitalised, type Word } from './words.ts';

type FigureWords = Pick<Language, 'numbers' | 'happenings'>;

/** Whether a number counts or measures something: times, ages, scores, names and other numerals do not. */
export function isFigure(
  words: readonly Word[],
  phrase: NumberPhrase,
  span: Span,
  times: readonly Mention[],
  language: FigureWords,
): boolean {
  const { numbers } = language;
  if (times.some((time) => overlaps(time, span))) return false;
  if (phrase.kind !== 'count') return true;
  const [before, after] = [words[phrase.core - 1], words[phrase.end]];
  if (isJoinedToLetters(words, phrase, numbers)) return false;
  if (isScoreOrNumberLine(words, phrase)) return false;
  if (isAge(before, after, phrase, language, words)) return false;
  if (isOfChildren(words, phrase, language) || isYears(words, phrase, numbers)) return false;
  if (isHour(words, phrase, numbers) || isRateOrHeight(words, phrase, numbers)) return false;
  return !isDesignation(words, phrase, language);
}

/** "T-72", "Tu-22M3", "122mm", "46th", "F-16", "3D": letters and digits in one. */
function isJoinedToLetters(
  words: readonly Word[],
  { core, end, digits }: NumberPhrase,
  numbers: NumberLexicon,
): boolean {
  const [own, before, farther, after] = [words[core]!, words[core - 1], words[core - 2], words[end]];
  // "a three-day march", "the five-year-old war"
  if (after?.form === '-' && after.glued && words[end + 1]?.kind === 'word' && words[end + 1]!.glued)
    return true;
  if (!digits) return false;
  if (own.glued && before?.kind === 'word') return true;
  if (own.glued && before?.form === '-' && before.glued && farther?.kind === 'word') return true;
  if (after?.kind !== 'word' || !after.glued) return false;
  return !numbers.percents.has(after.lower) && !numbers.gluedUnits.has(after.lower);
}

/** "3-1", "9/11", "24/7", "555-0123", "10.2.3", "#4", "+44 20". */
function isScoreOrNumberLine(words: readonly Word[], { core, end, digits }: NumberPhrase): boolean {
  if (!digits) return false;
  const [before, after] = [words[core - 1], words[end]];
  const tight = (word: Word | undefined): boolean =>
    word !== undefined && ['-', '–', '/', ':', '.', '+', '#', '№'].includes(word.form);
  if (tight(before) && words[core]!.glued && (before!.glued || before!.form === '#' || before!.form === '+'))
    return true;
  return tight(after) && after!.glued && words[end + 1]?.kind === 'number' && words[end + 1]!.glued;
}

/** How many words before an age the word for dying may stand: "died in the harbour prison at 77". */
const ageReach = 9;

/** "aged 34", "at the age of 34", "died at 34", and an age between commas after a name. */
function isAge(
  before: Word | undefined,
  after: Word | undefined,
  { core, end, lower }: NumberPhrase,
  { numbers, happenings }: FigureWords,
  words: readonly Word[],
): boolean {
  if (before && numbers.ageWords.has(before.lower)) return true;
  if (before && numbers.ofWords.has(before.lower) && numbers.ageWords.has(words[core - 2]?.lower ?? ''))
    return true;
  if (numbers.ageUnits.has(after?.lower ?? '')) {
    const old = words[end + 1]?.form === '-' ? words[end + 2] : words[end + 1];
    if (numbers.ageEnds.has(old?.lower ?? '')) return true;
  }
  const near = words.slice(Math.max(0, core - ageReach), core - 1);
  const died = near.some(({ lower: word }) => numbers.deathWords.has(word));
  if (before && numbers.ageCases.has(before.lower) && died && lower !== null && lower < 120)
    return !isCounting(after, happenings);
  const apart =
    before?.form === ',' &&
    (after?.form === ',' || after?.form === ')' || after === undefined || after.form === '.');
  const bracketed = before?.form === '(' && after?.form === ')';
  const named = isCapitalised(words[core - 2]);
  return (apart || bracketed) && named && end - core === 1 && lower !== null && lower < 120;
}

/** "a mother of two", "a father-of-three": what is told of the parent befell no two. */
function isOfChildren(
  words: readonly Word[],
  { core }: NumberPhrase,
  { numbers, happenings }: FigureWords,
): boolean {
  const before = words.slice(Math.max(0, core - 4), core).filter(({ form }) => form !== '-');
  const [parent, of] = before.slice(-2);
  return (
    numbers.ofWords.has(of?.lower ?? '') && numbers.parents.has(singularOf(parent?.form ?? '', happenings))
  );
}

/** "the nineteen sixties", "the class of ’66". */
function isYears(words: readonly Word[], { core, end }: NumberPhrase, numbers: NumberLexicon): boolean {
  const [own, before] = [words[core]!, words[core - 1]];
  if (numbers.decades.has(words[end]?.lower ?? '')) return true;
  return own.glued && /^\d{2}$/u.test(own.form) && /^['’‘`]$/u.test(before?.form ?? '');
}

/** "around 7 p.m.", also where the full stop ended the sentence. */
function isHour(words: readonly Word[], { end }: NumberPhrase, numbers: NumberLexicon): boolean {
  const [half, stop] = [words[end], words[end + 1]];
  if (!half || !numbers.clockHalves.has(half.lower)) return false;
  return half.form.length > 1 || (stop ? stop.form === '.' && stop.glued : true);
}

/** "one in every 500", "six-foot-five". */
function isRateOrHeight(words: readonly Word[], { core }: NumberPhrase, numbers: NumberLexicon): boolean {
  const [before, farther] = [words[core - 1], words[core - 2]];
  if (numbers.rates.has(before?.lower ?? '')) return true;
  return before?.form === '-' && before.glued && numbers.feet.has(farther?.lower ?? '');
}

/** "Company 7", "Flight 77", "Resolution 12": a numeral after a word that takes one, or after a name. */
function isDesignation(
  words: readonly Word[],
  { core, first, end, digits }: NumberPhrase,
  { numbers, happenings: lexicon }: FigureWords,
): boolean {
  const before = words[core - 1]?.form === '.' ? words[core - 2] : words[core - 1];
  if (first < core || before?.kind !== 'word') return false;
  if (numbers.ordinals.has(before.lower)) return true;
  if (numbers.designators.has(before.lower) && (digits || isCapitalised(before)))
    return !isCounting(words[end], lexicon);
  // "Week 15"
  if (digits && core > 1 && isCapitalised(before) && numbers.ageUnits.has(before.lower)) return true;
  // "200 W. Quay Street"
  const [after, stop] = [words[end], words[end + 1]];
  if (digits && /^\p{Lu}$/u.test(after?.form ?? '') && stop?.form === '.' && stop.glued) return true;
  // "AK 47", "BM 21": letters of a type's name.
  return digits && /^\p{Lu}{2,4}$/u.test(before.form);
}

/** Whether something that is counted in war follows: then "unit 12 soldiers" is no name. */
function isCounting(after: Word | undefined, lexicon: HappeningLexicon): boolean {
  const noun = singularOf(after?.form ?? '', lexicon);
  return lexicon.counted.has(noun) || lexicon.populations.has(noun) || lexicon.forcesCounted.has(noun);
}
