// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../source-files.ts';

/** `name.txt`, or `name.jsonl#2` for the second record of a file. */
export type FileKey = string;

export interface ExpectedIncident {
  readonly label: string;
  readonly type: string;
  readonly when: string;
  /** `Name`, or `Name, Province` where the name alone does not tell. */
  readonly place: string;
  readonly reports: readonly FileKey[];
  readonly notTogetherWith: readonly string[];
  readonly mentions: readonly { readonly file: FileKey; readonly words: string }[];
}

export interface ExpectedQuestion {
  readonly incident: string | null;
  readonly kind: string;
  readonly relation: string;
  readonly positions: readonly {
    readonly answer: string;
    readonly voices: readonly string[];
    readonly roots: number;
  }[];
}

export interface ExpectedClaim {
  readonly file: FileKey;
  readonly content: string;
  readonly source: string | null;
  readonly stance: string;
  readonly anonymous: boolean;
  readonly form?: string;
  readonly hedges?: readonly string[];
  readonly via?: readonly string[];
  readonly speaker?: string;
  readonly parentSource?: string;
}

export interface ExpectedFigure {
  readonly file: FileKey;
  readonly words: string;
  readonly quantity: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly modifier: string;
  readonly incident?: string;
  readonly population?: string;
  readonly partOf?: string;
}

export interface Expectations {
  readonly reports: {
    readonly distinct: number;
    readonly sameBytes: readonly (readonly FileKey[])[];
    readonly versions: readonly (readonly FileKey[])[];
    readonly notAnalysed: readonly FileKey[];
  };
  readonly unknownDates: readonly FileKey[];
  readonly unknownOutlets: readonly FileKey[];
  readonly incidents: readonly ExpectedIncident[];
  readonly questions: readonly ExpectedQuestion[];
  readonly copies: readonly {
    readonly kind: string;
    readonly a: FileKey;
    readonly b: FileKey;
    readonly startsWith: string;
    readonly bStartsWith?: string;
  }[];
  readonly claims: readonly ExpectedClaim[];
  readonly figures: readonly ExpectedFigure[];
  readonly tallies: readonly {
    readonly file: FileKey;
    readonly words: string;
    readonly quantity: string;
    readonly number: number;
    readonly period: 'day' | 'week' | 'campaign';
  }[];
  readonly zones: readonly { readonly file: FileKey; readonly zone: string; readonly startsWith: string }[];
  readonly dropped: readonly { readonly file: FileKey; readonly words: string }[];
  readonly metonyms: readonly { readonly file: FileKey; readonly words: string; readonly actor: string }[];
  /** What the engine of today does not meet yet, by label, each with its reason. */
  readonly knownMisses?: Readonly<Record<string, string>>;
}

export const expectationsFile: string = join(root, 'examples', 'expectations.json');

export function readExpectations(): Expectations {
  return JSON.parse(readFileSync(expectationsFile, 'utf8')) as Expectations;
}
