// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import { analyse } from '../../src/engine/pipeline.ts';
import type { Mention } from '../../src/model/index.ts';
import { plainReport } from '../readers/plain-report.ts';
import { type GoldToponym, type PlaceText, readToponyms } from '../readers/toponyms.ts';
import type { Score, Task, TaskInput } from '../task.ts';

/** Right is within this many kilometres of the gold point, as the field counts it. */
const near = 161;

/** GeoWebNews (half) and LGL: are places found, and are they put where they are? */
export const task: Task = {
  name: 'places',
  about:
    'GeoWebNews (half) and LGL: toponyms with gold points found (F1, exact span, names of peoples too; places described and not named are no toponyms), and of those found the share within 161 km',
  needs: ['places/GWN-even.xml', 'places/lgl.xml'],
  fast: false,
  run: async (input) => [
    ...corpusScores('GWN', readToponyms(join(input.data, 'places', 'GWN-even.xml')), input),
    ...corpusScores('LGL', readToponyms(join(input.data, 'places', 'lgl.xml')), input),
  ],
};

interface Counts {
  gold: number;
  found: number;
  spans: number;
  read: number;
  within: number;
}

function corpusScores(
  name: string,
  texts: readonly PlaceText[],
  { language, say }: TaskInput,
): readonly Score[] {
  const counts: Counts = { gold: 0, found: 0, spans: 0, read: 0, within: 0 };
  for (const text of texts)
    countText(text, analyse(plainReport(text.id, text.text), language).mentions, counts);
  say(`${name}: ${texts.length} texts`);
  const { gold, found, spans, read, within } = counts;
  return [
    { name: `${name} found`, value: (2 * spans) / Math.max(1, gold + found), detail: { gold, found, spans } },
    {
      name: `${name} within 161 km, of found`,
      value: within / Math.max(1, spans),
      detail: { spans, read, within },
    },
    { name: `${name} within 161 km, of read`, value: within / Math.max(1, read), detail: { read, within } },
  ];
}

function countText({ toponyms }: PlaceText, mentions: readonly Mention[], counts: Counts): void {
  const places = mentions.filter(({ type, use }) => type === 'place' && use !== null);
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

type Point = Pick<GoldToponym, 'lat' | 'lon'>;

/** Great-circle distance (haversine). */
function kilometres(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const half = (degrees: number): number => Math.sin((degrees * radians) / 2) ** 2;
  const across = Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half(b.lon - a.lon);
  return 2 * 6371 * Math.asin(Math.sqrt(half(b.lat - a.lat) + across));
}
