// SPDX-License-Identifier: Apache-2.0
import type { WordRarity } from '../../language/rarity.ts';
import { byCodeUnits, type ReportId, type StoryPlace } from '../../model/index.ts';
import { type Days, daysOf } from '../cluster/days.ts';
import { groupBy } from '../cluster/groups.ts';
import { datedReport } from '../dated.ts';
import type { Pile, ReadReport } from '../pile.ts';
import { gather } from './gather.ts';
import { type StoryWords, storyWords } from './words.ts';
import { together } from './written.ts';

/** Reports that tell of the same happenings, two or more. */
export interface Story {
  /** In the order of the pile. */
  readonly reports: readonly ReportId[];
  /** The words that most make them alike, most telling first. */
  readonly words: readonly string[];
}

const wordsShown = 6;

/**
 * Gathers the reports of a pile that tell one story, by the names and rare words they have in common.
 *
 * A story is a way through a pile and a hint where to look: which words are rare depends on the whole of it, so nothing
 * that is counted or graded rests on a story. Equal texts count once. Known dates too far apart keep reports apart;
 * unknown ones do not.
 */
export function storiesOf(pile: Pile, rarity: WordRarity): readonly Story[] {
  const texts = distinctTexts(pile);
  const words = storyWords(
    texts.map(([first]) => first!),
    rarity,
  );
  const told = texts.map((same, text) => ({ words: words[text]!, written: together(same.map(writtenOn)) }));
  return gather(told)
    .filter((members) => members.every((text) => words[text]!.size > 0))
    .map((members) => ({
      reports: members.flatMap((text) => texts[text]!.map(({ report }) => report.id)).sort(byCodeUnits),
      words: commonWords(members.map((text) => words[text]!)),
    }))
    .filter(({ reports }) => reports.length > 1);
}

/** Reports by their text, each text's in the order of the pile. */
function distinctTexts({ reports }: Pile): readonly (readonly ReadReport[])[] {
  return [...groupBy(reports, ({ report }) => report.text).values()];
}

/** When a report was written, by what is known of it or by its own words; null when nothing tells. */
function writtenOn({ report, analysis }: ReadReport): Days | null {
  return daysOf(datedReport(report, analysis).published.value);
}

/** Words of more than half of the texts, by what they tell in all of them together. */
function commonWords(texts: readonly StoryWords[]): readonly string[] {
  const all = new Map<string, { weight: number; texts: number }>();
  for (const text of texts) {
    for (const [word, weight] of text) {
      const known = all.get(word) ?? { weight: 0, texts: 0 };
      all.set(word, { weight: known.weight + weight, texts: known.texts + 1 });
    }
  }
  return [...all]
    .filter(([, word]) => 2 * word.texts > texts.length)
    .sort(([a, x], [b, y]) => y.weight - x.weight || byCodeUnits(a, b))
    .slice(0, wordsShown)
    .map(([word]) => word);
}

/** For every report that is of a story, its place there. */
export type StoryPlaces = ReadonlyMap<ReportId, StoryPlace>;

export function storyPlaces(stories: readonly Story[]): StoryPlaces {
  return new Map(
    stories.flatMap(({ reports, words }) => {
      const place: StoryPlace = {
        id: `s:${reports[0]}`,
        reports: reports.length,
        reason: `story.alike@1: what they have in common and most others have not: ${words.join(', ')}`,
      };
      return reports.map((report) => [report, place] as const);
    }),
  );
}
