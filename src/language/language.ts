// SPDX-License-Identifier: Apache-2.0
import type { ActorList } from './actors.ts';
import type { AttributionLexicon } from './attribution.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { HappeningLexicon } from './happenings.ts';
import type { NameModel } from './name-model.ts';
import type { NameLexicon } from './names.ts';
import type { NumberLexicon } from './numbers.ts';
import type { SyntaxModel } from './syntax.ts';
import type { TimeLexicon } from './times.ts';

/**
 * All the engine knows of one language. The engine holds no words of its own: a new language is a new value of
 * this shape, made of files under `resources/`.
 */
export interface Language {
  readonly code: string;
  readonly syntax: SyntaxModel;
  readonly names: NameLexicon;
  readonly recogniser: NameModel;
  readonly gazetteer: Gazetteer;
  readonly actors: ActorList;
  readonly attribution: AttributionLexicon;
  readonly happenings: HappeningLexicon;
  readonly times: TimeLexicon;
  readonly numbers: NumberLexicon;
}
