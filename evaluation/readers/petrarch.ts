// SPDX-License-Identifier: Apache-2.0
/**
 * PETRARCH's unit tests (MIT) and the dictionaries of actors and agents they need.
 *
 * In a dictionary of actors a name in capitals is followed by its codes, each with the days it holds for; lines with
 * `+` are other names of the one above. A name without a final `_` is the beginning of a word ("EGYPT" is in
 * "Egyptian"). In that of agents, `~` in a code stands where the actor's code goes.
 */

export interface Coding {
  readonly source: string;
  readonly target: string;
  readonly event: string;
}

export interface UnitTest {
  readonly id: string;
  /** Day of the report, as eight digits; empty where there is none. */
  readonly date: string;
  readonly text: string;
  readonly codings: readonly Coding[];
}

/** A code and the days it holds for, both inclusive. */
interface DatedCode {
  readonly code: string;
  readonly from: string;
  readonly to: string;
}

export interface DictionaryActor {
  readonly names: readonly string[];
  readonly codes: readonly DatedCode[];
}

/** Reads the tests; the text is put together from the words of their trees, so that no line break is in the way. */
export function readUnitTests(xml: string): readonly UnitTest[] {
  const plain = xml.replaceAll(/<!--.*?-->/gsu, '');
  return [...plain.matchAll(/<Sentence ([^>]*)>(.*?)<\/Sentence>/gsu)].map(([, head, body], index) => {
    const attributes = attributesOf(head!);
    const codings = [...body!.matchAll(/<EventCoding([^>]*)>/gu)].map(([, each]) => attributesOf(each!));
    return {
      id: attributes['id'] ?? `${index}`,
      date: attributes['date'] ?? '',
      text: textOf(body!),
      codings: codings
        .filter((coding) => coding['eventcode'] !== undefined)
        .map((coding) => ({
          source: coding['sourcecode'] ?? '',
          target: coding['targetcode'] ?? '',
          event: coding['eventcode']!,
        })),
    };
  });
}

function attributesOf(tag: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...tag.matchAll(/(\w+)\s*=\s*"([^"]*)"/gu)].map(([, name, value]) => [name!, value!]),
  );
}

/** Words of a treebank that stand for signs. */
const signs: Readonly<Record<string, string>> = { '-LRB-': '(', '-RRB-': ')', '``': '"', "''": '"' };

function textOf(body: string): string {
  const [, tree] = /<Parse>(.*?)<\/Parse>/su.exec(body) ?? [];
  const leaves = [...(tree ?? '').matchAll(/\([^\s()]+\s+([^\s()]+)\s*\)/gu)].map(([, word]) => word!);
  if (leaves.length === 0)
    return /<Text>(.*?)<\/Text>/su.exec(body)?.[1]?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  const words = leaves.map((word) => signs[word] ?? word).join(' ');
  return words.replaceAll(/ (?=[.,;:?!)]|'s\b|n't\b|'(?= |$))/gu, '').replaceAll('( ', '(');
}

/** Reads a dictionary of actors. */
export function readActorDictionary(text: string): readonly DictionaryActor[] {
  const actors: { names: string[]; codes: DatedCode[] }[] = [];
  for (const line of text.replaceAll(/<!\s?--.*?-->/gsu, '').split('\n')) {
    const [entry] = line.split('#');
    const name = entry!.replaceAll(/\[[^\]]*\]/gu, '').trim();
    const codes = [...entry!.matchAll(/\[([^\]]*)\]/gu)].flatMap(([, code]) => datedCode(code!));
    if (name.startsWith('+')) actors.at(-1)?.names.push(name.slice(1));
    else if (name !== '') actors.push({ names: [name], codes: [] });
    actors.at(-1)?.codes.push(...codes);
  }
  return actors.filter(({ codes }) => codes.length > 0);
}

/** Two digits of a year before those of its month and day: of the last century from 20 on. */
function fullDate(digits: string): string {
  return digits.length === 6 ? `${Number(digits.slice(0, 2)) < 20 ? '20' : '19'}${digits}` : digits;
}

function datedCode(written: string): readonly DatedCode[] {
  const match =
    /^\s*(\S+?)\s*(?:(?<sign>[<>])\s*(?<day>\d+)|(?<from>\d{6,8})\s*-\s*(?<to>\d{6,8}))?\s*$/u.exec(written);
  if (!match) return [];
  const { sign, day, from, to } = match.groups!;
  const code = match[1]!.toUpperCase();
  if (sign === '<') return [{ code, from: '', to: fullDate(day!) }];
  if (sign === '>') return [{ code, from: fullDate(day!), to: '99999999' }];
  return [{ code, from: from ? fullDate(from) : '', to: to ? fullDate(to) : '99999999' }];
}

/** The code of an actor on a day: one given for a time that holds it, else one given for always. */
export function codeOn({ codes }: DictionaryActor, date: string): string | null {
  const holding = codes.filter(({ from, to }) => from <= date && date <= to);
  const dated = holding.find(({ from, to }) => from !== '' || to !== '99999999');
  return (dated ?? holding[0])?.code ?? null;
}

/** Reads a dictionary of agents: codes by name in lower case, plurals too. */
export function readAgentDictionary(text: string): ReadonlyMap<string, string> {
  const lines = text.replaceAll(/<!--.*?-->/gsu, '').split('\n');
  const markers = new Map<string, readonly string[]>();
  const agents = new Map<string, string>();
  for (const line of lines) {
    const [entry] = line.split('#');
    const [, marker, words] = /^\s*(![A-Z]+!)\s*=\s*(.+)$/u.exec(entry!) ?? [];
    if (marker)
      markers.set(
        marker,
        words!.split(',').map((word) => word.trim()),
      );
    const [, name, plural, code] =
      /^\s*([A-Z!_][^{[]*?)\s*(\{[^}]*\})?\s*\[\s*([^\]]*?)\s*\]/u.exec(entry!) ?? [];
    if (!name || marker) continue;
    for (const form of formsOf(name, plural, markers)) agents.set(form, code!);
  }
  return agents;
}

function formsOf(
  name: string,
  plural: string | undefined,
  markers: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const marker = [...markers.keys()].find((each) => name.includes(each));
  const names = marker ? markers.get(marker)!.map((word) => name.replace(marker, word)) : [name];
  const given = plural?.slice(1, -1).trim() ?? '';
  const plurals = plural === undefined ? names.map(pluralOf) : given === '' ? [] : [given];
  return [...names, ...plurals].map((form) => form.replaceAll('_', ' ').trim().toLowerCase());
}

function pluralOf(name: string): string {
  if (name.endsWith('Y')) return `${name.slice(0, -1)}IES`;
  return name.endsWith('S') ? `${name}ES` : `${name}S`;
}
