// SPDX-License-Identifier: Apache-2.0
import type { Stance, VoiceKind } from '../model/index.ts';

/**
 * What may follow a cue and be its content.
 *
 * - `clause` a finite clause ("said that …"), also before the cue ("…, he said")
 * - `quote` words in quotation marks or after a colon
 * - `told` a clause or quote after an addressee, who is no part of the content ("told the council that …")
 * - `infinitive` "vowed to …"; `gerund` "denied hitting …"
 * - `object` a noun phrase ("condemned the raid")
 * - `shown` a noun phrase, when a document shows it ("the footage shows smoke over the port")
 * - `raised` a noun phrase with what is said of it ("accused the army of …", "called the raid a crime")
 * - `as` a noun phrase and what it is taken for, "as" between them ("saw the raid as a warning")
 * - `raised-infinitive` a noun phrase with what it is to do ("urged the army to …")
 */
export const frames = [
  'clause',
  'quote',
  'told',
  'infinitive',
  'gerund',
  'object',
  'shown',
  'raised',
  'as',
  'raised-infinitive',
] as const;
export type Frame = (typeof frames)[number];

/** Frames of one verb and the stance each of them has. */
export type CueFrames = ReadonlyMap<Frame, Stance>;

/** Small words by which clauses and phrases are told apart. */
export interface Grammar {
  /** Relative pronouns. */
  readonly relatives: ReadonlySet<string>;
  /** Words that open what is told of a statement rather than said in it: "…, he said, after …". */
  readonly trailers: ReadonlySet<string>;
  /** Words before a pair of subjects. */
  readonly pairing: ReadonlySet<string>;
  /** Verbs before a predicate adjective. */
  readonly copulas: ReadonlySet<string>;
  /** Nouns that, after the adjective of a people, mean its government. */
  readonly governing: ReadonlySet<string>;
  /** Titles that are no office. */
  readonly civilTitles: ReadonlySet<string>;
  /** Words before whom a caption credits. */
  readonly credits: ReadonlySet<string>;
  /** Prepositions before the author of a statement. */
  readonly authorship: ReadonlySet<string>;
  /** Prepositions before the doer of a passive. */
  readonly agents: ReadonlySet<string>;
  /** Prepositions before what somebody is accused of. */
  readonly charges: ReadonlySet<string>;
  /** Pronouns that take up what was just said. */
  readonly pointing: ReadonlySet<string>;
  /** Verbs of agreeing: what does not “match up” with something is not borne out by it. */
  readonly matching: ReadonlySet<string>;
  /** Subjects and objects that name nobody and nothing. */
  readonly expletives: ReadonlySet<string>;
  /** Modals of ability. */
  readonly able: ReadonlySet<string>;
  /** Words that except something from a silence: “except to say”, “other than to say”. */
  readonly excepting: ReadonlySet<string>;
  readonly than: ReadonlySet<string>;
  /** Modals of will. */
  readonly willing: ReadonlySet<string>;
  /** Nouns by which any body may be called once it has been named. */
  readonly generic: ReadonlySet<string>;
  /** Adjectives that, negated, say that nobody knows. */
  readonly plain: ReadonlySet<string>;
  /** The conjunction before a content clause. */
  readonly that: ReadonlySet<string>;
  /** The mark of an infinitive. */
  readonly infinitive: ReadonlySet<string>;
  /** Auxiliaries of the passive. */
  readonly passive: ReadonlySet<string>;
  /** Auxiliaries of the perfect. */
  readonly perfect: ReadonlySet<string>;
  /** Adverbs that strengthen another. */
  readonly degree: ReadonlySet<string>;
  /** The preposition before whom a picture came through. */
  readonly via: ReadonlySet<string>;
  /** Small words inside a noun phrase. */
  readonly phrasal: ReadonlySet<string>;
  /** The word before what somebody is quoted as saying. */
  readonly as: ReadonlySet<string>;
  /** Adverbs that put off. */
  readonly pending: ReadonlySet<string>;
  /** Pronouns by which speakers mean their own side. */
  readonly firstPlural: ReadonlySet<string>;
  /** Possessives by which a body's own people and things are told. */
  readonly possessed: ReadonlySet<string>;
}

/** What a noun or an adjective takes: frames, or prepositions before its content. */
export interface CueWord {
  readonly stance: Stance;
  readonly takes: ReadonlySet<string>;
}

