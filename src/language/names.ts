// SPDX-License-Identifier: Apache-2.0
import type { Precision } from '../model/index.ts';
import { foldName } from '../text/index.ts';

/** What a phrase of a list names. */
export type ListedType = 'weapon' | 'military-platform' | 'vehicle' | 'event';

/**
 * The words by which a language names people, bodies, places, peoples and arms. Sets hold folded words or phrases
 * (`foldName`: lower case, one space between words) unless said otherwise.
 */
export interface NameLexicon {
  /** The definite article, "of" and "in". */
  readonly article: string;
  readonly genitive: string;
  readonly inessive: string;
  /** Small words that have no capital in headlines. */
  readonly headlineSmall: ReadonlySet<string>;
  /** Words that tie the parts of a body's name, and those of them that may follow its head. */
  readonly bodyLinks: ReadonlySet<string>;
  readonly headLinks: ReadonlySet<string>;
  /** "backed", "led": between a name and a noun for a body. */
  readonly allegiance: ReadonlySet<string>;
  /** Words before a title that belong to it, as written: "former", "US". */
  readonly titleQualifiers: ReadonlySet<string>;
  /** Words that may stand between a place and the larger one it lies in, and those of them that say so: "in". */
  readonly containerFillers: ReadonlySet<string>;
  readonly containerPrepositions: ReadonlySet<string>;
  /** Nouns for those who live in or run a place: "residents of …". */
  readonly residentNouns: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
  /** Titles before a person's name, as phrases: "foreign minister". */
  readonly titles: PhraseSet;
  /** Last words of an organisation's capitalised name: "Brigade", "Ministry". */
  readonly organisationHeads: ReadonlySet<string>;
  /** Common nouns that with the name of a people or place before them name a body: "Syrian [army]". */
  readonly institutionNouns: PhraseSet;
  /** Nouns that with *the* alone speak of one body: "the regime". */
  readonly definiteInstitutions: PhraseSet;
  /** Nouns that say what kind of place a name names: "province", and how finely that is. */
  readonly placeNouns: ReadonlyMap<string, Precision>;
  /** The same nouns for several places named in a row: "Idlib and Hama [provinces]". */
  readonly placePlurals: ReadonlyMap<string, Precision>;
  /**
   * Short forms of areas' names, as written, to the id of the area. With a full stop in it a form stands by itself
   * ("Ala."), without one ("TX") only for the area that the place before it lies in.
   */
  readonly shortPlaces: ReadonlyMap<string, string>;
  /** Words by which a short form may begin, with its full stop and without. */
  readonly shortPlaceOpeners: ReadonlySet<string>;
  /** Words hyphened onto a place's name: "Tessa-[based]". */
  readonly placeCompounds: ReadonlySet<string>;
  /** Letters of parties, as written, that are hyphened before a member's place: "[D]-Tessa". */
  readonly partyLetters: ReadonlySet<string>;
  /** First words that only places' names have: "Lake", "Camp", "Kafr". */
  readonly placeOpeners: ReadonlySet<string>;
  /** All words of the above. */
  readonly placeNounWords: ReadonlySet<string>;
  readonly directions: ReadonlySet<string>;
  /** What before a place's name puts a thing not in it but by it: "near", "outskirts of". */
  readonly nearWords: PhraseSet;
  /** What puts a thing in the water by a place: "off the coast of". */
  readonly offshoreWords: PhraseSet;
  /** Nouns for what lies between two places, and not for what two parties have between them: "road", "border". */
  readonly linkNouns: ReadonlySet<string>;
  /** Nouns after a place's name for the land about it: "Aleppo [countryside]". */
  readonly areaWords: ReadonlySet<string>;
  /** The same for what lies by it: "Aleppo [outskirts]". */
  readonly edgeWords: ReadonlySet<string>;
  /** Nouns for what lies inside a town and may bear any village's name: "Tessa [neighbourhood]". */
  readonly quarterNouns: ReadonlySet<string>;
  readonly placePrepositions: ReadonlySet<string>;
  /** Demonym to the ids of the countries or areas whose people it may name; peoples and creeds have none. */
  readonly demonyms: ReadonlyMap<string, readonly string[]>;
  /** Demonyms and peoples together. */
  readonly peopleWords: PhraseSet;
  /** Names of arms, platforms, vehicles and events. */
  readonly listed: Readonly<Record<ListedType, PhraseSet>>;
  /** Single words among them that are names of makes or types, and count only with a capital: "Grad", "Apache". */
  readonly properArms: ReadonlySet<string>;
  /** Designations of arms ("S-300"), as a pattern over the folded, space-free form. */
  readonly weaponCodes: ReadonlySet<string>;
  readonly weaponPattern: RegExp;
  /** Designations of aircraft, ships and vehicles: one of these prefixes and a number. */
  readonly platformPattern: RegExp;
  /** Prefixes of ships' names, as written: "USS". */
  readonly shipPrefixes: ReadonlySet<string>;
  /** Common nouns beside which a name is a ship's. */
  readonly shipNouns: ReadonlySet<string>;
  /** Last words of an event's name ("Accords") and first ones ("Operation"). */
  readonly eventHeads: ReadonlySet<string>;
  readonly eventOpeners: ReadonlySet<string>;
  /** Lemmas of verbs whose subject, if a place's name, is its government. */
  readonly speechVerbs: ReadonlySet<string>;
  /** Lemmas of verbs whose subject, if a country's name, is the land: "remain", "suffer". */
  readonly stillVerbs: ReadonlySet<string>;
  /** Prepositions after which a seat of power is a party to something, and those after which a country is the doer. */
  readonly partyPrepositions: ReadonlySet<string>;
  readonly agentPrepositions: ReadonlySet<string>;
  /** Capitalised words that are no names: days, months. */
  readonly notNames: ReadonlySet<string>;
  /** First words that only people's names have: "Abu", "Bin". */
  readonly personOpeners: ReadonlySet<string>;
  /** Small words inside a person's name ("al", "bin") and inside a place's ("of", "el"). */
  readonly nameParticles: ReadonlySet<string>;
  readonly placeParticles: ReadonlySet<string>;
  /** Spellings of the Arabic article, and the countries (codes) whose places have it in their names. */
  readonly arabicArticles: ReadonlySet<string>;
  readonly arabicCountries: ReadonlySet<string>;
}

