// SPDX-License-Identifier: Apache-2.0
import { readAttributed } from '../../evaluation/readers/attributed.ts';
import { plainReport } from '../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../src/desk/language.ts';
import { type ClaimReading, type Report, type Zone, zoneKinds } from '../../src/model/index.ts';
import { type Mark, type MarkedText, marksOf, readMarked } from '../../src/text/index.ts';
import { castList } from './cast.ts';
import type { Difference } from './ways.ts';

export const { language } = languageFor([castList]);

/** What must be the same of one claim however it is put. */
export const facets = ['one claim', 'content', 'source', 'voice', 'stance', 'manner'] as const;
export type Facet = (typeof facets)[number];

/** The claim that the marks point at, the others that stand where it does, and the claims around it. */
export interface Read {
  readonly marked: MarkedText;
  readonly claim: ClaimReading | null;
  readonly beside: readonly ClaimReading[];
  readonly all: readonly ClaimReading[];
}

/** Reads a marked text and finds the claim whose content the `c` marks are: that which shares the most of them. */
export function read(text: string): Read {
  const marked = readMarked(text);
  const { claims } = readAttributed(reportOf(marked), language);
  const content = marksOf(marked, 'c');
  const spoken = claims.filter((claim) => claim.form !== 'narrated' && shared(claim, content) > 0);
  // Within an agency's claim the one that is meant shares as much, and has less beside it.
  const best = [...spoken].sort(
    (a, b) => shared(b, content) - shared(a, content) || lengthOf(a.content) - lengthOf(b.content),
  )[0];
  return { marked, claim: best ?? null, beside: spoken.filter((claim) => claim !== best), all: claims };
}

function reportOf(marked: MarkedText): Report {
  const report = plainReport('r', marked.text);
  const own = marked.marks.filter(({ label }) => (zoneKinds as readonly string[]).includes(label));
  const zones: Zone[] = [];
  let at = 0;
  const body = (end: number) => {
    if (marked.text.slice(at, end).trim() !== '')
      zones.push({ zone: 'body', start: at, end, reason: 'test.body@1' });
  };
  for (const { label, start, end } of own) {
    body(start);
    zones.push({ zone: label as Zone['zone'], start, end, reason: 'test.zone@1' });
    at = end;
  }
  body(marked.text.length);
  return { ...report, zones };
}

const lengthOf = (spans: readonly { readonly start: number; readonly end: number }[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

function shared({ content }: ClaimReading, marks: readonly Mark[]): number {
  const overlaps = content.flatMap((span) =>
    marks.map((mark) => Math.min(span.end, mark.end) - Math.max(span.start, mark.start)),
  );
  return overlaps.reduce((sum, overlap) => sum + Math.max(0, overlap), 0);
}

/** Words alone: case, marks, blanks and what cannot be seen make no difference. */
const wordsIn = (spans: readonly { readonly exact: string }[]): string =>
  spans
    .map(({ exact }) => exact)
    .join(' ')
    .replace(/[\u00ad\u200d]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Which facets of a reading are as they must be: words by the marks, the rest by the reading of the plain way. */
export function facetsOf(
  reading: Read,
  base: Read,
  differs: Difference = {},
  renamed: (words: string) => string = (words) => words,
): Readonly<Record<Facet, boolean>> {
  const { claim, marked } = reading;
  const other = base.claim;
  if (claim === null || other === null)
    return { 'one claim': false, content: false, source: false, voice: false, stance: false, manner: false };
  return {
    'one claim':
      reading.beside.every((each) => belongs(each, claim, differs)) && cameThrough(reading, differs),
    content: wordsIn(claim.content) === wordsIn(marksOf(marked, 'c')),
    source: claim.source !== null && wordsIn([claim.source]) === wordsIn(marksOf(marked, 's')),
    voice: voicesOf(claim) === renamed(voicesOf(other)),
    stance: differs.stance === 'free' || claim.stance === other.stance,
    manner:
      claim.hedged === (other.hedged || differs.hedged === true) &&
      claim.negated === (other.negated || differs.negated === true) &&
      claim.modality === other.modality,
  };
}

/** Beside the claim only that of an agency above it may stand, when there is an agency. */
const belongs = (beside: ClaimReading, claim: ClaimReading, { through }: Difference): boolean =>
  through === 'parent' && beside.id === claim.parent;

function cameThrough({ claim }: Read, { through }: Difference): boolean {
  if (through === 'parent') return claim!.parent !== null;
  if (claim!.parent !== null) return false;
  return (through === 'relay') === claim!.relays.some(({ key }) => key === 'tideway');
}

/** Kind, key or name, count and side of each voice, so that no two different voices read alike. */
const voicesOf = ({ speaker, coSpeakers }: ClaimReading): string =>
  [speaker, ...coSpeakers]
    .map((voice) => voice && [voice.kind, voice.anonymity, voice.count, voice.party, nameOf(voice)].join('/'))
    .join(' + ')
    .toLowerCase();

const nameOf = ({ key, name }: { readonly key: string | null; readonly name: string }): string =>
  (key ?? name.replace(/^(?:an?|the)\s/i, '')).replace(/[\u00ad\u200d]/g, '').replace(/\s+/g, ' ');
