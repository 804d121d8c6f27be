// SPDX-License-Identifier: Apache-2.0

/** Words by which the roles of an incident are told beside its happenings. All are lemmas in lower case. */
export interface CastLexicon {
  /** Nouns for bodies of people that act as one: "army", "cartel". */
  readonly bodies: ReadonlySet<string>;
  /** Nouns for people together, who are a body where they have a name: "the Halvar *group*". */
  readonly bands: ReadonlySet<string>;
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
  /** Verbs by which one owns up, and their objects: "*claimed* *responsibility*". */
  readonly claiming: ReadonlySet<string>;
  readonly responsibility: ReadonlySet<string>;
  /** Verbs that lay it on what they are done to: "*blamed* the army *for*". */
  readonly blaming: ReadonlySet<string>;
  /** Verbs that lay what they are done to on somebody: "*attributed* the raid *to* rebels". */
  readonly ascribing: ReadonlySet<string>;
  /** Prepositions before whom it is laid on. */
  readonly ascribedCases: ReadonlySet<string>;
  /** Verbs of having a hand in something: "took *part* in", "were *involved* in". */
  readonly sharing: ReadonlySet<string>;
  readonly part: ReadonlySet<string>;
  /** Adjectives of one who did it: "*responsible* for". */
  readonly guilty: ReadonlySet<string>;
  /** Nouns for one who did it. */
  readonly authors: ReadonlySet<string>;
  /** Nouns by which any attack may be called once it has been told. */
  readonly acts: ReadonlySet<string>;
  /** Prepositions before the act: "blamed *for*", "accused *of*". */
  readonly blameCases: ReadonlySet<string>;
  /** Prepositions before where a weapon went off or was put, and nouns of such phrases: "in *front* of". */
  readonly sites: ReadonlySet<string>;
  readonly siteNouns: ReadonlySet<string>;
  /** Nouns of what befalls people: "the *death* of", "her *abduction*". */
  readonly hurting: ReadonlySet<string>;
  /** Nouns of what is done against somebody or something: "an *attack* on". */
  readonly striking: ReadonlySet<string>;
  /** Nouns of what befalls things, and the prepositions after them: "*damage* to". */
  readonly damaging: ReadonlySet<string>;
  readonly damageCases: ReadonlySet<string>;
  /** Forms by which a noun is told to be harmed: "the *wounded* man". */
  readonly afflicted: ReadonlySet<string>;
  /** Verbs that harm what they are done to when it becomes this: "*took* four of them *hostage*". */
  readonly taking: ReadonlySet<string>;
  readonly captive: ReadonlySet<string>;
  /** Verbs that burn what they are done to, and with what words: "*set* the mill on *fire*", "*set fire* to". */
  readonly kindling: ReadonlySet<string>;
  readonly fire: ReadonlySet<string>;
  /** Words before some of those told: "five people, *including* a nurse". */
  readonly including: ReadonlySet<string>;
  /** Nouns for those harmed, verbs that say who they are, and prepositions in such clauses: "*among* the *injured* are". */
  readonly sufferers: ReadonlySet<string>;
  readonly listing: ReadonlySet<string>;
  readonly amongCases: ReadonlySet<string>;
  /** Marks of a possessor. */
  readonly possessives: ReadonlySet<string>;
}

/** `resources/<language>/cast.json`: lists of words, each in one string, parted by blanks. */
export type CastFile = Readonly<Record<keyof CastLexicon, string>>;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').filter((word) => word !== ''));

export function decodeCast(file: CastFile): CastLexicon {
  const sets = Object.entries(file).map(([name, words]) => [name, setOf(words)]);
  return Object.fromEntries(sets) as Record<keyof CastLexicon, ReadonlySet<string>>;
}
