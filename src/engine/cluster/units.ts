// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon, NounClass } from '../../language/happenings.ts';
import {
  byCodeUnits,
  byKey,
  contains,
  type Happening,
  type HappeningType,
  type PlaceReading,
  type ReportId,
  type Sentence,
  type Span,
  type Stance,
} from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { headOf } from '../happen/tree.ts';
import type { Pile, ReadReport } from '../pile.ts';
import { isFine, type TownFinder, townFinderOf } from './around.ts';
import { type Days, daysOf, lengthOf, shared, yearlessOf } from './days.ts';
import { groupBy } from './groups.ts';
import { finest, placeKey } from './place-likeness.ts';
import type { Sides } from './sides.ts';
import { isVague } from './types.ts';

/** What is known of a thing that happened: of one group of happenings in one report, or of several joined. */
export interface Traits {
  readonly types: readonly HappeningType[];
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  /** Folded content words of what was struck, lost, taken. */
  readonly targetWords: readonly string[];
  /** Those of them that are buildings or vehicles: a hospital, a convoy. */
  readonly things: readonly string[];
  readonly instruments: readonly string[];
  readonly places: readonly PlaceReading[];
  /** The finest places of each telling, each set once. */
  readonly placeSets: readonly (readonly PlaceReading[])[];
  /** Towns told beside mentions, where none of them names one that is known. */
  readonly around: readonly PlaceReading[];
  readonly origins: readonly PlaceReading[];
  /** Days all dated mentions allow, or null when none is dated. */
  readonly days: Days | null;
  /** Days of a year nobody names, in the year 2000, when no mention is dated. */
  readonly yearless: Days | null;
  readonly weekdays: readonly number[];
  /** `quantity:number` of every figure stated flatly enough to recognise. */
  readonly numbers: readonly string[];
  /** Names of ships and the like. */
  readonly platforms: readonly string[];
  /** People said to have been killed, by first and last name: nobody is killed twice. */
  readonly killed: readonly string[];
  /** From the first to the last publication of the reports that tell it as news. */
  readonly news: Days | null;
}

/** The happenings one report treats as one thing. */
export interface Unit extends Traits {
  /** Id of its first happening. */
  readonly id: string;
  readonly report: ReportId;
  readonly happenings: readonly Happening[];
  /** The first words that tell it below the headline; in the headline, where it is told nowhere else. */
  readonly opening: Span;
  /** Told in the headline or standfirst only: a summary of something told below. */
  readonly summary: boolean;
}

/**
 * The happenings of a pile that can be part of an incident, each list what one report treats as one thing, in order.
 * Tallies belong to none, and what is only planned, supposed, wished for or denied by the report itself makes none of
 * its own.
 */
export function groupsIn(pile: Pile): readonly (readonly Happening[])[] {
  return pile.reports.flatMap(({ analysis }) => {
    const groups = groupBy(analysis.happenings, ({ group }) => group);
    return [...groups.values()]
      .filter((happenings) => isIncident(happenings, pile))
      .map((happenings) => happenings.filter(({ tally }) => !tally));
  });
}

/** The units of a pile, one for each group of happenings. */
export function unitsOf(
  groups: readonly (readonly Happening[])[],
  pile: Pile,
  known: Pick<Context, 'sides' | 'classes'>,
): readonly Unit[] {
  const finders = new Map<ReportId, TownFinder>();
  return groups.map((group) => {
    const read = pile.report(group[0]!.report);
    const towns = finders.get(read.report.id) ?? townFinderOf(read);
    finders.set(read.report.id, towns);
    return unitOf(read, group, { pile, towns, ...known });
  });
}

/** Stances that say what somebody thinks, wants or will do, and nothing of what happened. */
const attitudes: ReadonlySet<Stance> = new Set(['believes', 'intends', 'demands', 'promises']);

function isIncident(happenings: readonly Happening[], pile: Pile): boolean {
  return happenings.some(({ tally, modality, polarity, claim }) => {
    const stance = pile.claim(claim)?.stance;
    return (
      !tally &&
      (modality === 'actual' || modality === 'historical') &&
      (polarity === 'affirmed' || claim !== null) &&
      !(stance !== undefined && attitudes.has(stance))
    );
  });
}

interface Context {
  readonly pile: Pile;
  readonly sides: Sides;
  readonly towns: TownFinder;
  /** Kinds of nouns. */
  readonly classes: HappeningLexicon['classes'];
}

