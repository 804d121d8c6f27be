// SPDX-License-Identifier: Apache-2.0
import type { Task } from '../task.ts';
import { task as attribution } from './attribution.ts';
import { attributionGum } from './attribution-gum.ts';
import { clusters } from './clusters.ts';
import { task as copies } from './copies.ts';
import { task as coref } from './coref.ts';
import { eventTypes } from './event-types.ts';
import { task as extraction } from './extraction.ts';
import { gazetteer } from './gazetteer.ts';
import { task as incidents } from './incidents.ts';
import { names, namesQuick } from './names.ts';
import { piles, pilesQuick } from './piles.ts';
import { task as places } from './places.ts';
import { questions } from './questions.ts';
import { figures, readings } from './readings.ts';
import { task as roles } from './roles.ts';
import { roots } from './roots.ts';
import { speed } from './speed.ts';
import { task as syntax } from './syntax.ts';
import { times } from './times.ts';
import { task as voices } from './voices.ts';
import { whoDidWhat } from './who-did-what.ts';

/** Every evaluation, in the order a report passes through what it measures. */
export const tasks: readonly Task[] = [
  extraction,
  syntax,
  roles,
  namesQuick,
  names,
  places,
  gazetteer,
  coref,
  attribution,
  attributionGum,
  voices,
  readings,
  times,
  figures,
  copies,
  clusters,
  roots,
  questions,
  eventTypes,
  whoDidWhat,
  incidents,
  pilesQuick,
  piles,
  speed,
];
