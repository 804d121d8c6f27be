// SPDX-License-Identifier: Apache-2.0
import { codeOf, type ListedType, type NameLexicon } from '../../language/names.ts';
import { type Proposal, proposal } from './proposal.ts';
import type { Run } from './runs.ts';
import { longestPhrase, type SentenceView, touches, written } from './view.ts';

const listedTypes: readonly ListedType[] = ['event', 'weapon', 'military-platform', 'vehicle'];

/** Arms, platforms, vehicles and events by list and by the shape of their designations. */
export function spotListed(
  view: SentenceView,
  runs: readonly Run[],
  names: NameLexicon,
): readonly Proposal[] {
  const found: Proposal[] = [];
  const words = { view, singular: singularView(view, names), names };
  for (let i = 0; i < view.tokens.length; i++) {
    const best = longest([...codesAt(view, i, names), ...listedAt(words, i)]);
    if (best === null) continue;
    const whole = withHead(words, best);
    found.push(whole);
    if (whole !== best) found.push(best);
    i = whole.last;
  }
  return [...found, ...namedShips(view, runs, names)];
}

/** "the frigate Queen Ana", "the Queen Ana ferry": the name beside a noun for a ship is the ship's. */
function namedShips(view: SentenceView, runs: readonly Run[], names: NameLexicon): readonly Proposal[] {
  if (view.casing !== 'mixed') return [];
  return runs
    .filter((run) => longestPhrase(view, run.first, names.peopleWords) < 0)
    .flatMap((run) =>
      [run.first - 1, run.last + 1].filter((i) => isShip(view, i, names)).map((i) => ({ run, noun: i })),
    )
    .map(({ run, noun }) =>
      proposal(run.first, run.last, shipType(view.folded[noun]!, names), 'name.ship@1'),
    );
}

function shipType(noun: string, names: NameLexicon): 'military-platform' | 'vehicle' {
  return names.listed['military-platform'].phrases.has(noun) ? 'military-platform' : 'vehicle';
}

function isShip(view: SentenceView, i: number, names: NameLexicon): boolean {
  return names.shipNouns.has(view.folded[i] ?? '') && !/^\p{Lu}/u.test(view.tokens[i]!.form);
}

function longest(proposals: readonly Proposal[]): Proposal | null {
  return proposals.reduce<Proposal | null>(
    (best, next) => (best === null || next.last > best.last ? next : best),
    null,
  );
}

interface Words {
  readonly view: SentenceView;
  /** The same sentence with its nouns in the singular. */
  readonly singular: SentenceView;
  readonly names: NameLexicon;
}

function listedAt(words: Words, i: number): readonly Proposal[] {
  return listedTypes.flatMap((type) => {
    const last = lastOfListed(words, i, type);
    return last < 0 ? [] : [proposal(i, last, type, `name.list@1: ${type}`)];
  });
}

function lastOfListed({ view, singular, names }: Words, i: number, type: ListedType): number {
  const set = names.listed[type];
  const last = Math.max(longestPhrase(view, i, set), longestPhrase(singular, i, set));
  return last >= 0 && isUsedSo(view, i, last, names, type) ? last : -1;
}

function singularView(view: SentenceView, names: NameLexicon): SentenceView {
  return { ...view, folded: view.folded.map((word, i) => singularOf(view, i, word, names)) };
}

function singularOf(view: SentenceView, i: number, word: string, names: NameLexicon): string {
  const token = view.tokens[i]!;
  if (!word.endsWith('s') || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) return word;
  const bare = word.slice(0, -1);
  return names.properArms.has(bare) ? bare : token.lemma === '' ? bare : token.lemma.toLowerCase();
}

/**
 * A word that is a name only with a capital ("Grad", "Patriot", "Apache") counts only with one; a common noun ("mine",
 * "shell", "drone") only where it is tagged as a noun.
 */
function isUsedSo(
  view: SentenceView,
  first: number,
  last: number,
  names: NameLexicon,
  type: ListedType,
): boolean {
  if (first < last) return true;
  const token = view.tokens[first]!;
  if (type === 'event' || names.properArms.has(view.folded[first]!)) {
    return view.casing === 'mixed' && /^\p{Lu}/u.test(token.form) && token.upos !== 'VERB';
  }
  return token.upos === 'NOUN' || token.upos === 'PROPN';
}

/** "Tu-22M3", "S-300", "MiG-29", "USS Hopper". */
function codesAt(view: SentenceView, i: number, names: NameLexicon): readonly Proposal[] {
  const ship = shipAt(view, i, names);
  const last = endOfCode(view, i);
  const code = written(view, i, last).replace(/\s/g, '');
  if (!/\d/.test(code)) return ship;
  if (names.platformPattern.test(code) && !names.weaponCodes.has(codeOf(code))) {
    return [...ship, proposal(i, last, 'military-platform', 'name.designation@1')];
  }
  const weapon = names.weaponCodes.has(codeOf(code)) || names.weaponPattern.test(code);
  return weapon ? [...ship, proposal(i, last, 'weapon', 'name.designation@1')] : ship;
}

/** The last of the tokens written without a space from `i` on. */
function endOfCode(view: SentenceView, i: number): number {
  let last = i;
  while (last < i + 4 && touches(view, last) && /^[-‐‑–A-Za-z0-9]+$/.test(view.tokens[last + 1]!.form))
    last++;
  return last;
}

function shipAt(view: SentenceView, i: number, names: NameLexicon): readonly Proposal[] {
  if (!names.shipPrefixes.has(view.tokens[i]!.form) || view.casing === 'upper') return [];
  let last = i;
  while (last < i + 3 && view.capital[last + 1]) last++;
  return last === i ? [] : [proposal(i, last, 'military-platform', 'name.ship@1')];
}

/** "Tu-22M3 bombers", "Grad rockets": the common noun after a name belongs to it. */
function withHead(words: Words, found: Proposal): Proposal {
  const next = found.last + 1;
  if (found.type === 'event' || next >= words.view.tokens.length) return found;
  for (const type of ['military-platform', 'weapon'] as const) {
    const last = lastOfListed(words, next, type);
    if (last >= 0) return proposal(found.first, last, type, found.reason);
  }
  return found;
}

/** Names of ships found in a report, as words, with what they are. */
export type Ships = ReadonlyMap<string, 'military-platform' | 'vehicle'>;

export function shipsAmong(view: SentenceView, listed: readonly Proposal[]): Ships {
  const ships = listed.filter(({ reason }) => reason === 'name.ship@1');
  return new Map(ships.map(({ first, last, type }) => [wordsOf(view, { first, last }), type as 'vehicle']));
}

/** Runs that are the name of a ship met elsewhere in the report. */
export function spotShips(view: SentenceView, runs: readonly Run[], ships: Ships): readonly Proposal[] {
  return runs.flatMap((run) => {
    const type = ships.get(wordsOf(view, run));
    return type === undefined ? [] : [proposal(run.first, run.last, type, 'name.ship@1')];
  });
}

function wordsOf(view: SentenceView, { first, last }: Run): string {
  return view.folded.slice(first, last + 1).join(' ');
}
