// SPDX-License-Identifier: Apache-2.0
import type { HappeningSubtype, HappeningType, Outcome } from '../model/index.ts';

/**
 * A kind of thing a word can stand for in a happening: `aircraft`, `forces`, `settlement` … from the lexicon, and
 * from names `state`, `armed-group`, `named-person`, `place`, and `number` for a bare numeral.
 */
export type NounClass = string;

/** Ways in which a trigger's type is found: given, from the means, or from what came down. */
export type TriggerType = HappeningType | 'by-means' | 'downing' | 'crash';

/** What must hold for a word to be a trigger. Every part that is given must hold. */
export interface Condition {
  /** The one who does it is there and of one of these classes. */
  readonly subject?: ReadonlySet<NounClass>;
  /** If the one who does it is there, it is of one of these classes. */
  readonly subjectIf?: ReadonlySet<NounClass>;
  /** What it is done to is there and of one of these classes. */
  readonly object?: ReadonlySet<NounClass>;
  /** What it is done to, or a word that qualifies that, is of one of these classes. */
  readonly qualified?: ReadonlySet<NounClass>;
  /** What it is done for, as a verb below it says ("to disperse a rally"), is of one of these classes. */
  readonly purpose?: ReadonlySet<NounClass>;
  /** What it is done to or at is of one of these classes. */
  readonly objectOrOblique?: ReadonlySet<NounClass>;
  /** A word that stands with it as an adverb or a complement is of one of these classes. */
  readonly beside?: ReadonlySet<NounClass>;
  /** Something it is done with, or that qualifies it, is of one of these classes. */
  readonly means?: ReadonlySet<NounClass>;
  /** What follows with "of" is of one of these classes. */
  readonly of?: ReadonlySet<NounClass>;
  /** Something it is done at, on, into or against is of one of these classes. */
  readonly oblique?: ReadonlySet<NounClass>;
  readonly passive?: boolean;
  /** The report speaks of armed conflict elsewhere. */
  readonly context?: boolean;
  /** The report has told of a happening of this type before. */
  readonly antecedent?: ReadonlySet<string>;
}

/** A word that can tell of a happening. */
export interface TriggerEntry {
  readonly type: TriggerType;
  /** The type when the means do not tell. */
  readonly fallback: HappeningType;
  /** The same when a state or army does it. */
  readonly stateFallback: HappeningType;
  /** What the word tells beyond the type, or null. */
  readonly subtype: HappeningSubtype | null;
  /** Particles, one of which must stand with the verb ("down" in "shot down"). */
  readonly particles: ReadonlySet<string> | null;
  /** Lemmas, one of which must head the verb's object ("control" in "took control of"). */
  readonly objects: ReadonlySet<string> | null;
  /** Classes, one of which must stand before the noun ("rocket" in "rocket fire"). */
  readonly modifiers: ReadonlySet<NounClass> | null;
  /** Lemmas before the noun that make it something else ("heart attack"). */
  readonly refused: ReadonlySet<string>;
  /** Lemmas of verbs over the noun that make it something else ("*drew* protests from allies"). */
  readonly refusedUnder: ReadonlySet<string>;
  /** Whether the object is what is thrown, not what is struck ("fired missiles"). */
  readonly throws: boolean;
  /** Whether what it is done to stands after a preposition: "fired on the town". */
  readonly towards: boolean;
  /** Who undergoes it in a clause without an object: "the jet crashed". */
  readonly theme: 'subject' | 'object';
  /** Whether it tells only what came of something else, when that is told beside it. */
  readonly harm: boolean;
  /** Whether it is fighting when fighters do it to fighters. */
  readonly fight: boolean;
  /** Whether it counts acts over a time rather than telling of one. */
  readonly tally: boolean;
  /** Whether the noun alone is only a trigger in a report that speaks of armed conflict. */
  readonly context: boolean;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly conditions: readonly Condition[];
}

