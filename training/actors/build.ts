// SPDX-License-Identifier: Apache-2.0
/**
 * Makes `resources/en/actors.json`: the states of npm `world-countries` with our additions (`states.psv`), the bodies
 * every state has (`bodiesOfEveryState`), and the curated bodies, groups, monitors and outlets of `bodies.psv`.
 *
 * Run: `cd training/gazetteer && npm ci && cd ../.. && node training/actors/build.ts`. Same inputs, same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Actor } from '../../src/language/actors.ts';
import { byCodeUnits, byKey, type VoiceKind, voiceKinds } from '../../src/model/index.ts';

/** A body that reports name for any state: `D` stands for its people's adjective, `N` for its name. */
const bodiesOfEveryState: readonly { readonly id: string; readonly names: readonly string[] }[] = [
  {
    id: 'defence-ministry',
    names: [
      'D Ministry of Defence',
      'D Defence Ministry',
      'D Defense Ministry',
      'D Ministry of Defense',
      'N’s Defence Ministry',
      'N’s Defense Ministry',
      'N’s Ministry of Defence',
      'N’s Ministry of Defense',
      'Ministry of Defence of N',
    ],
  },
  {
    id: 'foreign-ministry',
    names: [
      'D Foreign Ministry',
      'D Ministry of Foreign Affairs',
      'N’s Foreign Ministry',
      'Foreign Ministry of N',
    ],
  },
  {
    id: 'interior-ministry',
    names: [
      'D Interior Ministry',
      'D Ministry of the Interior',
      'D Ministry of Interior',
      'N’s Interior Ministry',
    ],
  },
  { id: 'health-ministry', names: ['D Health Ministry', 'D Ministry of Health', 'N’s Health Ministry'] },
  {
    id: 'armed-forces',
    names: [
      'D armed forces',
      'D military',
      'D army',
      'D forces',
      'D troops',
      'N’s military',
      'N’s army',
      'N’s armed forces',
    ],
  },
  { id: 'police', names: ['D police', 'N’s police'] },
];

interface State {
  readonly actor: Actor;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
}

/** Rows of a `|`-separated file without its comment lines; fields trimmed. */
function rowsOf(file: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => line.split('|').map((field) => field.trim()));
}

const listOf = (field: string | undefined): readonly string[] =>
  (field ?? '')
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');
const unique = (words: readonly string[]): readonly string[] => [...new Set(words)].sort(byCodeUnits);
const without = (words: readonly string[], name: string): readonly string[] =>
  words.filter((word) => word !== name);
const orNull = (field: string | undefined): string | null =>
  field === undefined || field === '' ? null : field;

/** What of `world-countries` is read; the package is pinned by training/gazetteer. */
interface Country {
  readonly cca2: string;
  readonly unMember: boolean;
  readonly name: { readonly common: string; readonly official: string };
  readonly demonyms?: { readonly eng?: { readonly m: string; readonly f: string } };
  readonly capital: readonly string[];
}

const packed = new URL('../gazetteer/node_modules/world-countries/countries.json', import.meta.url);
const countries = JSON.parse(readFileSync(packed, 'utf8')) as readonly Country[];

/** States: members and observers of the United Nations, and the few others reports treat as states. */
const others: ReadonlySet<string> = new Set(['PS', 'VA', 'TW', 'XK', 'EH']);

function states(): readonly State[] {
  const additions = new Map(rowsOf('states.psv').map((row) => [row[0]!, row]));
  const chosen = countries.filter((country) => country.unMember || others.has(country.cca2));
  return chosen.map((country) => stateOf(country, additions.get(country.cca2) ?? []));
}

