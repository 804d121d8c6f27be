// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';

/** A place's name in a text with the gold point. Offsets are UTF-16 code units into the unescaped text. */
export interface GoldToponym {
  readonly start: number;
  readonly end: number;
  readonly lat: number;
  readonly lon: number;
}

export interface PlaceText {
  readonly id: string;
  readonly text: string;
  readonly toponyms: readonly GoldToponym[];
}

const article = /<article\b([^>]*)>([\s\S]*?)<\/article>/gu;
const toponym = /<(toponym|location)>([\s\S]*?)<\/\1>/gu;

/**
 * Reads LGL, GeoWebNews and GeoVirus alike; the last counts its characters from 1. Toponyms without a point, or whose
 * words are not at their place, are left out.
 */
export function readToponyms(file: string): readonly PlaceText[] {
  return [...readFileSync(file, 'utf8').matchAll(article)].map(([, attributes, body], index) => {
    const text = plainOf(element(body!, 'text') ?? '');
    const toponyms = [...body!.matchAll(toponym)].flatMap(([, tag, inner]) =>
      toponymOf(inner!, text, tag === 'location' ? 1 : 0),
    );
    return { id: `${/"([^"]*)"/u.exec(attributes!)?.[1] ?? index}`, text, toponyms };
  });
}

function toponymOf(inner: string, text: string, origin: number): readonly GoldToponym[] {
  const start = Number(element(inner, 'start') || Number.NaN) - origin;
  const end = Number(element(inner, 'end') || Number.NaN) - origin;
  const lat = Number.parseFloat(element(inner, 'lat') ?? element(inner, 'latitude') ?? '');
  const lon = Number.parseFloat(element(inner, 'lon') ?? element(inner, 'longitude') ?? '');
  const words = plainOf(
    element(inner, 'phrase') ?? element(inner, 'extractedName') ?? element(inner, 'name') ?? '',
  );
  if (!Number.isFinite(lat) || !Number.isFinite(lon) || text.slice(start, end) !== words) return [];
  return [{ start, end, lat, lon }];
}

function element(xml: string, name: string): string | null {
  return new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'u').exec(xml)?.[1] ?? null;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainOf(raw: string): string {
  const cdata = /^<!\[CDATA\[([\s\S]*)\]\]>$/u.exec(raw);
  if (cdata) return cdata[1]!;
  return raw.replace(/&(?:#(\d+)|(\w+));/gu, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );
}
