// SPDX-License-Identifier: Apache-2.0
import type { ActorList } from '../../language/actors.ts';
import type { NounClass } from '../../language/happenings.ts';
import { type ClaimReading, overlaps, type Span } from '../../model/index.ts';
import { ofPhrase } from './conditions.ts';
import { actorFor } from './noun-classes.ts';
import { partyOf } from './roles.ts';
import { caseOf, nounSpan, relation, type Tree } from './tree.ts';
import type { Surroundings } from './trigger.ts';

/** What a place of its name can have, so that "of" does not only say where it is. */
const mobile: ReadonlySet<NounClass> = new Set(['forces', 'ship', 'aircraft', 'vehicle', 'drone']);
/** Those who are held by somebody are not on his side. */
const people: ReadonlySet<NounClass> = new Set(['person', 'forces', 'named-person']);

interface Words {
  readonly span: Span | null;
  /** The token that heads it. */
  readonly head: number | null;
  readonly text: string;
}

/**
 * The side that was struck: the one that the words before what was struck name, or the one it is said to belong to:
 * "facilities of the Front", "a depot belonging to the Front", "a town held by its fighters", "areas under its control".
 *
 * Where a place is named behind "of", it says where ("the capital of Kestria"), but of what can be anywhere; and there are
 * people whom "of" puts on no side, or on the other ("victims of the Front", "opponents of the Front").
 */
export function sideStruck(
  { span, head, text }: Words,
  around: Surroundings,
  actors: ActorList,
  claim: ClaimReading | null,
): string | null {
  if (span === null || head === null) return null;
  const of = ofPhrase(around.tree, head, around.lexicon);
  const before = of === null ? span : beforePhrase(span, [head, of], around, actors);
  const named = partyOf(before, around, actors, claim);
  if (named !== null) return named;
  const owners = [
    ...(of !== null && belongsBy(head, of, around, text) ? [of] : []),
    ...holders(head, around),
  ];
  for (const owner of owners) {
    const party = partyOf(phraseOf(owner, around, text), around, actors, null);
    if (party !== null) return party;
  }
  return null;
}

/** What stands before the phrase with "of", unless it is all the name of somebody. */
function beforePhrase(
  span: Span,
  [head, of]: readonly [number, number],
  { tree, mentions }: Surroundings,
  actors: ActorList,
): Span {
  const [noun, named] = [tree.tokens[head]!, tree.tokens[of]!];
  const isOneName = mentions.some(
    (mention) =>
      mention.start <= noun.start && mention.end >= named.end && actorFor(mention, actors) !== null,
  );
  if (isOneName || named.start >= span.end || of < head) return span;
  return { start: span.start, end: noun.end, exact: span.exact.slice(0, noun.end - span.start) };
}

function belongsBy(head: number, of: number, around: Surroundings, text: string): boolean {
  const { tree, classes, mentions, lexicon } = around;
  if (lexicon.unowned.has(tree.tokens[head]!.lemma.toLowerCase())) return false;
  const owner = phraseOf(of, around, text);
  const saysWhere = mentions.some(
    (mention) => mention.type === 'place' && mention.use === 'literal' && overlaps(mention, owner),
  );
  return !saysWhere || [...classes.of(head)].some((name) => mobile.has(name));
}

/** Those who hold or run a thing: "belonging *to*", "held *by*", "under the control *of*". */
function holders(head: number, { tree, classes, lexicon }: Surroundings): readonly number[] {
  if ([...classes.of(head)].some((name) => people.has(name))) return [];
  return tree.children[head]!.filter((child) => isBehind(tree, head, child)).flatMap((at) => {
    const cases = lexicon.holdings.get(tree.tokens[at]!.lemma.toLowerCase());
    return tree.children[at]!.filter((child) => cases?.has(caseOf(tree, child) ?? ''));
  });
}

function isBehind(tree: Tree, head: number, child: number): boolean {
  return child > head && ['acl', 'nmod'].includes(relation(tree.tokens[child]!));
}

function phraseOf(at: number, { tree, lexicon }: Surroundings, text: string): Span {
  return nounSpan(tree, at, text, lexicon.ofCases);
}
