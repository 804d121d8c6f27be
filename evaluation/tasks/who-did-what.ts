// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CodedEvent, codeEvents } from '../../src/engine/code/coded-events.ts';
import type { Party } from '../../src/engine/code/parties.ts';
import { analyse } from '../../src/engine/pipeline.ts';
import { type Actor, actorListOf } from '../../src/language/actors.ts';
import type { Language } from '../../src/language/language.ts';
import type { ActGroup } from '../../src/model/index.ts';
import {
  type Coding,
  codeOn,
  type DictionaryActor,
  readActorDictionary,
  readAgentDictionary,
  readUnitTests,
  type UnitTest,
} from '../readers/petrarch.ts';
import { plainReport } from '../readers/plain-report.ts';
import type { Score, Task } from '../task.ts';
import { codingGroups } from './coding-groups.ts';

const folder = 'events/petrarch';

/** Unit tests of PETRARCH: who does what to whom, by their dictionaries of actors and agents and our words for acts. */
export const whoDidWhat: Task = {
  name: 'who-did-what',
  about:
    'PETRARCH unit tests: sentences all of whose codings (source, target, group of the event) are found and no other; codings of nobody and of no known group count as missed',
  needs: [folder],
  fast: true,
  run: async ({ data, language }) => scoresOf(judgedTests(data, language)),
};

/** A test with the codings we give it; source and target as codes of the dictionaries. */
export interface JudgedTest {
  readonly test: UnitTest;
  readonly given: readonly GivenCoding[];
}

export interface GivenCoding {
  readonly source: string;
  readonly target: string;
  readonly group: ActGroup;
}

/** Reads every test with the dictionaries as the case's own actors and roles. */
function judgedTests(data: string, language: Language): readonly JudgedTest[] {
  const read = (name: string): string => readFileSync(join(data, folder, name), 'utf8');
  const actors = readActorDictionary(read('PETR.Validate.actors.txt'));
  const roles = readAgentDictionary(read('PETR.Validate.agents.txt'));
  const own: Language = {
    ...language,
    actors: actorListOf(actors.map(actorOf)),
    acts: { ...language.acts, roles },
  };
  return readUnitTests(read('PETR.UnitTest.records.xml')).map((test) => {
    const analysis = analyse(plainReport('test', test.text), own);
    const events = codeEvents(analysis, test.text, own);
    return { test, given: distinct(events.flatMap((event) => givenOf(event, actors, test.date))) };
  });
}

/** Endings of words for a country's people and things, for names that are beginnings of words. */
const endings = [
  'i',
  'is',
  'ian',
  'ians',
  'an',
  'ans',
  'n',
  'ns',
  's',
  'ia',
  'ese',
  'ine',
  'ines',
  'ina',
] as const;

function actorOf({ names, codes }: DictionaryActor, index: number): Actor {
  const written = names.flatMap(writings);
  const stems = names.filter((name) => !name.trim().endsWith('_')).flatMap(writings);
  return {
    id: String(index),
    name: written[0]!,
    kind: codes.some(({ code }) => code.length > 3) ? 'organisation' : 'government',
    aliases: written.slice(1),
    demonyms: stems.flatMap((stem) => endings.map((ending) => stem + ending)),
    metonyms: [],
    partOf: null,
    party: null,
    affiliation: null,
    country: null,
  };
}

/** A name of a dictionary as reports write it: with capitals at the beginnings of words, or throughout. */
function writings(name: string): readonly string[] {
  const capitals = name.replaceAll('_', ' ').trim();
  const lower = capitals.toLowerCase();
  return [lower.replaceAll(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase()), capitals];
}

function givenOf(
  event: CodedEvent,
  actors: readonly DictionaryActor[],
  date: string,
): readonly GivenCoding[] {
  if (event.target === null) return [];
  const sources = codesOf(event.source, actors, date);
  const targets = codesOf(event.target, actors, date);
  return sources.flatMap((source) => targets.map((target) => ({ source, target, group: event.group })));
}

/** A name may stand for several actors ("FRO/BIL"); roles are added to each, a part that is there already not twice. */
function codesOf(
  { actor, roles }: Party,
  actors: readonly DictionaryActor[],
  date: string,
): readonly string[] {
  const code = actor === null ? '---' : codeOn(actors[Number(actor)]!, date);
  if (code === null) return [];
  return code.split('/').map((each) => roles.reduce(withRole, each));
}

function withRole(code: string, role: string): string {
  const parts = (written: string): readonly string[] => written.match(/.{3}/gu) ?? [];
  const known = new Set(parts(code));
  const more = parts(role.replace('~', '').trim())
    .filter((part) => !known.has(part))
    .join('');
  return role.trim().endsWith('~') ? more + code : code + more;
}

function distinct(codings: readonly GivenCoding[]): readonly GivenCoding[] {
  return [...new Map(codings.map((each) => [`${each.source} ${each.target} ${each.group}`, each])).values()];
}

/** How a code of no known scheme is compared: not at all, so that it is missed, or by who and whom alone. */
type Unknown = 'missed' | 'by sides';

function matches(given: GivenCoding, { source, target, event }: Coding, unknown: Unknown): boolean {
  const groups = codingGroups[event.slice(0, 2)];
  const told = groups ? groups.includes(given.group) : unknown === 'by sides';
  return given.source === source && given.target === target && told;
}

/** Whether the codings given are those wanted, each for each. */
function isExact({ test, given }: JudgedTest, unknown: Unknown = 'missed'): boolean {
  return (
    test.codings.every((wanted) => given.some((each) => matches(each, wanted, unknown))) &&
    given.every((each) => test.codings.some((wanted) => matches(each, wanted, unknown)))
  );
}

function isOfScheme({ test }: JudgedTest): boolean {
  return test.codings.every(({ event }) => codingGroups[event.slice(0, 2)] !== undefined);
}

function scoresOf(judged: readonly JudgedTest[]): readonly Score[] {
  const count = (of: (each: JudgedTest) => number): number => judged.reduce((sum, each) => sum + of(each), 0);
  const wanted = count(({ test }) => test.codings.length);
  const given = count((each) => each.given.length);
  const found = count(
    ({ test, given: own }) =>
      test.codings.filter((each) => own.some((one) => matches(one, each, 'missed'))).length,
  );
  const right = count(
    ({ test, given: own }) =>
      own.filter((one) => test.codings.some((each) => matches(one, each, 'missed'))).length,
  );
  const exact = judged.filter((each) => isExact(each)).length;
  const scheme = judged.filter(isOfScheme);
  const bySides = judged.filter((each) => isExact(each, 'by sides')).length;
  return [
    { name: 'exact sentences', value: exact / judged.length, detail: { sentences: judged.length, exact } },
    {
      name: 'exact, codes of a known scheme',
      value: scheme.filter((each) => isExact(each)).length / scheme.length,
      detail: { sentences: scheme.length },
    },
    { name: 'exact, other codes by sides', value: bySides / judged.length },
    { name: 'codings recall', value: found / wanted, detail: { wanted, found } },
    { name: 'codings precision', value: given === 0 ? 0 : right / given, detail: { given, right } },
  ];
}