/** The words by which a language attributes. Every set holds lemmas or forms in lower case with plain apostrophes. */
export interface AttributionLexicon {
  /** By lemma; a verb with its particle as "point out". */
  readonly verbs: ReadonlyMap<string, CueFrames>;
  /** Verbs that attribute only with a particle: "point" of "point out". */
  readonly particled: ReadonlySet<string>;
  /** By lemma, then by preposition: "call" → "for". The content follows the preposition, which belongs to the cue. */
  readonly prepositional: ReadonlyMap<string, ReadonlyMap<string, Stance>>;
  readonly adjectives: ReadonlyMap<string, CueWord>;
  readonly nouns: ReadonlyMap<string, CueWord>;
  /** Phrases before a source, as words: "according to", "in the words of". */
  readonly accordingTo: readonly (readonly string[])[];
  /** Verbs whose content shares a subject with a verb above them: "went on to say". */
  readonly catenatives: ReadonlySet<string>;
  /** Verbs that lend a noun of saying their subject: "issue a warning". */
  readonly supports: ReadonlySet<string>;
  /** Verbs that bring in another voice: "citing". */
  readonly citing: ReadonlySet<string>;
  readonly relaying: ReadonlySet<string>;
  /** Adverbs that attribute to nobody: "reportedly". */
  readonly rumour: ReadonlySet<string>;
  readonly declining: ReadonlySet<string>;
  readonly verifying: ReadonlySet<string>;
  /** Nouns that "gave no …" may stand before. */
  readonly withheld: ReadonlySet<string>;
  /** Verbs of giving word: "gave no details". */
  readonly giving: ReadonlySet<string>;
  /** Verbs that give a count with the preposition before its number, and nouns for one: "*put* the *toll at* 12". */
  readonly counting: {
    readonly verbs: ReadonlyMap<string, string>;
    readonly nouns: ReadonlySet<string>;
  };
  /** Verbs of refusing that, of an attack and by those who fight, tell that it was beaten off: "the army *rejected* it". */
  readonly repelling: {
    readonly verbs: ReadonlySet<string>;
    readonly acts: ReadonlySet<string>;
    readonly fighters: ReadonlySet<string>;
  };
  /**
   * Words, as forms, by which a claim is told to be an earlier or a later one of its voice; `first` is so only in the past
   * perfect or behind one of the openers: "had *first* said", "*at* first said".
   */
  readonly turns: Readonly<Record<'earlier' | 'later' | 'first' | 'openers', ReadonlySet<string>>>;
  /** Adjectives by which a report says that nobody knows: "it was unclear whether". */
  readonly unclear: ReadonlySet<string>;
  readonly hedges: {
    readonly adverbs: ReadonlySet<string>;
    readonly modals: ReadonlySet<string>;
    readonly raising: ReadonlySet<string>;
    readonly active: ReadonlySet<string>;
    readonly adjectives: ReadonlySet<string>;
    readonly phrases: readonly (readonly string[])[];
  };
  readonly future: ReadonlySet<string>;
  readonly hypothetical: ReadonlySet<string>;
  /** Words for days and times, which never speak. */
  readonly times: ReadonlySet<string>;
  readonly conditionals: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
  readonly complementisers: ReadonlySet<string>;
  /** Last words of newspapers' and channels' names. */
  readonly mastheads: ReadonlySet<string>;
  /** Objects with which a verb of saying says nothing, by its lemma: “claim lives”. */
  readonly taking: ReadonlyMap<string, ReadonlySet<string>>;
  /** Verbs of harmful acts, what one is accused of or admits, by lemma; with a particle or object joined by a hyphen: `bring-down`. */
  readonly harm: ReadonlySet<string>;
  readonly spokes: ReadonlySet<string>;
  /** Nouns for speakers, by the kind of voice they make. */
  readonly roles: ReadonlyMap<string, VoiceKind>;
  /** Role nouns that belong to a state's armed forces: "officer", "pilot". */
  readonly soldiers: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  readonly counts: {
    readonly one: ReadonlySet<string>;
    readonly two: ReadonlySet<string>;
    readonly several: ReadonlySet<string>;
  };
  readonly pronouns: {
    readonly person: ReadonlySet<string>;
    readonly thing: ReadonlySet<string>;
    readonly several: ReadonlySet<string>;
    /** Whoever says it. */
    readonly first: ReadonlySet<string>;
    readonly relative: ReadonlySet<string>;
  };
  readonly anonymous: {
    readonly words: ReadonlySet<string>;
    /** What anybody may be: "the officials" points at nobody in particular, "the mayor" does. */
    readonly common: ReadonlySet<string>;
    readonly phrases: readonly (readonly string[])[];
    /** Beginnings of what a source asks for itself: "anonymity". */
    readonly wishes: readonly string[];
  };
  /** Prepositions between a person and their body: "of", "with". */
  readonly belonging: ReadonlySet<string>;
  readonly viaPrepositions: ReadonlySet<string>;
  readonly media: ReadonlySet<string>;
  readonly grammar: Grammar;
}