function unitOf(read: ReadReport, group: readonly Happening[], context: Context): Unit {
  const happenings = [...group].sort((a, b) => a.trigger.start - b.trigger.start || byCodeUnits(a.id, b.id));
  const below = happenings.find(({ trigger }) => !isSummary(sentenceOf(read, trigger)));
  return {
    ...traitsOf(read, happenings, context),
    id: happenings[0]!.id,
    report: read.report.id,
    happenings,
    opening: (below ?? happenings[0]!).trigger,
    summary: below === undefined,
  };
}

function isSummary(sentence: Sentence | undefined): boolean {
  return sentence?.zone === 'headline' || sentence?.zone === 'standfirst';
}

function traitsOf(
  read: ReadReport,
  happenings: readonly Happening[],
  { pile, sides, towns, classes }: Context,
): Traits {
  const published = pile.published(read.report.id);
  const places = distinctPlaces(happenings.flatMap((happening) => placeStruck(happening) ?? []));
  const isNews = happenings.some(({ background }) => !background);
  const targetWords = distinct(happenings.flatMap(({ target }) => contentWords(read, target)));
  return {
    types: tellingTypes(happenings.map(({ type }) => type)),
    actors: distinct(happenings.flatMap(({ actorParty }) => actorParty ?? []).filter(sides.canAct)),
    targets: distinct(happenings.flatMap(({ targetParty }) => targetParty ?? [])),
    targetWords,
    things: targetWords.filter((word) => thingClasses.some((name) => classes.get(word)?.has(name))),
    instruments: distinct(happenings.flatMap(({ instrument }) => contentWords(read, instrument))),
    places,
    placeSets: places.length === 0 ? [] : [finest(places)],
    around: places.some((place) => isFine(place) && place.gazetteer !== null)
      ? []
      : distinctPlaces(happenings.flatMap((happening) => towns(happening) ?? [])),
    origins: distinctPlaces(happenings.flatMap(({ origin }) => origin ?? [])),
    days: narrow(happenings.map(({ whenReading }) => daysOf(whenReading.value))),
    yearless: narrow(happenings.map(({ whenReading }) => yearlessOf(whenReading.value))),
    weekdays: [...new Set(happenings.flatMap(({ whenReading }) => whenReading.weekday ?? []))].sort(),
    numbers: distinct(happenings.flatMap(({ figures }) => figures.flatMap((id) => numberOf(id, pile)))),
    platforms: distinct(happenings.flatMap(({ trigger }) => platformsBeside(read, trigger))),
    killed: distinct(happenings.flatMap((happening) => killedIn(read, happening))),
    news: isNews ? published : null,
  };
}

/** Classes of nouns of what stands or moves about in the singular, and not everywhere. */
const thingClasses: readonly NounClass[] = ['facility', 'vehicle'];

/** Types without those that say little, unless there are no others. */
function tellingTypes(types: readonly HappeningType[]): readonly HappeningType[] {
  const telling = types.filter((type) => !isVague(type));
  return distinct(telling.length > 0 ? telling : types);
}

/** Where it happened; the place it was launched from, given as its place too, is not that. */
export function placeStruck({ placeReading, origin }: Happening): PlaceReading | null {
  if (placeReading === null || origin === null) return placeReading;
  return placeKey(placeReading) === placeKey(origin) ? null : placeReading;
}

function distinct<T extends string>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].sort(byCodeUnits);
}

function distinctPlaces(places: readonly PlaceReading[]): readonly PlaceReading[] {
  const byId = new Map(places.map((place) => [placeKey(place), place]));
  return [...byId.values()].sort(byKey(placeKey));
}

function distinctSets(sets: readonly (readonly PlaceReading[])[]): readonly (readonly PlaceReading[])[] {
  const byKeys = new Map(sets.map((set) => [set.map(placeKey).join(' '), set]));
  return [...byKeys].sort(([a], [b]) => byCodeUnits(a, b)).map(([, set]) => set);
}