/** The words for happenings in a language. All words are lemmas in lower case unless said otherwise. */
export interface HappeningLexicon {
  readonly verbs: ReadonlyMap<string, readonly TriggerEntry[]>;
  readonly nouns: ReadonlyMap<string, readonly TriggerEntry[]>;
  readonly classes: ReadonlyMap<string, ReadonlySet<NounClass>>;
  /** Words that show that a report speaks of armed conflict. */
  readonly context: ReadonlySet<string>;
  /** Verbs that say only that the noun was done: "carried out a strike". */
  readonly carriers: ReadonlySet<string>;
  /** Verbs that say what a noun did: "the strike killed". */
  readonly effects: ReadonlySet<string>;
  /** Nouns for what a thing did and not what it struck ("damage", "the lives of"); of those with it, the cases of what it struck. */
  readonly harms: ReadonlySet<string>;
  readonly harmCases: ReadonlySet<string>;
  readonly campaignNouns: ReadonlySet<string>;
  /** Nouns before which a trigger is part of a name for something else: "strike group". */
  readonly designations: ReadonlySet<string>;
  /** Forms, not lemmas. */
  readonly negations: ReadonlySet<string>;
  /** Forms, not lemmas. */
  readonly futureModals: ReadonlySet<string>;
  /** Forms, not lemmas. */
  readonly hypotheticalModals: ReadonlySet<string>;
  /** Words under which what follows is yet to come. */
  readonly futureGovernors: ReadonlySet<string>;
  /** Words under which what follows is only thought of. */
  readonly irrealisGovernors: ReadonlySet<string>;
  /** Verbs under which what follows happens: "began shelling". */
  readonly actualGovernors: ReadonlySet<string>;
  readonly failures: ReadonlySet<string>;
  readonly conditionals: ReadonlySet<string>;
  /** Adverbs of habit: what they stand with is no single event. */
  readonly habituals: ReadonlySet<string>;
  /** Words that make a figure a total. */
  readonly totals: ReadonlySet<string>;
  readonly since: ReadonlySet<string>;
  /** Verbs over a trigger that say what came of it, some with their particle: "repelled an attack", "turn back". */
  readonly outcomeVerbs: ReadonlyMap<string, Outcome>;
  readonly agentCases: ReadonlySet<string>;
  /** Prepositions before who is to do what an infinitive says: "lobbied *for* the army to launch". */
  readonly actingCases: ReadonlySet<string>;
  readonly meansCases: ReadonlySet<string>;
  readonly targetCases: ReadonlySet<string>;
  /** What shows a happening, with a day of its own: a picture taken on Monday (lemmas). */
  readonly pictures: ReadonlySet<string>;
  readonly originCases: ReadonlySet<string>;
  /** Verbs of being on the way, and the prepositions before what lies on it: no place where anything happened. */
  readonly wayVerbs: ReadonlySet<string>;
  readonly wayCases: ReadonlySet<string>;
  readonly placeCases: ReadonlySet<string>;
  readonly ofCases: ReadonlySet<string>;
  /** Words of holding a thing, and the prepositions before who holds it: "belonging *to*" (lemmas). */
  readonly holdings: ReadonlyMap<string, ReadonlySet<string>>;
  /** People whom "of" puts on no side, or on the other: the *victims*, the *opponents* of somebody (lemmas). */
  readonly unowned: ReadonlySet<string>;
  /** Words that point a noun back at something told before: "the strike". */
  readonly anaphors: ReadonlySet<string>;
  readonly selves: ReadonlySet<string>;
  /** Kinds of people, by the noun: `child` → `children`. */
  readonly populations: ReadonlyMap<string, string>;
  readonly persons: ReadonlySet<string>;
  /** Quantity of harm, by the word that tells it: `kill` → `killed`. */
  readonly tolls: ReadonlyMap<string, string>;
  /** Quantity by the noun counted: `sortie` → `sorties`. */
  readonly counted: ReadonlyMap<string, string>;
  readonly forcesCounted: ReadonlySet<string>;
  /** Words that tie a sub-total to the figure before it: "of whom", "including". */
  readonly subtotals: ReadonlySet<string>;
  /** Verbs that make a passive: "be", "get". */
  readonly copulas: ReadonlySet<string>;
  /** Lemma by irregular past form: `shot` → `shoot`. */
  readonly irregulars: ReadonlyMap<string, string>;
  /** Words, as forms, that stand between a verb and a number: "killed *at least* six". */
  readonly approximators: ReadonlySet<string>;
  /** Auxiliaries, as forms, of what has happened up to now. */
  readonly perfects: ReadonlySet<string>;
  /** Words under which a noun names an offence somebody is charged with, not something told: "charged with murder". */
  readonly charges: ReadonlySet<string>;
  /** Classes of what harms without anybody doing it. */
  readonly mishaps: ReadonlySet<string>;
  /** Prepositions before the time a figure covers: "over the last day", "in the seven days to Saturday". */
  readonly periodCases: ReadonlySet<string>;
  /** Words that open the clause that says what did the harm: "were killed when shells struck". */
  readonly causes: ReadonlySet<string>;
  /** Verbs that send a weapon off: "drones *sent* against the depot". */
  readonly launchers: ReadonlySet<string>;
  /** Words, as forms, that point at the place of writing: "in *this* town". */
  readonly deictics: ReadonlySet<string>;
  /** Numbers too common to recognise a thing by. */
  readonly commonNumbers: ReadonlySet<string>;
  /** Forms of "be" with which a participle tells what goes on. */
  readonly presentBe: ReadonlySet<string>;
  /** Forms of "be" with which a passive tells what goes on. */
  readonly being: ReadonlySet<string>;
  /** Auxiliaries, as forms, of what had happened before. */
  readonly pluperfects: ReadonlySet<string>;
  /** Prepositions, as forms, after which even a place is what was struck. */
  readonly strikingCases: ReadonlySet<string>;
  /** Words, as forms, before a word for a harm that did not come about: "*nearly* killed". */
  readonly nearMisses: ReadonlySet<string>;
  /** Nouns for a count of harm, told by the word before: "the death *toll*". */
  readonly countNouns: ReadonlySet<string>;
  /** Nouns for a harm, of which there may be many to one body or many bodies to one: "four *wounds*", "two *massacres*". */
  readonly uncountedHarms: ReadonlySet<string>;
  /** Words before a measure of length that make it one of area. */
  readonly squares: ReadonlySet<string>;
  /** Nouns for animals: what befalls them is no toll. */
  readonly beasts: ReadonlySet<string>;
  /** Nouns for what the dead lose, and verbs that take it: "*claimed* 300 *lives*". */
  readonly lives: ReadonlySet<string>;
  readonly lifeTakers: ReadonlySet<string>;
  /** Nouns whose plural counts groups of people, not people. */
  readonly groupNouns: ReadonlySet<string>;
  /** Prepositions, as forms, before those with whom one fights or speaks: "clashed *with*", "*between*". */
  readonly betweenCases: ReadonlySet<string>;
  /** Words, as forms, between a number and the word for the harm: "30 *others* wounded". */
  readonly tollFillers: ReadonlySet<string>;
  /** Regular endings of verbs and what stands in their place in the lemma: "ied" → "y". */
  readonly inflections: readonly (readonly [ending: string, base: string])[];
  /** Endings by which a plural noun, a verb in the third person and a past tense are told. */
  readonly endings: {
    readonly plural: string;
    readonly third: string;
    readonly past: string;
    readonly gerund: string;
  };
  /** Relative pronouns, as forms. */
  readonly relatives: ReadonlySet<string>;
  /** Words that only measure what follows with "of": "dozens of militants". */
  readonly partitives: ReadonlySet<string>;
  /** Pronouns, as forms, by which a speaker means its own side. */
  readonly speakerPronouns: ReadonlySet<string>;
  /** Nouns whose "of" phrase is what was struck: "the shelling of a market". */
  readonly undergone: ReadonlySet<string>;
}

