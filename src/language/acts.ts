// SPDX-License-Identifier: Apache-2.0
import type { ActGroup } from '../model/index.ts';

/** A verb as an act of one side towards another. */
export interface ActEntry {
  readonly group: ActGroup;
  readonly mode: string | null;
  /** Lemmas, one of which must stand below the verb ("ties" in "restored full ties"); null: none is asked for. */
  readonly objects: ReadonlySet<string> | null;
  /** Words, as forms, one of which must follow ("called *for*"). */
  readonly particles: ReadonlySet<string> | null;
  /** Whether whom it is done with does it too: "A met B". */
  readonly mutual: boolean;
  /** Whether several who do it without naming anybody do it with one another: "A and B renewed ties". */
  readonly together: boolean;
  /** The preposition, as a form, before whoever does it to the subject: "received aid *from*"; null: the subject does it. */
  readonly doneBy: string | null;
}

/** Words for what sides do to each other that is no happening of ours, and for the sectors of those who act. */
export interface ActLexicon {
  /** By lemma; of several entries the first that holds is meant. */
  readonly acts: ReadonlyMap<string, readonly ActEntry[]>;
  /** Sectors of PLOVER by the word for one who belongs to it, of up to four words, in lower case. */
  readonly roles: ReadonlyMap<string, string>;
  /** Auxiliaries, as forms, by which one who speaks of others asks something of them: "said Arn *must* leave". */
  readonly obligations: ReadonlySet<string>;
  /** Words, as forms, before a role that somebody no longer has, and the sector of such people. */
  readonly formers: ReadonlySet<string>;
  readonly former: string;
}

interface ActRecord {
  readonly lemmas: readonly string[];
  readonly group: string;
  readonly mode?: string;
  readonly objects?: readonly string[];
  readonly particle?: readonly string[];
  readonly mutual?: boolean;
  readonly together?: boolean;
  readonly doneBy?: string;
}

/** `resources/<language>/acts.json`. */
export interface ActFile {
  readonly acts: readonly ActRecord[];
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly obligations: readonly string[];
  readonly formers: readonly string[];
  readonly former: string;
}

/** Reads the lexicon of acts. */
export function decodeActs(file: ActFile): ActLexicon {
  const acts = new Map<string, ActEntry[]>();
  for (const record of file.acts) {
    const entry: ActEntry = {
      group: record.group as ActGroup,
      mode: record.mode ?? null,
      objects: record.objects ? new Set(record.objects) : null,
      particles: record.particle ? new Set(record.particle) : null,
      mutual: record.mutual ?? false,
      together: record.together ?? false,
      doneBy: record.doneBy ?? null,
    };
    for (const lemma of record.lemmas) acts.set(lemma, [...(acts.get(lemma) ?? []), entry]);
  }
  const roles = Object.entries(file.roles).flatMap(([sector, words]) =>
    words.map((word) => [word, sector] as const),
  );
  const { former, formers } = file;
  const obligations = new Set(file.obligations);
  return { acts, roles: new Map(roles), obligations, formers: new Set(formers), former };
}