function spanning(a: Days | null, b: Days | null): Days | null {
  if (a === null || b === null) return a ?? b;
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/** The days all agree on; where they do not, the shortest stretch. */
function narrow(all: readonly (Days | null)[]): Days | null {
  let days: Days | null = null;
  for (const next of all) {
    if (next === null) continue;
    if (days === null) days = next;
    else days = shared(days, next) ?? (lengthOf(next) < lengthOf(days) ? next : days);
  }
  return days;
}

function sentenceOf({ analysis }: ReadReport, span: Span): Sentence | undefined {
  return analysis.sentences.find((sentence) => contains(sentence, span));
}

/** Folded nouns and names in a span. A nation's adjective tells whose a thing is, not what it is, and is left out. */
export function contentWords(read: ReadReport, span: Span | null): readonly string[] {
  if (span === null) return [];
  const peoples = read.analysis.mentions.filter(
    ({ type, start }) => type === 'nationality' && start >= span.start,
  );
  const tokens = sentenceOf(read, span)?.tokens.filter((token) => contains(span, token)) ?? [];
  return tokens
    .filter(({ upos }) => upos === 'NOUN' || upos === 'PROPN')
    .filter((token) => !peoples.some((people) => contains(people, token)))
    .map(({ lemma }) => foldName(lemma))
    .filter((word) => word.length > 2);
}

/** The folded noun that the words of a span hang on; null where they hang on none. */
export function headWord(read: ReadReport, span: Span): string | null {
  const tokens = sentenceOf(read, span)?.tokens ?? [];
  const head = tokens[headOf({ tokens }, span) ?? -1];
  return head?.upos === 'NOUN' || head?.upos === 'PROPN' ? foldName(head.lemma) : null;
}

/** Smaller numbers are too common to recognise a thing by. */
const tellingNumber = 3;

function numberOf(id: string, pile: Pile): readonly string[] {
  const figure = pile.figure(id);
  if (figure === null || figure.lower === null || figure.lower < tellingNumber) return [];
  if (figure.scope === 'campaign' || figure.scope === 'day') return [];
  return figure.modifier === 'vague' || figure.modifier === 'dozens' || figure.modifier === 'hundreds'
    ? []
    : [`${figure.quantity}:${figure.lower}`];
}

const ownName = /^\p{Lu}\p{L}+(?:[ -]\p{Lu}?\p{L}+)*$/u;

/** Names that few other things bear: of ships told of beside a happening, and of whom it killed. */
export function rareNamesOf(read: ReadReport, happening: Happening): readonly string[] {
  return distinct([...platformsBeside(read, happening.trigger), ...killedIn(read, happening)]);
}

/** Ships and the like called by a name of their own; a type's designation (letters and digits) names no single one. */
function platformsBeside(read: ReadReport, trigger: Span): readonly string[] {
  const sentence = sentenceOf(read, trigger);
  if (sentence === undefined) return [];
  return read.analysis.mentions
    .filter((mention) => mention.type === 'military-platform' && contains(sentence, mention))
    .filter(({ exact }) => ownName.test(exact))
    .map(({ exact }) => foldName(exact));
}

const fullName = /^\p{Lu}[\p{L}’'-]+(?: [\p{L}’'-]+){0,2} \p{Lu}[\p{L}’'-]+$/u;

/** Whom a killing befell, where more than a last name is given; a name within a longer one is it without its title. */
function killedIn({ analysis }: ReadReport, { type, target }: Happening): readonly string[] {
  if (type !== 'killing' || target === null) return [];
  const people = analysis.mentions.filter(
    (mention) => mention.type === 'person' && contains(target, mention) && fullName.test(mention.exact),
  );
  const bare = people.filter((one) => !people.some((other) => other !== one && contains(one, other)));
  return bare.map(({ exact }) => foldName(exact));
}

/** Joins what is known of two things taken for one. */
export function mergeTraits(a: Traits, b: Traits): Traits {
  return {
    types: tellingTypes([...a.types, ...b.types]),
    actors: distinct([...a.actors, ...b.actors]),
    targets: distinct([...a.targets, ...b.targets]),
    targetWords: distinct([...a.targetWords, ...b.targetWords]),
    things: distinct([...a.things, ...b.things]),
    instruments: distinct([...a.instruments, ...b.instruments]),
    places: distinctPlaces([...a.places, ...b.places]),
    placeSets: distinctSets([...a.placeSets, ...b.placeSets]),
    around: distinctPlaces([...a.around, ...b.around]),
    origins: distinctPlaces([...a.origins, ...b.origins]),
    days: narrow([a.days, b.days]),
    yearless: narrow([a.yearless, b.yearless]),
    weekdays: [...new Set([...a.weekdays, ...b.weekdays])].sort(),
    numbers: distinct([...a.numbers, ...b.numbers]),
    platforms: distinct([...a.platforms, ...b.platforms]),
    killed: distinct([...a.killed, ...b.killed]),
    news: spanning(a.news, b.news),
  };
}
