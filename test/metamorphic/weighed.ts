// SPDX-License-Identifier: Apache-2.0
import { knownVoices, weighingFrom } from '../../src/engine/grade/again.ts';
import type { LeftOut } from '../../src/engine/grade/left-out.ts';
import type { Weighing } from '../../src/engine/grade/weigh.ts';
import type { ReadReport } from '../../src/engine/pile.ts';
import { reconcile } from '../../src/engine/reconcile.ts';
import {
  type Grade,
  gradeScales,
  heightOn,
  type Incident,
  type Ledger,
  scaleNamed,
} from '../../src/model/index.ts';
import { language, type Story, told } from '../piles.ts';

/** A pile as it was read, and the ledger made of it. */
export interface Made {
  readonly read: readonly ReadReport[];
  readonly ledger: Ledger;
}

export function madeOf(stories: readonly Story[]): Made {
  const read = stories.map(told);
  return { read, ledger: reconcile(read, language, { version: '0' }) };
}

/** An incident laid out again from a ledger, as the desk does it. */
export function laidOut({ read, ledger }: Made, incident: Incident): Weighing {
  const reports = new Set(incident.mentions.map(({ report }) => report));
  const weighing = weighingFrom(
    {
      incident,
      roots: ledger.roots.filter((root) => root.incident === incident.id),
      voices: knownVoices(ledger.voices, language),
      claims: ledger.claims.filter(({ report }) => reports.has(report)),
      figures: ledger.figures.filter((figure) => figure.incident === incident.id),
      read: read.filter(({ report }) => reports.has(report.id)),
    },
    language,
  );
  if (weighing === null) throw new RangeError(`${incident.id} cannot be laid out again`);
  return weighing;
}

export const nothingLeftOut: LeftOut = { asOf: null, anonymous: false, parties: false };

/** The grade on every scale. */
export function everyGrade({ others = [], ...own }: Grade): readonly Grade[] {
  return [own, ...others];
}

/** Every grade with its height on its scale; null outside the scale's order. */
function heights(grade: Grade): ReadonlyMap<string, number | null> {
  return new Map(everyGrade(grade).map(({ scale, value }) => [scale, heightOn(scaleNamed(scale)!, value)]));
}

/**
 * Scales on which a grade has risen. A grade outside the order says that what there was does not count; what comes
 * of it when words go is no rise.
 */
export function risen(before: Grade, after: Grade): readonly string[] {
  const [low, high] = [heights(before), heights(after)];
  return gradeScales.flatMap((scale) => {
    const name = `${scale.id}@${scale.version}`;
    const [from, to] = [low.get(name) ?? null, high.get(name) ?? null];
    return from !== null && to !== null && to > from ? [name] : [];
  });
}

/** Whether one step stands higher than another in the order of a scale. */
export function isHigher(scale: string, one: string, other: string): boolean {
  const [a, b] = [heightOn(scaleNamed(scale)!, one), heightOn(scaleNamed(scale)!, other)];
  return a !== null && b !== null && a > b;
}
