// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnits } from '../../src/model/index.ts';

/** A stretch of a text, UTF-16 code units, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One attribution as annotated: each part in pieces, in the order of the text. A part may be missing. */
export interface GoldAttribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

export interface PolnearText {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/**
 * Reads PolNeAR: `text/NAME.txt` and, of `attributions/NAME_ANNOTATOR.ann` (brat stand-off), the first by name.
 *
 * The corpus counts code points; what is given counts UTF-16 code units.
 *
 * @throws RangeError when a text has no annotation
 */
export function readPolnear(folder: string): readonly PolnearText[] {
  const annotations = readdirSync(join(folder, 'attributions')).sort(byCodeUnits);
  const names = readdirSync(join(folder, 'text')).sort(byCodeUnits);
  return names.map((file) => {
    const name = file.replace(/\.txt$/, '');
    const annotation = annotations.find((other) => other.replace(/_[0-9a-f]+\.ann$/, '') === name);
    if (annotation === undefined) throw new RangeError(`${name} has no annotation`);
    const text = readFileSync(join(folder, 'text', file), 'utf8');
    const lines = readFileSync(join(folder, 'attributions', annotation), 'utf8').split('\n');
    return { name, text, attributions: attributionsOf(lines, codeUnitsOf(text)) };
  });
}

/** For each code point of a text, where it begins in UTF-16 code units; the text's length at the end. */
function codeUnitsOf(text: string): readonly number[] {
  const units: number[] = [];
  let at = 0;
  for (const point of text) {
    units.push(at);
    at += point.length;
  }
  units.push(at);
  return units;
}

type Part = keyof GoldAttribution;
const parts: Readonly<Record<string, Part>> = { Source: 'source', Cue: 'cue', Content: 'content' };

function attributionsOf(lines: readonly string[], units: readonly number[]): readonly GoldAttribution[] {
  const spans = new Map<string, readonly Range[]>();
  const attributions: GoldAttribution[] = [];
  for (const line of lines) {
    const [id, body] = line.split('\t');
    if (id?.startsWith('T') && body) spans.set(id, rangesOf(body, units));
  }
  for (const line of lines) {
    const [id, body] = line.split('\t');
    if (id?.startsWith('E') && body) attributions.push(attributionOf(body, spans));
  }
  return attributions;
}

/** `Content 315 448;463 553`. */
function rangesOf(body: string, units: readonly number[]): readonly Range[] {
  const pieces = body.slice(body.indexOf(' ') + 1).split(';');
  const ranges = pieces.map((piece) => {
    const [start, end] = piece.split(' ').map(Number);
    return { start: units[start!]!, end: units[end!]! };
  });
  return ranges.sort((a, b) => a.start - b.start);
}

/** `Attribution:T4 Content:T3 Cue:T2 Source:T1`, a part's name with a number where it comes twice. */
function attributionOf(body: string, spans: ReadonlyMap<string, readonly Range[]>): GoldAttribution {
  const found: Record<Part, Range[]> = { source: [], cue: [], content: [] };
  for (const field of body.split(' ')) {
    const [label, id] = field.split(':');
    const part = parts[label!.replace(/\d+$/, '')];
    if (part) found[part].push(...(spans.get(id!) ?? []));
  }
  for (const ranges of Object.values(found)) ranges.sort((a, b) => a.start - b.start);
  return found;
}
