// SPDX-License-Identifier: Apache-2.0

/** Words by which the roles of an incident are told beside its happenings. All are lemmas in lower case. */
export interface CastLexicon {
  /** Nouns for bodies of people that act as one: "army", "cartel". */
  readonly bodies: ReadonlySet<string>;
  /** Nouns for what people are harmed with. */
  readonly arms: ReadonlySet<string>;
  /** Verbs that harm people, as far as nothing else is told of what they are done to. */
  readonly hurt: ReadonlySet<string>;
  /** Verbs that harm things. */
  readonly damaged: ReadonlySet<string>;
  /** Verbs that harm either. */
  readonly harmed: ReadonlySet<string>;
  /** Verbs whose subject is harmed. */
  readonly suffered: ReadonlySet<string>;
  /** Verbs by which a weapon is told: what they are done to, if it is one. */
  readonly used: ReadonlySet<string>;
  /** Nouns that stand for nothing by themselves: "seven others". */
  readonly negligible: ReadonlySet<string>;
}

/** `resources/<language>/cast.json`: lists of words, each in one string, parted by blanks. */
export type CastFile = Readonly<Record<keyof CastLexicon, string>>;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').filter((word) => word !== ''));

export function decodeCast(file: CastFile): CastLexicon {
  return {
    bodies: setOf(file.bodies),
    arms: setOf(file.arms),
    hurt: setOf(file.hurt),
    damaged: setOf(file.damaged),
    harmed: setOf(file.harmed),
    suffered: setOf(file.suffered),
    used: setOf(file.used),
    negligible: setOf(file.negligible),
  };
}
