// SPDX-License-Identifier: Apache-2.0
import type {
  CastRole,
  ClaimId,
  Filler,
  Happening,
  HappeningId,
  HappeningType,
  MentionType,
  Reason,
  Span,
} from '../../model/index.ts';
import { contentOf } from '../happen/conditions.ts';
import { bodiesBehind } from './behind.ts';
import { kindOf, type PhraseKind } from './kinds.ts';
import type { Known, KnownThings } from './known.ts';
import { namedBeside, type Phrase, phrasesIn } from './phrases.ts';
import type { Scene } from './sentences.ts';

/** What words put into a role, before it is known what kind of thing it is. */
export type Part = 'actor' | 'target' | 'instrument';

/** An incident told in a sentence, with why what stands there is of it. */
export interface Telling {
  readonly happening: HappeningId | null;
  readonly claim: ClaimId | null;
  readonly scene: Scene;
  readonly things: KnownThings;
  readonly reason: Reason;
  /** What it was done to where no noun tells: those killed are people, what was burnt is a thing; null when either. */
  readonly unsaid: 'people' | 'thing' | null;
}

/** Happenings that befall people. */
const ofPeople: ReadonlySet<HappeningType> = new Set<HappeningType>(['killing', 'abduction', 'arrest']);

/** The fillers that the roles of one happening give. */
export function fillersOf(happening: Happening, scene: Scene, things: KnownThings): readonly Filler[] {
  const parts: readonly (readonly [Part, Span | null])[] = [
    ['actor', happening.actor],
    ['target', happening.target],
    ['instrument', happening.instrument],
  ];
  return parts.flatMap(([part, span]) => {
    if (span === null) return [];
    const telling: Telling = {
      ...{ happening: happening.id, claim: happening.claim, scene, things },
      reason: `cast.${part}@1: “${happening.trigger.exact}”`,
      unsaid: ofPeople.has(happening.type) ? 'people' : 'thing',
    };
    return phrasesIn(scene, span).flatMap((phrase) => fillersFrom(phrase, part, telling));
  });
}

/** What a phrase gives in a part: itself, and for who did it the bodies they are told to be of. */
export function fillersFrom(phrase: Phrase, part: Part, telling: Telling): readonly Filler[] {
  const { scene, things } = telling;
  const { start, end, form } = scene.tree.tokens[phrase.head]!;
  if (isNegligible(scene, phrase.head) || (part === 'actor' && onlyQualifies(scene, phrase.head))) return [];
  const known = things.of(phrase.span, scene.references, { start, end, exact: form });
  if (known === null) return [];
  const role = roleOf(part, kindAs(scene, phrase.head, known.type), telling.unsaid);
  if (role === null) return [];
  const beside = known.span === phrase.span && role !== 'target' ? namedBeside(scene, phrase.head) : null;
  const own = fillerOf(phrase, role, { ...known, span: beside ?? known.span }, telling);
  if (role !== 'individual') return [own];
  const behind = bodiesBehind(scene, phrase).map((body) =>
    fillerOf(body, 'body', { span: body.span, chain: null }, telling),
  );
  return [own, ...behind];
}

function fillerOf(
  { span: told }: Phrase,
  role: CastRole,
  { span: known, chain }: Pick<Known, 'span' | 'chain'>,
  { happening, claim, reason }: Telling,
): Filler {
  return { role, told, known, chain, happening, claim, reason };
}

/** A word that tells no kind has that of the name by which the report knows the thing; a bare name is a person's. */
function kindAs(scene: Scene, head: number, type: MentionType | null): PhraseKind {
  const kind = kindOf(scene, head);
  if (kind !== 'unknown') return kind;
  if (type === 'organisation') return 'body';
  return type === 'person' || scene.tree.tokens[head]!.upos === 'PROPN' ? 'people' : 'unknown';
}

/** "terrorist attack", "guerrilla raid": a common noun before another tells of what kind it is, not who did it. */
function onlyQualifies({ tree }: Scene, head: number): boolean {
  const { upos, head: above, deprel } = tree.tokens[head]!;
  return upos !== 'PROPN' && above > head && (deprel === 'compound' || deprel === 'amod');
}

/** Words that stand for nothing without another noun: "seven others", "which", a bare number. */
function isNegligible({ tree, words }: Scene, head: number): boolean {
  const at = contentOf({ tree, lexicon: words.happenings }, head);
  const { lemma, form, upos, xpos } = tree.tokens[at]!;
  if (tree.timed.has(at) || upos === 'NUM') return true;
  if (upos === 'PRON') return xpos !== 'PRP';
  return [lemma, form].some((each) => words.cast.negligible.has(each.toLowerCase()));
}

/**
 * Who did it is people or a body; whom it befell people, or a thing; what it was done with no people. What may be
 * anything does nothing.
 */
const rolesByKind: Readonly<Record<PhraseKind, Readonly<Record<Part, CastRole | null>>>> = {
  people: { actor: 'individual', target: 'victim', instrument: null },
  body: { actor: 'body', target: 'victim', instrument: null },
  thing: { actor: null, target: 'target', instrument: 'weapon' },
  weapon: { actor: 'weapon', target: 'weapon', instrument: 'weapon' },
  act: { actor: null, target: null, instrument: null },
  unknown: { actor: null, target: null, instrument: 'weapon' },
};

/** A body that is damaged is its premises; of a word that tells no kind the verb says what it was done to. */
function roleOf(part: Part, kind: PhraseKind, unsaid: Telling['unsaid']): CastRole | null {
  const role = rolesByKind[kind][part];
  if (part !== 'target' || unsaid === null) return role;
  if (kind === 'unknown') return unsaid === 'thing' ? 'target' : 'victim';
  if (kind === 'weapon') return unsaid === 'thing' ? role : null;
  return kind === 'body' && unsaid === 'thing' ? 'target' : role;
}
