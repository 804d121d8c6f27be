// SPDX-License-Identifier: Apache-2.0
import type { VoiceKind } from '../model/index.ts';
import { foldName } from '../text/index.ts';

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

/**
 * Indexes a list of actors for look-up by what a report writes.
 *
 * Names are compared by `foldName` with a leading *the* left out; a name of capitals only, five letters at most
 * ("US", "U.S.", "IS", "WHO"), is compared by its capitals, so that "us" and "who" stay pronouns. Actors that share
 * a name are all given, in the order of the list.
 */
export function actorListOf(actors: readonly Actor[]): ActorList {
  const names = indexBy(actors, (actor) => [actor.name, ...actor.aliases]);
  const demonyms = indexBy(actors, (actor) => actor.demonyms);
  const metonyms = indexBy(actors, (actor) => actor.metonyms);
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return {
    all: actors,
    byId: (id) => byId.get(id) ?? null,
    named: (name) => lookUp(names, name),
    byDemonym: (word) => lookUp(demonyms, word),
    byMetonym: (name) => lookUp(metonyms, name),
  };
}

const initials = /^[A-Z]{1,5}$/;

function keyOf(written: string): string {
  const bare = written.replace(/^the\s+/i, '').replaceAll('.', '');
  return initials.test(bare) ? `=${bare}` : foldName(bare);
}

/** By capitals first, then like every other word: "DAESH" is Daesh written loud. */
function lookUp(index: ReadonlyMap<string, readonly Actor[]>, written: string): readonly Actor[] {
  const key = keyOf(written);
  return (
    index.get(key) ??
    (key.length > 4 && key.startsWith('=') ? index.get(key.slice(1).toLowerCase()) : undefined) ??
    []
  );
}

function indexBy(
  actors: readonly Actor[],
  wordsOf: (actor: Actor) => readonly string[],
): Map<string, Actor[]> {
  const index = new Map<string, Actor[]>();
  for (const actor of actors) {
    for (const key of new Set(wordsOf(actor).map(keyOf))) {
      const bearers = index.get(key);
      if (bearers) bearers.push(actor);
      else index.set(key, [actor]);
    }
  }
  return index;
}
