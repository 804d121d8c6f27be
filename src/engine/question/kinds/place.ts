// SPDX-License-Identifier: Apache-2.0
import type { PlaceReading } from '../../../model/index.ts';
import { finest, placeKey, placeLikeness } from '../../cluster/place-likeness.ts';
import { placeStruck } from '../../cluster/units.ts';
import type { Pile } from '../../pile.ts';
import { isRebuttal, type Telling } from '../../root/tellings.ts';
import type { Answer, Asked, Related, Stand } from '../answers.ts';
import { answerBy, type Board, wordsOn } from '../board.ts';
import { otherDayDoubt } from '../one-count.ts';
import { rebutsSetting, rejectionOf, relateRejected } from '../rebuttals.ts';
import { conflictOf } from '../relations.ts';

/** Where? Asked only when different places are named and one is not simply a part of the other, or one is rejected. */
export function askPlace(board: Board): readonly Asked<PlaceReading>[] {
  const answers = wordsOn(board).flatMap((telling) => {
    const place = placeStruck(telling.happening);
    if (place === null || isToldMoreFinely(telling, place, board)) return [];
    const answer = { key: placeKey(place), text: place.name, value: place };
    if (telling.says === 'so') return [answerBy(board, telling, answer)];
    const isRejected = isRebuttal(telling) && rebutsSetting(telling, 'place', board);
    return isRejected ? [answerBy(board, telling, rejectionOf(answer))] : [];
  });
  if (!answers.some(({ denies }) => denies) && !nameSeveral(answers)) return [];
  const relate: Asked<PlaceReading>['relate'] = (a, b) => relatePlaces(a, b, board.pile);
  return [{ kind: 'place', about: '', text: 'Where was it?', answers, relate, wouldChange }];
}

/** A country beside a place that the report gives for the same thing is the plane's, or the flight's, and not where it was. */
function isToldMoreFinely(
  { report, happening }: Telling,
  { precision }: PlaceReading,
  { pile }: Pick<Board, 'pile'>,
): boolean {
  if (precision !== 'country') return false;
  return pile.report(report).analysis.happenings.some((one) => {
    const other = one.group === happening.group ? placeStruck(one) : null;
    return other !== null && other.precision !== 'country' && other.precision !== 'none';
  });
}

/** Different places are named, and not all that differ by one report. */
function nameSeveral(answers: readonly Answer<PlaceReading>[]): boolean {
  const places = [...new Map(answers.map(({ key, value }) => [key, value])).values()];
  const apart = answers.some((a) => answers.some((b) => a.key !== b.key && !namedTogether(a, b, answers)));
  return finest(places).length >= 2 && apart;
}

/** Some one report names both places: it speaks of a thing in several places. */
function namedTogether(a: Answer, b: Answer, all: readonly Answer[]): boolean {
  const reports = (key: string) =>
    new Set(all.filter((one) => one.key === key).map(({ telling }) => telling?.report));
  const other = reports(b.key);
  return [...reports(a.key)].some((report) => other.has(report));
}

function relatePlaces(a: Stand<PlaceReading>, b: Stand<PlaceReading>, pile: Pile): Related {
  const rejected = relateRejected(a, b);
  if (rejected !== null) return rejected;
  const [one, other] = [a.value, b.value];
  const rule = 'place.likeness@1';
  switch (placeLikeness(one, other)) {
    case 'same':
      return { relation: 'agree', rule, because: 'the same place' };
    case 'near':
      return { relation: 'compatible', rule, because: `${one.name} and ${other.name} lie close together` };
    case 'within':
    case 'within-country': {
      const inner = finest([one, other])[0] === one;
      return { relation: inner ? 'narrower' : 'broader', rule, because: 'one place lies in the other' };
    }
    case 'apart':
      return sharesTelling(a, b)
        ? { relation: 'compatible', rule: 'place.several@1', because: 'the same telling names both' }
        : conflictOf(a, b, 'place.apart@1', `${one.name} is not ${other.name}`, {
            doubt: otherDayDoubt(pile),
          });
    case 'unknown':
      return { relation: 'cannot-tell', rule, because: 'how the places lie to each other is not known' };
  }
}

/** One report that names both places speaks of a thing in several places. */
function sharesTelling(a: Stand, b: Stand): boolean {
  const reports = new Set(a.answers.map(({ telling }) => telling?.report));
  return b.answers.some(({ telling }) => reports.has(telling?.report));
}

function wouldChange(relation: string): readonly string[] {
  return relation === 'conflict'
    ? ['a telling that names both places: compatible']
    : ['another place, far from these: in conflict'];
}
