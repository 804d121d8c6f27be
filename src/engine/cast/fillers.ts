// SPDX-License-Identifier: Apache-2.0
import type { Happening, Reason, Span } from '../../model/index.ts';
import { bodiesBehind } from './behind.ts';
import type { CastRole, Filler } from './filler.ts';
import { kindOf, type PhraseKind } from './kinds.ts';
import type { KnownThings } from './known.ts';
import { type Phrase, phrasesIn } from './phrases.ts';
import type { Scene } from './sentences.ts';

/** What words put into a role, before it is known what kind of thing it is. */
export type Part = 'actor' | 'target' | 'instrument';

/** A happening told in a sentence, with why what stands there is of it. */
export interface Telling {
  readonly happening: Happening;
  readonly scene: Scene;
  readonly things: KnownThings;
  readonly reason: Reason;
}

/** The fillers that the roles of one happening give. */
export function fillersOf(happening: Happening, scene: Scene, things: KnownThings): readonly Filler[] {
  const parts: readonly (readonly [Part, Span | null])[] = [
    ['actor', happening.actor],
    ['target', happening.target],
    ['instrument', happening.instrument],
  ];
  return parts.flatMap(([part, span]) => {
    if (span === null) return [];
    const telling = { happening, scene, things, reason: `cast.${part}@1: “${happening.trigger.exact}”` };
    return phrasesIn(scene, span).flatMap((phrase) => fillersFrom(phrase, part, telling));
  });
}

/** What a phrase gives in a part: itself, and for who did it the bodies they are told to be of. */
export function fillersFrom(phrase: Phrase, part: Part, telling: Telling): readonly Filler[] {
  const { scene } = telling;
  const role = roleOf(part, kindOf(scene, phrase.head));
  if (role === null || isNegligible(scene, phrase.head)) return [];
  const own = fillerOf(phrase, role, telling);
  if (role !== 'individual') return own;
  return [...own, ...bodiesBehind(scene, phrase).flatMap((body) => fillerOf(body, 'body', telling))];
}

function fillerOf({ head, span }: Phrase, role: CastRole, telling: Telling): readonly Filler[] {
  const { happening, scene, things, reason } = telling;
  const { start, end, form } = scene.tree.tokens[head]!;
  const known = things.of(span, scene.references, { start, end, exact: form });
  if (known === null) return [];
  const { id, claim } = happening;
  return [{ role, told: span, known: known.span, chain: known.chain, happening: id, claim, reason }];
}

/** Words that stand for nothing without another noun: "seven others", "which". */
function isNegligible({ tree, words }: Scene, head: number): boolean {
  const { lemma, form, upos, xpos } = tree.tokens[head]!;
  if (upos === 'PRON') return xpos !== 'PRP';
  return [lemma, form].some((each) => words.cast.negligible.has(each.toLowerCase()));
}

/** Who did it is people or a body; whom it befell people, or a thing; what it was done with no people. */
function roleOf(part: Part, kind: PhraseKind): CastRole | null {
  if (kind === 'act') return null;
  const people = kind === 'people' || kind === 'body';
  if (part === 'instrument') return people ? null : 'weapon';
  if (part === 'target') return kind === 'thing' ? 'target' : kind === 'weapon' ? 'weapon' : 'victim';
  if (kind === 'weapon') return 'weapon';
  return kind === 'thing' ? null : kind === 'body' ? 'body' : 'individual';
}
