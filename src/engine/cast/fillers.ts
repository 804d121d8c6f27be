// SPDX-License-Identifier: Apache-2.0
import type { Happening, Reason, Span } from '../../model/index.ts';
import type { CastRole, Filler } from './filler.ts';
import { kindOf } from './kinds.ts';
import type { KnownThings } from './known.ts';
import { type Phrase, phrasesIn } from './phrases.ts';
import type { Scene } from './sentences.ts';

/** What a happening's words put into a role, before it is known what kind of thing it is. */
export type Part = 'actor' | 'target' | 'instrument';

/** The fillers that the roles of one happening give. */
export function fillersOf(happening: Happening, scene: Scene, things: KnownThings): readonly Filler[] {
  const parts: readonly (readonly [Part, Span | null])[] = [
    ['actor', happening.actor],
    ['target', happening.target],
    ['instrument', happening.instrument],
  ];
  return parts.flatMap(([part, span]) =>
    span === null
      ? []
      : phrasesIn(scene, span).flatMap((phrase) =>
          fillersFrom(phrase, part, { happening, scene, things, reason: `cast.${part}@1` }),
        ),
  );
}

export interface Telling {
  readonly happening: Happening;
  readonly scene: Scene;
  readonly things: KnownThings;
  readonly reason: Reason;
}

/** The filler a phrase gives in a part. */
export function fillersFrom(phrase: Phrase, part: Part, telling: Telling): readonly Filler[] {
  const { happening, scene, things, reason } = telling;
  const token = scene.tree.tokens[phrase.head]!;
  const known = things.of(phrase.span, scene.references, { ...token, exact: token.form });
  const role = roleOf(part, scene, phrase.head);
  if (known === null || role === null) return [];
  const { span, chain } = known;
  return [
    { role, told: phrase.span, known: span, chain, happening: happening.id, claim: happening.claim, reason },
  ];
}

function roleOf(part: Part, scene: Scene, head: number): CastRole | null {
  const kind = kindOf(scene, head);
  if (part === 'instrument') return kind === 'people' || kind === 'body' ? null : 'weapon';
  if (kind === 'act') return null;
  if (kind === 'weapon') return part === 'actor' ? 'weapon' : 'target';
  if (part === 'actor') return kind === 'body' ? 'body' : kind === 'thing' ? null : 'individual';
  return kind === 'thing' ? 'target' : 'victim';
}
