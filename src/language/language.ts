// SPDX-License-Identifier: Apache-2.0
import type { ActorList } from './actors.ts';
import type { ActLexicon } from './acts.ts';
import type { AttributionLexicon } from './attribution.ts';
import type { CastLexicon } from './cast.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { HappeningLexicon } from './happenings.ts';
import type { NameModel } from './name-model.ts';
import type { NameLexicon } from './names.ts';
import type { NetworkModel } from './network.ts';
import type { NumberLexicon } from './numbers.ts';
import type { WordRarity } from './rarity.ts';
import type { ReferenceLanguage } from './reference.ts';
import type { TimeLexicon } from './times.ts';
import type { WordModel } from './words.ts';

/**
 * All the engine knows of one language. The engine holds no words of its own: a new language is a new value of
 * this shape, made of files under `resources/`.
 */
export interface Language {
  readonly code: string;
  readonly words: WordModel;
  /** The network that tags and parses, and the bytes of the kernel that runs it. */
  readonly reading: { readonly network: NetworkModel; readonly kernel: Uint8Array };
  readonly names: NameLexicon;
  readonly recogniser: NameModel;
  readonly gazetteer: Gazetteer;
  readonly actors: ActorList;
  readonly attribution: AttributionLexicon;
  readonly acts: ActLexicon;
  readonly happenings: HappeningLexicon;
  readonly cast: CastLexicon;
  readonly times: TimeLexicon;
  readonly numbers: NumberLexicon;
  readonly reference: ReferenceLanguage;
  readonly rarity: WordRarity;
}