interface ConditionRecord {
  readonly subject?: readonly string[];
  readonly subjectIf?: readonly string[];
  readonly object?: readonly string[];
  readonly qualified?: readonly string[];
  readonly purpose?: readonly string[];
  readonly objectOrOblique?: readonly string[];
  readonly beside?: readonly string[];
  readonly means?: readonly string[];
  readonly of?: readonly string[];
  readonly oblique?: readonly string[];
  readonly passive?: boolean;
  readonly context?: boolean;
  readonly antecedent?: readonly string[];
}

interface TriggerRecord {
  readonly lemmas: readonly string[];
  readonly type: string;
  readonly default?: string;
  readonly stateDefault?: string;
  readonly subtype?: string;
  readonly particle?: readonly string[];
  readonly object?: readonly string[];
  readonly modifiers?: readonly string[];
  readonly not?: readonly string[];
  readonly notUnder?: readonly string[];
  readonly throws?: boolean;
  readonly towards?: boolean;
  readonly theme?: string;
  readonly harm?: boolean;
  readonly fight?: boolean;
  readonly tally?: boolean;
  readonly context?: boolean;
  readonly outcome?: Readonly<Record<string, string>>;
  readonly when: readonly ConditionRecord[];
}

/** `resources/<language>/happenings.json`. */
export interface HappeningFile {
  readonly classes: Readonly<Record<string, readonly string[]>>;
  /** Names for several classes at once, usable wherever a class is. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly context: readonly string[];
  readonly verbs: readonly TriggerRecord[];
  readonly nouns: readonly TriggerRecord[];
  readonly carriers: readonly string[];
  readonly effects: readonly string[];
  readonly harms: readonly string[];
  readonly harmCases: readonly string[];
  readonly campaignNouns: readonly string[];
  readonly designations: readonly string[];
  readonly negations: readonly string[];
  readonly futureModals: readonly string[];
  readonly hypotheticalModals: readonly string[];
  readonly futureGovernors: readonly string[];
  readonly irrealisGovernors: readonly string[];
  readonly actualGovernors: readonly string[];
  readonly failures: readonly string[];
  readonly conditionals: readonly string[];
  readonly habituals: readonly string[];
  readonly totals: readonly string[];
  readonly since: readonly string[];
  readonly outcomeVerbs: Readonly<Record<string, string>>;
  readonly agentCases: readonly string[];
  readonly actingCases: readonly string[];
  readonly meansCases: readonly string[];
  readonly targetCases: readonly string[];
  readonly pictures: readonly string[];
  readonly originCases: readonly string[];
  readonly wayVerbs: readonly string[];
  readonly wayCases: readonly string[];
  readonly placeCases: readonly string[];
  readonly ofCases: readonly string[];
  readonly holdings: Readonly<Record<string, readonly string[]>>;
  readonly unowned: readonly string[];
  readonly anaphors: readonly string[];
  readonly selves: readonly string[];
  readonly populations: Readonly<Record<string, string>>;
  readonly persons: readonly string[];
  readonly tolls: Readonly<Record<string, string>>;
  readonly counted: Readonly<Record<string, string>>;
  readonly forcesCounted: readonly string[];
  readonly subtotals: readonly string[];
  readonly undergone: readonly string[];
  readonly speakerPronouns: readonly string[];
  readonly partitives: readonly string[];
  readonly relatives: readonly string[];
  readonly inflections: readonly (readonly [ending: string, base: string])[];
  readonly endings: {
    readonly plural: string;
    readonly third: string;
    readonly past: string;
    readonly gerund: string;
  };
  readonly nearMisses: readonly string[];
  readonly countNouns: readonly string[];
  readonly uncountedHarms: readonly string[];
  readonly squares: readonly string[];
  readonly beasts: readonly string[];
  readonly lives: readonly string[];
  readonly lifeTakers: readonly string[];
  readonly groupNouns: readonly string[];
  readonly tollFillers: readonly string[];
  readonly strikingCases: readonly string[];
  readonly betweenCases: readonly string[];
  readonly pluperfects: readonly string[];
  readonly being: readonly string[];
  readonly presentBe: readonly string[];
  readonly commonNumbers: readonly string[];
  readonly deictics: readonly string[];
  readonly launchers: readonly string[];
  readonly causes: readonly string[];
  readonly periodCases: readonly string[];
  readonly mishaps: readonly string[];
  readonly charges: readonly string[];
  readonly perfects: readonly string[];
  readonly approximators: readonly string[];
  readonly irregulars: Readonly<Record<string, string>>;
  readonly copulas: readonly string[];
}

type Groups = HappeningFile['groups'];

function classSet(names: readonly string[], groups: Groups): ReadonlySet<NounClass> {
  return new Set(names.flatMap((name) => groups[name] ?? [name]));
}

function conditionOf(record: ConditionRecord, groups: Groups): Condition {
  return {
    ...(record.subject && { subject: classSet(record.subject, groups) }),
    ...(record.subjectIf && { subjectIf: classSet(record.subjectIf, groups) }),
    ...(record.object && { object: classSet(record.object, groups) }),
    ...(record.qualified && { qualified: classSet(record.qualified, groups) }),
    ...(record.purpose && { purpose: classSet(record.purpose, groups) }),
    ...(record.objectOrOblique && { objectOrOblique: classSet(record.objectOrOblique, groups) }),
    ...(record.beside && { beside: classSet(record.beside, groups) }),
    ...(record.means && { means: classSet(record.means, groups) }),
    ...(record.of && { of: classSet(record.of, groups) }),
    ...(record.oblique && { oblique: classSet(record.oblique, groups) }),
    ...(record.passive && { passive: true }),
    ...(record.context && { context: true }),
    ...(record.antecedent && { antecedent: new Set(record.antecedent) }),
  };
}

function entryOf(record: TriggerRecord, groups: Groups): TriggerEntry {
  const fallback = (record.default ?? record.type) as HappeningType;
  return {
    type: record.type as TriggerType,
    fallback,
    stateFallback: (record.stateDefault ?? fallback) as HappeningType,
    subtype: (record.subtype ?? null) as HappeningSubtype | null,
    particles: record.particle ? new Set(record.particle) : null,
    objects: record.object ? new Set(record.object) : null,
    modifiers: record.modifiers ? classSet(record.modifiers, groups) : null,
    refused: new Set(record.not ?? []),
    refusedUnder: new Set(record.notUnder ?? []),
    throws: record.throws ?? false,
    towards: record.towards ?? false,
    theme: record.theme === 'subject' ? 'subject' : 'object',
    harm: record.harm ?? false,
    fight: record.fight ?? false,
    tally: record.tally ?? false,
    context: record.context ?? false,
    outcomes: new Map(Object.entries(record.outcome ?? {})) as ReadonlyMap<string, Outcome>,
    conditions: record.when.map((condition) => conditionOf(condition, groups)),
  };
}

function triggersOf(
  records: readonly TriggerRecord[],
  groups: Groups,
): ReadonlyMap<string, readonly TriggerEntry[]> {
  const byLemma = new Map<string, TriggerEntry[]>();
  for (const record of records) {
    const entry = entryOf(record, groups);
    for (const lemma of record.lemmas) byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), entry]);
  }
  return byLemma;
}

function classesByLemma(classes: HappeningFile['classes']): ReadonlyMap<string, ReadonlySet<NounClass>> {
  const byLemma = new Map<string, Set<NounClass>>();
  for (const [name, lemmas] of Object.entries(classes)) {
    for (const lemma of lemmas) byLemma.set(lemma, (byLemma.get(lemma) ?? new Set()).add(name));
  }
  return byLemma;
}

/** Makes the words for happenings usable. */
export function decodeHappenings(file: HappeningFile): HappeningLexicon {
  return {
    verbs: triggersOf(file.verbs, file.groups),
    nouns: triggersOf(file.nouns, file.groups),
    classes: classesByLemma(file.classes),
    context: new Set(file.context),
    carriers: new Set(file.carriers),
    effects: new Set(file.effects),
    harms: new Set(file.harms),
    harmCases: new Set(file.harmCases),
    campaignNouns: new Set(file.campaignNouns),
    designations: new Set(file.designations),
    negations: new Set(file.negations),
    futureModals: new Set(file.futureModals),
    hypotheticalModals: new Set(file.hypotheticalModals),
    futureGovernors: new Set(file.futureGovernors),
    irrealisGovernors: new Set(file.irrealisGovernors),
    actualGovernors: new Set(file.actualGovernors),
    failures: new Set(file.failures),
    conditionals: new Set(file.conditionals),
    habituals: new Set(file.habituals),
    totals: new Set(file.totals),
    since: new Set(file.since),
    outcomeVerbs: new Map(Object.entries(file.outcomeVerbs)) as ReadonlyMap<string, Outcome>,
    agentCases: new Set(file.agentCases),
    actingCases: new Set(file.actingCases),
    meansCases: new Set(file.meansCases),
    targetCases: new Set(file.targetCases),
    pictures: new Set(file.pictures),
    originCases: new Set(file.originCases),
    wayVerbs: new Set(file.wayVerbs),
    wayCases: new Set(file.wayCases),
    placeCases: new Set(file.placeCases),
    ofCases: new Set(file.ofCases),
    holdings: new Map(Object.entries(file.holdings).map(([word, cases]) => [word, new Set(cases)])),
    unowned: new Set(file.unowned),
    anaphors: new Set(file.anaphors),
    selves: new Set(file.selves),
    populations: new Map(Object.entries(file.populations)),
    persons: new Set(file.persons),
    tolls: new Map(Object.entries(file.tolls)),
    counted: new Map(Object.entries(file.counted)),
    forcesCounted: new Set(file.forcesCounted),
    subtotals: new Set(file.subtotals),
    undergone: new Set(file.undergone),
    speakerPronouns: new Set(file.speakerPronouns),
    partitives: new Set(file.partitives),
    relatives: new Set(file.relatives),
    inflections: file.inflections,
    endings: file.endings,
    nearMisses: new Set(file.nearMisses),
    countNouns: new Set(file.countNouns),
    uncountedHarms: new Set(file.uncountedHarms),
    squares: new Set(file.squares),
    beasts: new Set(file.beasts),
    lives: new Set(file.lives),
    lifeTakers: new Set(file.lifeTakers),
    groupNouns: new Set(file.groupNouns),
    tollFillers: new Set(file.tollFillers),
    strikingCases: new Set(file.strikingCases),
    betweenCases: new Set(file.betweenCases),
    pluperfects: new Set(file.pluperfects),
    being: new Set(file.being),
    presentBe: new Set(file.presentBe),
    commonNumbers: new Set(file.commonNumbers),
    deictics: new Set(file.deictics),
    launchers: new Set(file.launchers),
    causes: new Set(file.causes),
    periodCases: new Set(file.periodCases),
    mishaps: new Set(file.mishaps),
    charges: new Set(file.charges),
    perfects: new Set(file.perfects),
    approximators: new Set(file.approximators),
    irregulars: new Map(Object.entries(file.irregulars)),
    copulas: new Set(file.copulas),
  };
}