/** The file `attribution.json` of a language pack: lists are words with spaces between them. */
export interface AttributionWords {
  readonly verbs: readonly {
    readonly stance: Stance;
    readonly frames: readonly Frame[];
    readonly lemmas: string;
  }[];
  readonly particles: readonly {
    readonly stance: Stance;
    readonly frames: readonly Frame[];
    readonly phrases: readonly string[];
  }[];
  readonly prepositional: readonly { readonly stance: Stance; readonly phrases: readonly string[] }[];
  readonly adjectives: readonly {
    readonly stance: Stance;
    readonly takes: readonly string[];
    readonly words: string;
  }[];
  readonly nouns: readonly {
    readonly stance: Stance;
    readonly takes: readonly string[];
    readonly words: string;
  }[];
  readonly accordingTo: readonly string[];
  readonly catenatives: string;
  readonly supports: string;
  readonly citing: string;
  readonly relaying: string;
  readonly rumour: string;
  readonly declining: string;
  readonly verifying: string;
  readonly withheld: string;
  readonly giving: string;
  readonly turns: Readonly<Record<'earlier' | 'later' | 'first' | 'openers', string>>;
  readonly counting: { readonly verbs: Readonly<Record<string, string>>; readonly nouns: string };
  readonly unclear: string;
  readonly hedges: {
    readonly adverbs: string;
    readonly modals: string;
    readonly raising: string;
    readonly active: string;
    readonly adjectives: string;
    readonly phrases: readonly string[];
  };
  readonly future: string;
  readonly hypothetical: string;
  readonly times: string;
  readonly conditionals: string;
  readonly negators: string;
  readonly complementisers: string;
  readonly mastheads: string;
  readonly taking: Readonly<Record<string, string>>;
  readonly repelling: { readonly verbs: string; readonly acts: string; readonly fighters: string };
  readonly harm: string;
  readonly spokes: string;
  readonly roles: Readonly<Partial<Record<VoiceKind, string>>>;
  readonly soldiers: string;
  readonly titles: string;
  readonly indefinite: string;
  readonly counts: { readonly one: string; readonly two: string; readonly several: string };
  readonly pronouns: {
    readonly person: string;
    readonly thing: string;
    readonly several: string;
    readonly first: string;
    readonly relative: string;
  };
  readonly anonymous: {
    readonly words: string;
    readonly common: string;
    readonly phrases: readonly string[];
    readonly wishes: readonly string[];
  };
  readonly belonging: string;
  readonly viaPrepositions: string;
  readonly media: string;
  readonly grammar: Readonly<Record<keyof Grammar, string>>;
}

