// SPDX-License-Identifier: Apache-2.0
import { feature, hashOf, hashOfFolded } from '../../../language/hash.ts';
import type { NameModel } from '../../../language/name-model.ts';
import type { NameLexicon } from '../../../language/names.ts';
import type { MentionType } from '../../../model/index.ts';
import { shapeOf } from '../../parse/forms.ts';
import { isWellKnown } from '../place-standing.ts';
import type { Proposal } from '../proposal.ts';
import type { Spotted } from '../spot.ts';

/** Words beyond either end of a sentence, as the recogniser sees them. */
export const margin = 2;

/**
 * One sentence as the recogniser of names sees it: for each word, numbers that stand for what it is. Word `i` is at
 * index `i + margin` of each array, so that neighbours can be read without asking whether they exist; 0 is nothing.
 */
export interface Traits {
  readonly count: number;
  /** Hash of the lower-cased word, digits folded. */
  readonly words: Int32Array;
  readonly shapes: Int32Array;
  /** Hashes of the first two and three, the last two, three and four units. */
  readonly affixes: readonly Int32Array[];
  readonly tags: Int32Array;
  readonly relations: Int32Array;
  /** Index of the word's head in these arrays, 0 (nothing) for the root. */
  readonly heads: Int32Array;
  /** Fine and coarse class of the word. */
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  /** Which lists of words it is in, a bit each. */
  readonly lists: Int32Array;
  /** 1 for a word with a capital. */
  readonly capitals: Uint8Array;
  /** How far capitals can be trusted. */
  readonly casing: number;
  /** What the spotters propose: all that a word stands in, and all that begins with it. */
  readonly over: readonly (readonly Proposed[])[];
  readonly begins: readonly (readonly Proposed[])[];
}

/** A spotter's proposal as a feature. Indices of words, both inclusive. */
export interface Proposed {
  readonly first: number;
  readonly last: number;
  readonly type: MentionType;
  /** Whether it stands against the other spotters' proposals. */
  readonly stands: boolean;
  /** Whether it is a surname of somebody whom the report names in full elsewhere. */
  readonly surname: boolean;
  /** Hash of type, rule, standing and what the lists know. */
  readonly kind: number;
}

const affixes: readonly (readonly [number, number | undefined])[] = [
  [0, 2],
  [0, 3],
  [-2, undefined],
  [-3, undefined],
  [-4, undefined],
];

export function traitsOf(
  { view, proposals, settled }: Spotted,
  names: NameLexicon,
  model: Pick<NameModel, 'classes'>,
): Traits {
  const { tokens } = view;
  const small = tokens.map(({ form }) => form.toLowerCase());
  const words = column(small, hashOfFolded);
  const standing = new Set(settled);
  const fine = words.map((word) => (word === 0 ? 0 : (model.classes.fine.get(word) ?? 0)));
  return {
    count: tokens.length,
    words,
    shapes: column(tokens, ({ form }) => hashOf(shapeOf(form))),
    affixes: affixes.map(([from, to]) => column(small, (word) => hashOf(word.slice(from, to)))),
    tags: column(tokens, ({ xpos }) => hashOf(xpos)),
    relations: column(tokens, ({ deprel }) => hashOf(deprel)),
    heads: column(tokens, ({ head }) => (head < 0 ? 0 : head + margin)),
    fine,
    coarse: fine.map((each) => model.classes.coarse[each] ?? 0),
    lists: column(view.folded, (word) => listsOf(word, names)),
    capitals: Uint8Array.from(column(tokens, ({ form }) => (/^\p{Lu}/u.test(form) ? 1 : 0))),
    casing: hashOf(view.casing),
    ...laidOver(
      tokens.length,
      proposals.map((each) => proposedOf(each, standing.has(each))),
    ),
  };
}

function column<T>(values: readonly T[], of: (value: T) => number): Int32Array {
  const numbers = new Int32Array(values.length + 2 * margin);
  for (let i = 0; i < values.length; i++) numbers[i + margin] = of(values[i]!);
  return numbers;
}

function proposedOf({ first, last, type, actor, entries, reason }: Proposal, stands: boolean): Proposed {
  const known = (actor === null ? 0 : 1) + (entries.some(isWellKnown) ? 2 : 0) + (stands ? 4 : 0);
  const precision = hashOf(entries[0]?.precision ?? '');
  const kind = feature(hashOf(type), hashOf(reason), known, precision);
  return { first, last, type, stands, surname: reason === 'name.surname@1', kind };
}

function laidOver(count: number, proposed: readonly Proposed[]): Pick<Traits, 'over' | 'begins'> {
  const over: Proposed[][] = Array.from({ length: count + 2 * margin }, () => []);
  const begins: Proposed[][] = Array.from({ length: count + 2 * margin }, () => []);
  for (const each of proposed) {
    begins[each.first + margin]!.push(each);
    for (let i = each.first; i <= each.last; i++) over[i + margin]!.push(each);
  }
  return { over, begins };
}

function listsOf(word: string, names: NameLexicon): number {
  if (word === '') return 0;
  const held = [
    names.firstNames.has(word),
    names.titles.first.has(word),
    names.titles.last.has(word),
    names.organisationHeads.has(word),
    names.institutionNouns.last.has(word),
    names.definiteInstitutions.last.has(word),
    names.placeNouns.has(word),
    names.placeOpeners.has(word),
    names.directions.has(word),
    names.placePrepositions.has(word),
    names.peopleWords.first.has(word),
    names.nameParticles.has(word),
    names.notNames.has(word),
    names.residentNouns.has(word),
    names.eventHeads.has(word),
    names.listed.weapon.last.has(word),
    names.listed['military-platform'].last.has(word),
    names.listed.vehicle.last.has(word),
    names.allegiance.has(word),
    names.areaWords.has(word),
    names.bodyLinks.has(word),
    names.shipNouns.has(word),
  ];
  return held.reduce((bits, is, bit) => (is ? bits | (1 << bit) : bits), 0);
}
