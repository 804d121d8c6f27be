// SPDX-License-Identifier: Apache-2.0
import type { VoiceKind } from '../model/index.ts';

/**
 * One entry of the actor list: a state, ministry, force, armed group, agency, monitor, international body, outlet.
 * The list is data (`resources/en/actors.json`); a case may bring more entries of the same shape.
 */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: VoiceKind;
  /** Names it goes by, as written; matched with case and diacritics folded. */
  readonly aliases: readonly string[];
  /** Words for its people or things ("Russian"); they name the party, not a voice, unless used as a noun. */
  readonly demonyms: readonly string[];
  /** Places whose names are used for it ("Moscow", "the Kremlin"). */
  readonly metonyms: readonly string[];
  /** The actor it belongs to (a ministry to its state), or null. */
  readonly partOf: string | null;
  /** Whose side it speaks for: an actor id, or null when it is nobody's. */
  readonly party: string | null;
  /** For a state's or party's own outlet: the actor it belongs to, and who says so. */
  readonly affiliation: { readonly actor: string; readonly statedBy: string } | null;
  readonly country: string | null;
}

export interface ActorList {
  readonly all: readonly Actor[];
  readonly byId: (id: string) => Actor | null;
  /** Actors that go by this name or alias (not demonyms, not metonyms). */
  readonly named: (name: string) => readonly Actor[];
  readonly byDemonym: (word: string) => readonly Actor[];
  readonly byMetonym: (name: string) => readonly Actor[];
}
