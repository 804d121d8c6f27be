// SPDX-License-Identifier: Apache-2.0
import { longestName, mayClose, mayOpen } from '../../src/engine/name/learned/candidates.ts';
import { mostFeatures, spanFeatures, wordFeatures } from '../../src/engine/name/learned/features.ts';
import { traitsOf } from '../../src/engine/name/learned/traits.ts';
import { type Spotted, spotNames } from '../../src/engine/name/spot.ts';
import { parse } from '../../src/engine/parse/parse.ts';
import { tokenise } from '../../src/engine/tokenise/tokenise.ts';
import type { Language } from '../../src/language/language.ts';
import type { NameModel } from '../../src/language/name-model.ts';
import type { MentionType, Report } from '../../src/model/index.ts';

/** A report whose names are known. Offsets are UTF-16 code units into its text. */
export interface NamedReport {
  readonly report: Report;
  readonly names: readonly { readonly start: number; readonly end: number; readonly type: MentionType }[];
  /** Types that the corpus marks. Where a spotter proposes one of the others, it says nothing. */
  readonly marked: ReadonlySet<MentionType>;
  /** Stretches of which the corpus does not say whether they are names in our sense. */
  readonly unsaid: readonly { readonly start: number; readonly end: number }[];
}

/** A sentence as the recogniser is trained on. */
export interface Example {
  /** Hashed features of each word. */
  readonly words: readonly Int32Array[];
  readonly spans: readonly ExampleSpan[];
  /** How much a mistake in it counts. */
  readonly weight: number;
}

/** A row of words, both ends inclusive. */
export interface ExampleSpan {
  readonly first: number;
  readonly last: number;
  readonly features: Int32Array;
  /** Number of the type it names, -1 if it is no name. */
  readonly label: number;
}

/** Types in the order of the model's classes. */
export const learnedTypes: readonly MentionType[] = [
  'person',
  'organisation',
  'place',
  'nationality',
  'weapon',
  'vehicle',
  'military-platform',
  'time',
  'quantity',
  'money',
];

/** How much a copy without capitals, or in capitals, counts against the text as written. */
const recasedWeight = 0.3;

type Pack = Omit<Language, 'recogniser'> & { readonly recogniser: Pick<NameModel, 'classes'> };

/** A report's sentences as examples: as written, and, if wanted, in small letters and in capitals. */
export function examplesOf(named: NamedReport, language: Language, recased: boolean): readonly Example[] {
  const written = sentencesOf(named, language, 1);
  if (!recased) return written;
  return [
    ...written,
    ...sentencesOf(inCase(named, 'toLowerCase'), language, recasedWeight),
    ...sentencesOf(inCase(named, 'toUpperCase'), language, recasedWeight),
  ];
}

/** The same report in small letters or capitals; letters that would change the length stay as they are. */
export function inCase(named: NamedReport, change: 'toLowerCase' | 'toUpperCase'): NamedReport {
  const text = Array.from(named.report.text, (letter) =>
    letter[change]().length === letter.length ? letter[change]() : letter,
  ).join('');
  return { ...named, report: { ...named.report, text } };
}

function sentencesOf(named: NamedReport, language: Language, weight: number): readonly Example[] {
  const parsed = parse(tokenise(named.report, language), language);
  const labels = labelsOf(named);
  return spotNames(parsed, language).map((spotted) =>
    exampleOf(spotted, { labels, marked: named.marked }, language, weight),
  );
}

/** The label of each stretch by its ends. Of two types of one stretch the first is learned. */
function labelsOf({ names, unsaid }: NamedReport): ReadonlyMap<string, number> {
  const labels = new Map<string, number>();
  for (const { start, end } of unsaid) labels.set(`${start} ${end}`, notSaid);
  for (const { start, end, type } of names.toReversed())
    labels.set(`${start} ${end}`, learnedTypes.indexOf(type));
  return labels;
}

const notSaid = -2;

function exampleOf(
  spotted: Spotted,
  { labels, marked }: Pick<NamedReport, 'marked'> & { readonly labels: ReadonlyMap<string, number> },
  { names, recogniser }: Pack,
  weight: number,
): Example {
  const { view, proposals } = spotted;
  const unmarked = new Set(
    proposals.filter(({ type }) => !marked.has(type)).map(({ first, last }) => `${first} ${last}`),
  );
  const traits = traitsOf(spotted, names, recogniser);
  const buffer = new Int32Array(mostFeatures);
  const words = view.tokens.map((_, i) => buffer.slice(0, wordFeatures(traits, i, buffer)));
  const spans: ExampleSpan[] = [];
  for (let first = 0; first < traits.count; first++) {
    if (!mayOpen(view, first)) continue;
    for (let last = first; last < traits.count && last < first + longestName; last++) {
      if (!mayClose(view, last)) continue;
      const label = labels.get(`${view.tokens[first]!.start} ${view.tokens[last]!.end}`) ?? -1;
      if (label === notSaid || (label < 0 && unmarked.has(`${first} ${last}`))) continue;
      const features = buffer.slice(0, spanFeatures(traits, first, last, buffer));
      spans.push({ first, last, features, label });
    }
  }
  return { words, spans, weight };
}
