// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/engine/pipeline.ts';
import type { Language } from '../../src/language/language.ts';
import type { Mention } from '../../src/model/index.ts';
import { foldName } from '../../src/text/index.ts';
import { plainReport } from '../readers/plain-report.ts';
import { type GoldToponym, type PlaceText, readToponyms } from '../readers/toponyms.ts';
import type { Score, Task, TaskInput } from '../task.ts';

/** Right is within this many kilometres of the gold point, as the field counts it. */
const near = 161;

/** GeoWebNews (half), LGL and GeoVirus: are places found, and are they put where they are? */
export const task: Task = {
  name: 'places',
  about:
    'GeoWebNews (half), LGL and GeoVirus: toponyms with gold points found (F1, exact span, words for peoples of one country too; places described and not named are no toponyms); of those found and of those given a point the share within 161 km; end to end, F1 of toponyms found and within 161 km; and the share of gold points that an entry of their name reaches at all',
  needs: ['places/GWN-even.xml', 'places/lgl.xml'],
  fast: false,
  run: async (input) => {
    const folder = join(input.data, 'places');
    const virus = join(folder, 'GeoVirus.xml');
    return [
      ...corpusScores({ name: 'GWN', peoples: true }, readToponyms(join(folder, 'GWN-even.xml')), input),
      ...corpusScores({ name: 'LGL', peoples: true }, readToponyms(join(folder, 'lgl.xml')), input),
      ...(existsSync(virus)
        ? corpusScores({ name: 'GeoVirus', peoples: false }, readToponyms(virus), input)
        : []),
    ];
  },
};

/** A corpus, and whether words for peoples are toponyms in it. */
interface Corpus {
  readonly name: string;
  readonly peoples: boolean;
}

interface Counts {
  gold: number;
  found: number;
  spans: number;
  read: number;
  within: number;
  /** Gold toponyms with an entry of their name near their point. */
  reached: number;
}

function corpusScores(
  { name, peoples }: Corpus,
  texts: readonly PlaceText[],
  { language, say }: TaskInput,
): readonly Score[] {
  const counts: Counts = { gold: 0, found: 0, spans: 0, read: 0, within: 0, reached: 0 };
  const isToponym = ({ type, use, place }: Mention): boolean =>
    type === 'place' ? use !== null : peoples && place !== null;
  for (const text of texts) {
    countText(text, analyse(plainReport(text.id, text.text), language).mentions.filter(isToponym), counts);
    counts.reached += text.toponyms.filter((toponym) => isReached(toponym, text, language)).length;
  }
  say(`${name}: ${texts.length} texts`);
  const { gold, found, spans, read, within, reached } = counts;
  const of = (part: number, whole: number): number => part / Math.max(1, whole);
  return [
    { name: `${name} found`, value: of(2 * spans, gold + found), detail: { gold, found, spans } },
    {
      name: `${name} within 161 km, of found`,
      value: of(within, spans),
      detail: { spans, read, within },
    },
    { name: `${name} within 161 km, of read`, value: of(within, read), detail: { read, within } },
    {
      name: `${name} within 161 km, end to end`,
      value: of(2 * within, gold + found),
      detail: { gold, found, within },
    },
    { name: `${name} reached by the gazetteer`, value: of(reached, gold), detail: { gold, reached } },
  ];
}

function countText({ toponyms }: PlaceText, places: readonly Mention[], counts: Counts): void {
  counts.gold += toponyms.length;
  counts.found += places.length;
  for (const toponym of toponyms) {
    const place = places.find(({ start, end }) => start === toponym.start && end === toponym.end);
    if (place === undefined) continue;
    counts.spans++;
    if (place.place === null || place.place.lat === null || place.place.lon === null) continue;
    counts.read++;
    if (kilometres(toponym, { lat: place.place.lat, lon: place.place.lon }) <= near) counts.within++;
  }
}

/** Whether an entry that the lists have under the very words lies near: no ranking could read the rest rightly. */
function isReached(toponym: GoldToponym, { text }: PlaceText, { gazetteer, names }: Language): boolean {
  const words = text.slice(toponym.start, toponym.end);
  const ids = [names.shortPlaces.get(words) ?? '', ...(names.demonyms.get(foldName(words)) ?? [])];
  const entries = [...gazetteer.named(words), ...ids.map((id) => gazetteer.entry(id))];
  return entries.some((entry) => entry !== null && kilometres(toponym, entry) <= near);
}

type Point = Pick<GoldToponym, 'lat' | 'lon'>;

/** Great-circle distance (haversine). */
function kilometres(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const half = (degrees: number): number => Math.sin((degrees * radians) / 2) ** 2;
  const across = Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half(b.lon - a.lon);
  return 2 * 6371 * Math.asin(Math.sqrt(half(b.lat - a.lat) + across));
}
