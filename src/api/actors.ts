// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { voiceKinds } from '../model/index.ts';

const texts = z.array(z.string()).default([]);

/** One entry of a user's own actor list; what is left out is empty or nobody's. */
const actorShape = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  kind: z.enum(voiceKinds),
  aliases: texts,
  demonyms: texts,
  metonyms: texts,
  partOf: z.string().nullable().default(null),
  party: z.string().nullable().default(null),
  affiliation: z.object({ actor: z.string(), statedBy: z.string() }).nullable().default(null),
  country: z.string().nullable().default(null),
});

export type ActorEntry = z.infer<typeof actorShape>;

/** What a list of actors gives: the entries that hold, and a line for each that does not. */
export interface ActorEntries {
  readonly actors: readonly ActorEntry[];
  readonly faults: readonly string[];
}

/** Reads a list of actors; an entry that does not hold is named and left out, the rest is kept. */
export function readActors(json: string): ActorEntries {
  const entries = arrayIn(json);
  if (entries === null) return { actors: [], faults: ['the list is no JSON array'] };
  const read = entries.map((entry) => actorShape.safeParse(entry));
  return {
    actors: read.flatMap((each) => (each.success ? [each.data] : [])),
    faults: read.flatMap((each, index) =>
      each.success ? [] : [`entry ${index + 1}: ${each.error.issues[0]?.message}`],
    ),
  };
}

function arrayIn(json: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