/** Reads a language's attribution words into the form the engine looks them up in. */
export function attributionLexiconOf(words: AttributionWords): AttributionLexicon {
  const { hedges, counts, pronouns, anonymous } = words;
  return {
    verbs: verbsOf(words),
    particled: new Set(words.particles.flatMap(({ phrases }) => phrases.map((phrase) => listOf(phrase)[0]!))),
    prepositional: prepositionalOf(words.prepositional),
    adjectives: cueWordsOf(words.adjectives),
    nouns: cueWordsOf(words.nouns),
    accordingTo: words.accordingTo.map(listOf),
    catenatives: setOf(words.catenatives),
    supports: setOf(words.supports),
    citing: setOf(words.citing),
    relaying: setOf(words.relaying),
    rumour: setOf(words.rumour),
    declining: setOf(words.declining),
    verifying: setOf(words.verifying),
    withheld: setOf(words.withheld),
    giving: setOf(words.giving),
    turns: {
      earlier: setOf(words.turns.earlier),
      later: setOf(words.turns.later),
      first: setOf(words.turns.first),
      openers: setOf(words.turns.openers),
    },
    counting: { verbs: new Map(Object.entries(words.counting.verbs)), nouns: setOf(words.counting.nouns) },
    unclear: setOf(words.unclear),
    hedges: {
      adverbs: setOf(hedges.adverbs),
      modals: setOf(hedges.modals),
      raising: setOf(hedges.raising),
      active: setOf(hedges.active),
      adjectives: setOf(hedges.adjectives),
      phrases: hedges.phrases.map(listOf),
    },
    future: setOf(words.future),
    hypothetical: setOf(words.hypothetical),
    times: setOf(words.times),
    conditionals: setOf(words.conditionals),
    negators: setOf(words.negators),
    complementisers: setOf(words.complementisers),
    mastheads: setOf(words.mastheads),
    taking: new Map(Object.entries(words.taking).map(([lemma, objects]) => [lemma, setOf(objects)])),
    repelling: {
      verbs: setOf(words.repelling.verbs),
      acts: setOf(words.repelling.acts),
      fighters: setOf(words.repelling.fighters),
    },
    harm: setOf(words.harm),
    spokes: setOf(words.spokes),
    roles: rolesOf(words.roles),
    soldiers: setOf(words.soldiers),
    titles: setOf(words.titles),
    indefinite: setOf(words.indefinite),
    counts: { one: setOf(counts.one), two: setOf(counts.two), several: setOf(counts.several) },
    pronouns: {
      person: setOf(pronouns.person),
      thing: setOf(pronouns.thing),
      several: setOf(pronouns.several),
      first: setOf(pronouns.first),
      relative: setOf(pronouns.relative),
    },
    anonymous: {
      words: setOf(anonymous.words),
      common: setOf(anonymous.common),
      phrases: anonymous.phrases.map(listOf),
      wishes: anonymous.wishes,
    },
    belonging: setOf(words.belonging),
    viaPrepositions: setOf(words.viaPrepositions),
    media: setOf(words.media),
    grammar: grammarOf(words.grammar),
  };
}

function grammarOf(words: AttributionWords['grammar']): Grammar {
  const sets = Object.entries(words).map(([name, list]) => [name, setOf(list)]);
  return Object.fromEntries(sets) as Grammar;
}

const listOf = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '');
const setOf = (words: string): ReadonlySet<string> => new Set(listOf(words));

/** Groups add frames to a verb; where two give it one frame, the first group's stance stays. */
function verbsOf({ verbs, particles }: AttributionWords): ReadonlyMap<string, CueFrames> {
  const all = new Map<string, Map<Frame, Stance>>();
  const add = (lemma: string, stance: Stance, framesOfGroup: readonly Frame[]) => {
    const known = all.get(lemma) ?? new Map<Frame, Stance>();
    for (const frame of framesOfGroup) if (!known.has(frame)) known.set(frame, stance);
    all.set(lemma, known);
  };
  for (const group of verbs) for (const lemma of listOf(group.lemmas)) add(lemma, group.stance, group.frames);
  for (const group of particles) for (const phrase of group.phrases) add(phrase, group.stance, group.frames);
  return all;
}

function prepositionalOf(
  groups: AttributionWords['prepositional'],
): ReadonlyMap<string, ReadonlyMap<string, Stance>> {
  const all = new Map<string, Map<string, Stance>>();
  for (const { stance, phrases } of groups) {
    for (const phrase of phrases) {
      const [lemma, ...rest] = listOf(phrase);
      const known = all.get(lemma!) ?? new Map<string, Stance>();
      known.set(rest.join(' '), stance);
      all.set(lemma!, known);
    }
  }
  return all;
}

function cueWordsOf(groups: AttributionWords['nouns']): ReadonlyMap<string, CueWord> {
  const entries = groups.flatMap(({ stance, takes, words }) =>
    listOf(words).map((word): readonly [string, CueWord] => [word, { stance, takes: new Set(takes) }]),
  );
  return new Map(entries);
}

function rolesOf(roles: AttributionWords['roles']): ReadonlyMap<string, VoiceKind> {
  const all = new Map<string, VoiceKind>();
  for (const [kind, words] of Object.entries(roles)) {
    for (const word of listOf(words)) if (!all.has(word)) all.set(word, kind as VoiceKind);
  }
  return all;
}
