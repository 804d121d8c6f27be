// SPDX-License-Identifier: Apache-2.0

import { attribute } from '../../src/engine/attribute/attribute.ts';
import { joinIncidents } from '../../src/engine/cluster/incidents.ts';
import { readingsIn } from '../../src/engine/cluster/readings.ts';
import { sidesOf } from '../../src/engine/cluster/sides.ts';
import { groupsIn } from '../../src/engine/cluster/units.ts';
import { joinVoices } from '../../src/engine/cluster/voices.ts';
import { findReuse } from '../../src/engine/copy/copies.ts';
import { decidingOn } from '../../src/engine/decide/deciding.ts';
import { happen } from '../../src/engine/happen/happen.ts';
import { link } from '../../src/engine/link/link.ts';
import { name } from '../../src/engine/name/name.ts';
import { parse } from '../../src/engine/parse/parse.ts';
import { pileOf, type ReadReport } from '../../src/engine/pile.ts';
import { reconcile } from '../../src/engine/reconcile.ts';
import { refer } from '../../src/engine/refer/refer.ts';
import { storiesOf, storyPlaces } from '../../src/engine/story/stories.ts';
import { tokenise } from '../../src/engine/tokenise/tokenise.ts';
import type { Language } from '../../src/language/language.ts';
import type { Report } from '../../src/model/index.ts';
import { processorSeconds } from './clock.ts';

/** Seconds of processor time spent in each stage, in the order of the pipeline. */
export type StageSeconds = Readonly<Record<string, number>>;

/**
 * Runs every stage over the reports, with a clock around each; the engine itself knows no clock. It is the processor's
 * clock, which runs only while we do: other programs of the machine do not show in it.
 */
export function timeStages(reports: readonly Report[], language: Language): StageSeconds {
  const seconds: Record<string, number> = {};
  const timed = <T>(stage: string, work: () => T): T => {
    const from = processorSeconds();
    const made = work();
    seconds[stage] = (seconds[stage] ?? 0) + processorSeconds() - from;
    return made;
  };
  const read = reports.map((report): ReadReport => {
    const tokenised = timed('tokenise', () => tokenise(report, language));
    const parsed = timed('parse', () => parse(tokenised, language));
    const named = timed('name', () => name(parsed, language));
    const referred = timed('refer', () => refer(named, language));
    const attributed = timed('attribute', () => attribute(referred, language));
    const happened = timed('happen', () => happen(attributed, language));
    const { report: _report, ...analysis } = timed('link', () => link(happened, language));
    return { report, analysis: { ...analysis, report: report.id } };
  });
  timeReconciling(read, language, timed);
  return seconds;
}

type Timed = <T>(stage: string, work: () => T) => T;

/** Reconciling as a whole, and its three joinings each by itself (they are part of the whole and count twice). */
function timeReconciling(read: readonly ReadReport[], language: Language, timed: Timed): void {
  const ledger = timed('reconcile', () => reconcile(read, language, { version: 'timing' }));
  timed('write JSON', () => JSON.stringify(ledger));
  const pile = pileOf(read);
  const sides = sidesOf(language.actors);
  const [groups, readings] = [groupsIn(pile), readingsIn(pile)];
  const decided = decidingOn([], pile, { happenings: groups.flat(), readings });
  const { actors } = language;
  const reuse = timed('reconcile: copies', () => findReuse(pile));
  timed('reconcile: voices', () =>
    joinVoices(pile, readings, reuse, { sides, actors, decided: decided.voices }),
  );
  const stories = timed('reconcile: stories', () => storyPlaces(storiesOf(pile, language.rarity)));
  timed('reconcile: incidents', () =>
    joinIncidents(groups, pile, reuse, {
      ...{ sides, stories, decided: decided.incidents },
      classes: language.happenings.classes,
    }),
  );
}

/**
 * How much faster than n·log n a stage grew from a small pile to a large one: 1 is n·log n exactly, below 1 is less.
 *
 * Sizes are in characters of text, since articles are of many lengths.
 */
export function growth(small: number, large: number, sizes: readonly [number, number]): number {
  const [n, m] = sizes;
  const allowed = (m * Math.log(m)) / (n * Math.log(n));
  return large / small / allowed;
}