/** Phrases of one or more words, found by their words in a row. */
export interface PhraseSet {
  readonly phrases: ReadonlySet<string>;
  /** The longest phrase, in words. */
  readonly longest: number;
  /** First and last words of the phrases: where a row of words cannot be one, the search ends at once. */
  readonly first: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

/** The files of a language pack that the lexicon is made of. */
export interface NameFiles {
  /** `names.json` */
  readonly json: string;
  /** `first-names.txt`: one name a line, `#` for remarks. */
  readonly firstNames: string;
  /** `demonymsOf` the list of countries. */
  readonly demonyms: ReadonlyMap<string, readonly string[]>;
}

interface NamesJson extends Readonly<Record<string, unknown>> {
  readonly article: string;
  readonly genitive: string;
  readonly inessive: string;
  readonly placeNouns: Readonly<Record<string, Precision>>;
  readonly placePlurals: Readonly<Record<string, Precision>>;
  readonly shortPlaces: Readonly<Record<string, string>>;
  readonly demonyms: Readonly<Record<string, string>>;
}

/**
 * Decodes the lexicon of names.
 *
 * @throws SyntaxError when the lists are no JSON; RangeError when a list is missing
 */
export function decodeNames(files: NameFiles): NameLexicon {
  const json = JSON.parse(files.json) as NamesJson;
  const list = (key: string): readonly string[] => {
    const value = json[key];
    if (!Array.isArray(value)) throw new RangeError(`the lexicon of names lacks the list ${key}`);
    return value as string[];
  };
  const set = (key: string): ReadonlySet<string> => new Set(list(key).map(foldName));
  const phrases = (key: string): PhraseSet => phraseSetOf(list(key));
  const demonyms = joinDemonyms(files.demonyms, json.demonyms);
  return {
    article: json.article,
    genitive: json.genitive,
    inessive: json.inessive,
    headlineSmall: set('headlineSmall'),
    bodyLinks: set('bodyLinks'),
    headLinks: set('headLinks'),
    allegiance: set('allegiance'),
    titleQualifiers: new Set(list('titleQualifiers')),
    containerFillers: set('containerFillers'),
    containerPrepositions: set('containerPrepositions'),
    residentNouns: set('residentNouns'),
    firstNames: firstNamesOf(files.firstNames, list('firstNames'), demonyms),
    titles: phrases('titles'),
    organisationHeads: set('organisationHeads'),
    institutionNouns: phrases('institutionNouns'),
    definiteInstitutions: phrases('definiteInstitutions'),
    placeNouns: new Map(
      Object.entries(json.placeNouns).map(([noun, precision]) => [foldName(noun), precision]),
    ),
    placePlurals: new Map(Object.entries(json.placePlurals)),
    shortPlaces: new Map(Object.entries(json.shortPlaces)),
    shortPlaceOpeners: openersOf(Object.keys(json.shortPlaces)),
    placeCompounds: set('placeCompounds'),
    partyLetters: new Set(list('partyLetters')),
    placeOpeners: set('placeOpeners'),
    placeNounWords: new Set(Object.keys(json.placeNouns).flatMap((noun) => foldName(noun).split(' '))),
    directions: set('directions'),
    nearWords: phrases('nearWords'),
    offshoreWords: phrases('offshoreWords'),
    linkNouns: set('linkNouns'),
    areaWords: set('areaWords'),
    quarterNouns: set('quarterNouns'),
    edgeWords: set('edgeWords'),
    placePrepositions: set('placePrepositions'),
    demonyms,
    peopleWords: phraseSetOf([...list('peoples'), ...demonyms.keys()]),
    listed: {
      weapon: phrases('weapons'),
      'military-platform': phrases('platforms'),
      vehicle: phrases('vehicles'),
      event: phrases('events'),
    },
    properArms: properArmsOf([...list('weapons'), ...list('platforms')]),
    weaponCodes: new Set(list('weaponCodes').map(codeOf)),
    weaponPattern: new RegExp(`^(?:${list('weaponPatterns').join('|')})$`),
    platformPattern: new RegExp(`^(?:${list('platformCodes').join('|')})-?\\d{1,4}[A-Za-z]{0,4}\\d{0,2}$`),
    shipPrefixes: new Set(list('shipPrefixes')),
    shipNouns: set('shipNouns'),
    eventHeads: set('eventHeads'),
    eventOpeners: set('eventOpeners'),
    speechVerbs: set('speechVerbs'),
    stillVerbs: set('stillVerbs'),
    partyPrepositions: set('partyPrepositions'),
    agentPrepositions: set('agentPrepositions'),
    notNames: set('notNames'),
    personOpeners: set('personOpeners'),
    nameParticles: set('nameParticles'),
    placeParticles: set('placeParticles'),
    arabicArticles: set('arabicArticles'),
    arabicCountries: new Set(list('arabicCountries')),
  };
}

/** The first words of short forms, as the tokeniser may cut them. */
function openersOf(forms: readonly string[]): ReadonlySet<string> {
  const words = forms.map((form) => form.split(' ')[0]!);
  return new Set(words.flatMap((word) => [word, word.replace(/\.$/, ''), word.split('.')[0]!]));
}

/** Of lists whose common nouns are in small letters, the single words with a capital. */
function properArmsOf(arms: readonly string[]): ReadonlySet<string> {
  return new Set(arms.filter((name) => /^\p{Lu}/u.test(name) && !/\s/.test(name)).map(foldName));
}

/** A designation without its hyphens and spaces, in capitals: how codes are compared. */
export function codeOf(written: string): string {
  return written.replace(/[\s\-‐‑–.]/g, '').toUpperCase();
}

function phraseSetOf(list: readonly string[]): PhraseSet {
  const phrases = new Set(list.map(foldName));
  const words = [...phrases].map((phrase) => phrase.split(' '));
  return {
    phrases,
    longest: Math.max(0, ...words.map((row) => row.length)),
    first: new Set(words.map((row) => row[0]!)),
    last: new Set(words.map((row) => row.at(-1)!)),
  };
}

function firstNamesOf(
  text: string,
  own: readonly string[],
  demonyms: ReadonlyMap<string, unknown>,
): ReadonlySet<string> {
  const listed = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Set([...listed, ...own.map(foldName)].filter((name) => !demonyms.has(name)));
}

/** The lexicon's own demonyms have the say over the list of countries. Plurals in -s are added. */
function joinDemonyms(
  listed: ReadonlyMap<string, readonly string[]>,
  own: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly string[]> {
  const demonyms = new Map<string, readonly string[]>();
  for (const [demonym, ids] of listed) {
    demonyms.set(demonym, ids);
    if (/[ani]$/.test(demonym)) demonyms.set(`${demonym}s`, ids);
  }
  for (const [demonym, code] of Object.entries(own))
    demonyms.set(foldName(demonym), [code.includes(':') ? code : `country:${code}`]);
  return demonyms;
}