function stateOf(country: Country, added: readonly string[]): State {
  const id = country.cca2;
  const name = country.name.common;
  const names = unique([name, country.name.official, ...listOf(added[1])]);
  const stated = [country.demonyms?.eng?.m ?? '', country.demonyms?.eng?.f ?? ''];
  const adjectives = unique(stated.flatMap((word) => word.split(/,| or /)).map((word) => word.trim())).filter(
    (word) => word !== '' && word !== name,
  );
  const demonyms = unique([...adjectives, ...listOf(added[2])]);
  const actor: Actor = {
    id,
    name,
    kind: 'government',
    aliases: without(names, name),
    demonyms,
    metonyms: unique([...country.capital, ...listOf(added[3])]).filter((seat) => seat !== name),
    partOf: null,
    party: id,
    affiliation: null,
    country: id,
  };
  return { actor, names, adjectives: demonyms.length === 0 ? [name] : demonyms };
}

/** The bodies of one state; plural nouns for its people ("Russians") make no name of a body. */
function bodiesOf(state: State): readonly Actor[] {
  const plural = (word: string) =>
    word.endsWith('s') && !word.endsWith('ss') && state.adjectives.includes(word.slice(0, -1));
  const adjectives = state.adjectives.filter((word) => !plural(word));
  const spelt = (pattern: string) =>
    /\bN\b/.test(pattern)
      ? state.names.map((name) => pattern.replace(/\bN\b/, name))
      : adjectives.map((adjective) => pattern.replace('D ', `${adjective} `));
  return bodiesOfEveryState.map(({ id, names }) => {
    const all = names.flatMap(spelt);
    const name = all[0]!;
    return {
      id: `${state.actor.id}/${id}`,
      name,
      kind: 'government',
      aliases: without(unique(all), name),
      demonyms: [],
      metonyms: [],
      partOf: state.actor.id,
      party: state.actor.id,
      affiliation: null,
      country: state.actor.id,
    };
  });
}

function curated(): readonly Actor[] {
  return rowsOf('bodies.psv').map((row) => {
    const [id, name, kind] = row as [string, string, VoiceKind];
    if (!voiceKinds.includes(kind)) throw new RangeError(`“${kind}” of ${id} is no kind of voice`);
    const [owner, statedBy] = (row[7] ?? '').split(' = ');
    return {
      id,
      name,
      kind,
      aliases: without(unique(listOf(row[3])), name),
      demonyms: [],
      metonyms: unique(listOf(row[4])),
      partOf: orNull(row[5]),
      party: orNull(row[6]),
      affiliation: statedBy === undefined ? null : { actor: owner!, statedBy },
      country: orNull(row[8]),
    };
  });
}

/** A curated entry takes the name and adds to the other names of the body that its state has anyway. */
function joined(standard: readonly Actor[], own: readonly Actor[]): readonly Actor[] {
  const byId = new Map(standard.map((actor) => [actor.id, actor]));
  for (const actor of own) {
    const other = byId.get(actor.id);
    const names = other ? unique([...actor.aliases, other.name, ...other.aliases]) : actor.aliases;
    byId.set(actor.id, { ...actor, aliases: without(names, actor.name) });
  }
  return [...byId.values()].sort(byKey((actor) => actor.id));
}

function refuseDangling(actors: readonly Actor[]): void {
  // A side may be nobody's entry ("syrian-opposition" is); a body may not hang on nothing.
  const ids = new Set(actors.map((actor) => actor.id));
  for (const actor of actors) {
    for (const id of [actor.partOf, actor.party, actor.affiliation?.actor ?? null]) {
      if (id !== null && !ids.has(id))
        throw new RangeError(`${actor.id} names ${id}, which is not in the list`);
    }
  }
}

const all = states();
const actors = joined([...all.map((state) => state.actor), ...all.flatMap(bodiesOf)], curated());
refuseDangling(actors);
const lines = actors.map((actor) => JSON.stringify(actor)).join(',\n');
writeFileSync(new URL('../../resources/en/actors.json', import.meta.url), `[\n${lines}\n]\n`);
process.stdout.write(`${actors.length} actors\n`);
