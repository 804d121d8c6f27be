// SPDX-License-Identifier: Apache-2.0
import type { Filler, Happening, Span } from '../../model/index.ts';
import { verbFrame } from '../happen/clauses.ts';
import { innermostClaim } from '../happen/happenings.ts';
import { isTold } from '../happen/modality.ts';
import { caseOf, childBy, childrenBy, relation } from '../happen/tree.ts';
import { fillersFrom } from './fillers.ts';
import type { KnownThings } from './known.ts';
import { phrasesAt } from './phrases.ts';
import type { Scene } from './sentences.ts';

/** Somebody is said to have done it: who, and the happening of the sentence, or an act told before. */
export interface Blame {
  readonly word: Span;
  readonly happening: Happening | null;
  readonly fillers: readonly Filler[];
}

/** Head tokens of who is said to have done what. */
interface Charge {
  readonly doer: number | null;
  readonly act: number | null;
}

/**
 * Who is said to have done it in words of blame: "the Front claimed responsibility for the attack", "the raid was
 * attributed to rebels", "soldiers were involved in the killing". They did it as that claim has it.
 */
export function blamesIn(scene: Scene, things: KnownThings): readonly Blame[] {
  const { tree, words } = scene;
  return tree.tokens.flatMap((token, at) => {
    const charge = chargeAt(scene, at);
    if (charge === null || charge.doer === null || charge.act === null || isNobody(scene, charge.doer))
      return [];
    if (!isTold(tree, at, words.happenings)) return [];
    const happening = toldAt(scene, charge.act);
    if (happening === null && !isAct(scene, charge.act)) return [];
    const word = { start: token.start, end: token.end, exact: token.form };
    const telling = {
      ...{ happening: happening?.id ?? null, claim: claimOf(scene, word), scene, things },
      ...{ reason: `cast.blamed@1: “${token.form}”`, unsaid: null },
    };
    const fillers = phrasesAt(scene, charge.doer).flatMap((phrase) => fillersFrom(phrase, 'actor', telling));
    return fillers.length === 0 ? [] : [{ word, happening, fillers }];
  });
}

function chargeAt(scene: Scene, at: number): Charge | null {
  const { tree, words } = scene;
  const { upos, lemma } = tree.tokens[at]!;
  const small = lemma.toLowerCase();
  if (words.cast.guilty.has(small)) return guiltAt(scene, at);
  if (words.cast.authors.has(small) && upos === 'NOUN') {
    const of = childrenBy(tree, at, new Set(['nmod'])).find((child) =>
      words.happenings.ofCases.has(caseOf(tree, child) ?? ''),
    );
    return { doer: childBy(tree, at, 'nsubj'), act: of ?? null };
  }
  return upos === 'VERB' ? verbCharge(scene, at, small) : null;
}

function verbCharge(scene: Scene, at: number, verb: string): Charge | null {
  const { tree, words } = scene;
  const { cast } = words;
  const { subject, object, obliques, passive } = verbFrame(tree, at, words.happenings);
  const noun = object === null ? '' : tree.tokens[object]!.lemma.toLowerCase();
  const act = obliques.find(({ preposition }) => cast.blameCases.has(preposition))?.head ?? null;
  if (cast.claiming.has(verb) && cast.responsibility.has(noun)) return { doer: subject, act };
  const onto = obliques.find(({ preposition }) => cast.ascribedCases.has(preposition));
  if (cast.ascribing.has(verb) && onto && cast.acts.has(noun)) return { doer: onto.head, act: object };
  if (cast.sharing.has(verb) && cast.part.has(noun)) return { doer: subject, act };
  if (cast.sharing.has(verb) && !cast.blaming.has(verb)) return { doer: passive ? object : subject, act };
  return cast.blaming.has(verb) ? { doer: object, act: act ?? deedUnder(scene, at, object) } : null;
}

const clausal: ReadonlySet<string> = new Set(['advcl', 'acl', 'xcomp', 'ccomp']);

/** "accused rebels of kidnapping the mayor", "of carrying out the raid": the deed in a clause below. */
function deedUnder(scene: Scene, at: number, object: number | null): number | null {
  const { tree, words } = scene;
  const below = [at, ...(object === null ? [] : [object])].flatMap((above) => tree.children[above]!);
  const clauses = below.filter((child) => clausal.has(relation(tree.tokens[child]!)));
  const told = clauses.flatMap((child) => [child, ...childrenBy(tree, child, new Set(['obj']))]);
  return (
    told.find((child) => toldAt(scene, child) !== null || words.cast.acts.has(lemmaAt(scene, child))) ?? null
  );
}

const lemmaAt = ({ tree }: Scene, at: number): string => tree.tokens[at]!.lemma.toLowerCase();

/** "X is responsible for", "held X responsible for", "those responsible for". */
function guiltAt(scene: Scene, at: number): Charge {
  const { tree, words } = scene;
  const act = childrenBy(tree, at, new Set(['obl', 'nmod'])).find((child) =>
    words.cast.blameCases.has(caseOf(tree, child) ?? ''),
  );
  const { head, deprel } = tree.tokens[at]!;
  const own = childBy(tree, at, 'nsubj');
  const held = head >= 0 && deprel === 'xcomp' ? verbFrame(tree, head, words.happenings).object : null;
  return { doer: own ?? held, act: act ?? null };
}

/** "No group has claimed": nobody did. */
function isNobody({ tree, words }: Scene, head: number): boolean {
  return [head, ...tree.children[head]!].some((at) =>
    words.happenings.negations.has(tree.tokens[at]!.form.toLowerCase()),
  );
}

function toldAt({ tree, happenings }: Scene, at: number): Happening | null {
  return happenings.find(({ trigger }) => trigger.start === tree.tokens[at]!.start) ?? null;
}

/** "the attack", "this crime": an act that points back at one told before. */
function isAct(scene: Scene, at: number): boolean {
  const { tree, words } = scene;
  const pointed = tree.children[at]!.some((child) =>
    words.happenings.anaphors.has(tree.tokens[child]!.form.toLowerCase()),
  );
  return pointed && words.cast.acts.has(lemmaAt(scene, at));
}

/** The claim that the word of blame makes, else the one it stands in. */
function claimOf({ claims }: Scene, word: Span): string | null {
  const made = claims.find(({ cue }) => cue !== null && cue.start <= word.start && word.end <= cue.end);
  return (made ?? innermostClaim(claims, word))?.id ?? null;
}
