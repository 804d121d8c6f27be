// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import { isPerson, lemmaOf } from './people-counted.ts';
import { ancestors, childBy, childrenBy, relation, type Tree } from './tree.ts';

/** The word that tells what befell those a number counts. */
export interface Toll {
  readonly at: number;
  readonly quantity: string;
}

/** How many tokens away from a number the word for the harm may stand. */
const [nearAfter, nearBefore] = [12, 6];

/**
 * The word that tells what befell those counted: by syntax, else by the nearest such word within the clause. Of those
 * “killed or injured” it is not said how many were killed: they are casualties.
 */
export function tollOf(
  tree: Tree,
  first: number,
  after: number,
  head: number | null,
  lexicon: HappeningLexicon,
): Toll | null {
  const toll =
    (head === null ? null : harmItself(tree, head, lexicon)) ??
    nearestToll(tree, first, after, head, lexicon);
  return toll && isOneOfTwo(tree, first, toll, lexicon) ? { ...toll, quantity: 'casualties' } : toll;
}

/** "14 deaths and 20 injuries": a noun for the harm, not for those it befell, tells by itself what is counted. */
function harmItself(tree: Tree, head: number, lexicon: HappeningLexicon): Toll | null {
  const lemma = lemmaOf(tree.tokens[head]!, lexicon);
  const people = isPerson(lemma, lexicon) || lexicon.persons.has(tree.tokens[head]!.form.toLowerCase());
  const quantity = people ? undefined : lexicon.tolls.get(lemma);
  return quantity === undefined ? null : { at: head, quantity };
}

const twoHarms: ReadonlySet<string> = new Set(['killed', 'injured']);

/** "40 were killed or injured", "killed and wounded 20": one number for both; "12 were killed and 30 injured" is two. */
function isOneOfTwo(tree: Tree, number: number, { at, quantity }: Toll, lexicon: HappeningLexicon): boolean {
  return [1, -1].some((step) => {
    if (tree.tokens[at + step]?.upos !== 'CCONJ') return false;
    const other = tollAt(tree, at + 2 * step, lexicon);
    if (other === null || other.quantity === quantity) return false;
    const beyond = tree.tokens[at + 3 * step]?.upos ?? '';
    // "killed 5 and wounded 20", "twelve were killed and wounded 30 others": the other has its own before or behind it.
    const hasOwn = step > 0 === number < at && (beyond === 'NUM' || (step < 0 && beyond === 'AUX'));
    return !hasOwn && twoHarms.has(quantity) && twoHarms.has(other.quantity);
  });
}

function nearestToll(
  tree: Tree,
  first: number,
  after: number,
  head: number | null,
  lexicon: HappeningLexicon,
): Toll | null {
  const direct = directToll(tree, first, after, lexicon);
  // "killing all 224 people aboard": what befell them says more than where they were.
  if (direct && direct.quantity !== 'aboard') return direct;
  return (
    inHeadline(tree, first, head, lexicon) ??
    (tollAt(tree, first - 1, lexicon) === null ? livesTaken(tree, head ?? first, lexicon) : null) ??
    tollBeside(tree, head ?? first, lexicon) ??
    tollBefore(tree, first, head, lexicon) ??
    syntacticToll(tree, first, head, lexicon) ??
    direct ??
    ofWhole(tree, first, head, lexicon) ??
    wholeBefore(tree, first, lexicon) ??
    ofConjunct(tree, head, lexicon) ??
    tollAfter(tree, (head ?? after - 1) + 1, lexicon)
  );
}

function tollAt(tree: Tree, at: number, lexicon: HappeningLexicon): Toll | null {
  const token = tree.tokens[at];
  // "nearly killed" is not killed.
  if (!token || lexicon.nearMisses.has(tree.tokens[at - 1]?.form.toLowerCase() ?? '')) return null;
  const quantity =
    lexicon.tolls.get(token.lemma.toLowerCase()) ??
    lexicon.tolls.get(token.form.toLowerCase()) ??
    countNoun(tree, at, lexicon);
  return quantity === undefined ? null : { at, quantity };
}

/** "the death toll at 12", "the toll": what is not said to be deaths alone may be both. */
function countNoun(tree: Tree, at: number, lexicon: HappeningLexicon): string | undefined {
  if (!lexicon.countNouns.has(tree.tokens[at]!.lemma.toLowerCase())) return undefined;
  return lexicon.tolls.get(tree.tokens[at - 1]?.lemma.toLowerCase() ?? '') ?? 'casualties';
}

/** Where the words of a toll begin behind a number: past "of the", "of those", "of the 17". */
function tollStart(tree: Tree, after: number, lexicon: HappeningLexicon): number {
  const [of, those] = [tree.tokens[after], tree.tokens[after + 1]];
  const isOf = lexicon.ofCases.has(of?.form.toLowerCase() ?? '');
  const some =
    /^(?:DET|PRON)$/u.test(those?.upos ?? '') || lexicon.tollFillers.has(those?.form.toLowerCase() ?? '');
  if (!isOf || !some) return after;
  return tree.tokens[after + 2]?.upos === 'NUM' ? after + 3 : after + 2;
}

/** "two [of the dead]", "five [of those killed]", "three [of the 17 injured]": what befell those some of whom are counted. */
export function tollOfThose(tree: Tree, after: number, lexicon: HappeningLexicon): Toll | null {
  const from = tollStart(tree, after, lexicon);
  if (from === after || lexicon.tollFillers.has(tree.tokens[after + 1]!.form.toLowerCase())) return null;
  const toll = tollAt(tree, from, lexicon);
  // "one of the wounded men": those counted, and not the harm alone.
  return toll !== null && !isSolid(tree.tokens[from + 1]?.upos ?? '') ? toll : null;
}

/** "12 dead", "30 others wounded", "five missing", "five of those killed". */
function directToll(tree: Tree, first: number, after: number, lexicon: HappeningLexicon): Toll | null {
  const from = tollStart(tree, after, lexicon);
  for (let at = from; at < from + 3; at++) {
    const token = tree.tokens[at];
    if (!token) return null;
    const toll = tollAt(tree, at, lexicon);
    // "killed 30 people injured 90": each verb has its number behind it.
    if (toll && tree.tokens[at + 1]?.upos === 'NUM' && tollAt(tree, first - 1, lexicon)) return null;
    const told = token.upos !== 'NOUN' || lexicon.persons.has(token.form.toLowerCase());
    // "two of the wounded died": what befell those of the whole who are counted.
    const since = toll && from > after ? tollAfter(tree, at + 1, lexicon) : null;
    if (toll && told && token.xpos !== 'VBG') return since ?? toll;
    if (!lexicon.tollFillers.has(token.form.toLowerCase()) && !lexicon.copulas.has(token.lemma)) return null;
  }
  return null;
}

/** The verb or noun over the one counted: "killed 12 people", "the death of 12", "12 … were wounded". */
function syntacticToll(
  tree: Tree,
  first: number,
  head: number | null,
  lexicon: HappeningLexicon,
): Toll | null {
  const from = head ?? first;
  if (head !== null && relation(tree.tokens[head]!) === 'conj' && isSubject(tree, head)) return null;
  for (const at of ancestors(tree, from).slice(0, 2)) {
    const toll = tollAt(tree, at, lexicon);
    if (toll && !isAgentOf(tree, from, at)) return toll;
    if (!/^(?:NOUN|PROPN|NUM)$/u.test(tree.tokens[at]!.upos)) return null;
  }
  return null;
}

/** A subject, also where it was taken for one more object: a noun joined to a verb before a finite one. */
function isSubject(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]!;
  if (relation(token) === 'nsubj') return true;
  const next = tree.tokens[at + 1];
  const told = next?.upos === 'VERB' && (/^VB[DZP]$/u.test(next.xpos) || hasObject(tree, at + 1));
  return relation(token) === 'conj' && tree.tokens[token.head]?.upos === 'VERB' && told;
}

/** "12 gunmen killed the mayor": those counted did it. */
function isAgentOf(tree: Tree, at: number, verb: number): boolean {
  const token = tree.tokens[at]!;
  if (token.head !== verb || relation(token) !== 'nsubj') return false;
  const over = tree.tokens[verb]!;
  if (over.upos !== 'VERB') return false;
  return tree.children[verb]!.some((child) => relation(tree.tokens[child]!) === 'obj');
}

function tollBefore(tree: Tree, first: number, head: number | null, lexicon: HappeningLexicon): Toll | null {
  for (let at = first - 1; at >= 0 && first - at <= nearBefore; at--) {
    const token = tree.tokens[at]!;
    if (token.upos === 'PUNCT' && token.form !== '"' && token.form !== '“') return null;
    // "the clerk died and two guards were hurt": who is a subject of its own is told of by its own verb.
    if (token.upos === 'CCONJ' && head !== null && isSubject(tree, head)) return null;
    const toll = tollAt(tree, at, lexicon);
    if (toll) return token.xpos === 'VBN' && isPassiveVerb(tree, at, lexicon) ? null : toll;
    if (token.upos === 'VERB' || token.upos === 'NUM' || token.upos === 'NOUN') return null;
  }
  return null;
}

/**
 * "Girl killed 9 villagers injured": in a headline without commas a participle belongs to whom it follows, when those
 * behind it have one of their own.
 */
function inHeadline(tree: Tree, first: number, head: number | null, lexicon: HappeningLexicon): Toll | null {
  if (head === null) return null;
  // "left a clerk dead and two partners wounded"
  const joined = tree.tokens[first - 1]?.upos === 'CCONJ';
  const toll = joined ? first - 2 : first - 1;
  if (tollAt(tree, toll, lexicon) === null) return null;
  const [before, own, behind] = [tree.tokens[toll - 1], tree.tokens[head + 1], tree.tokens[head + 2]];
  if (!before || !own || own.upos === 'NOUN' || behind?.upos === 'NUM') return null;
  const told = joined || before.upos === 'NUM' || isPerson(lemmaOf(before, lexicon), lexicon);
  return told ? tollAt(tree, head + 1, lexicon) : null;
}

/** "claimed 300 lives", "cost the lives of ten villagers", "12 people lost their lives". */
function livesTaken(tree: Tree, from: number, lexicon: HappeningLexicon): Toll | null {
  const isLife = (at: number): boolean => lexicon.lives.has(tree.tokens[at]!.lemma.toLowerCase());
  const chain = [from, ...ancestors(tree, from).slice(0, 3)];
  const verb = chain.find((at) => tree.tokens[at]!.upos === 'VERB');
  if (verb === undefined || !lexicon.lifeTakers.has(tree.tokens[verb]!.lemma.toLowerCase())) return null;
  const between = chain.slice(0, chain.indexOf(verb));
  if (between.some((at) => tollAt(tree, at, lexicon) !== null)) return null;
  const under = between.some(isLife);
  const lost = tree.children[verb]!.some((child) => relation(tree.tokens[child]!) === 'obj' && isLife(child));
  return under || lost ? { at: verb, quantity: 'killed' } : null;
}

/** "The death toll rose to 45", "put the toll at 45": what is counted is told beside the number. */
function tollBeside(tree: Tree, from: number, lexicon: HappeningLexicon): Toll | null {
  const over = tree.tokens[from]!.head;
  if (over < 0) return null;
  const count = childrenBy(tree, over, countRelations).find(
    (child) => child !== from && lexicon.countNouns.has(tree.tokens[child]!.lemma.toLowerCase()),
  );
  return count === undefined ? null : tollAt(tree, count, lexicon);
}

const countRelations: ReadonlySet<string> = new Set(['nsubj', 'obj']);

function isPassiveVerb(tree: Tree, at: number, lexicon: HappeningLexicon): boolean {
  return tree.children[at]!.some(
    (child) => relation(tree.tokens[child]!) === 'aux' && lexicon.copulas.has(tree.tokens[child]!.lemma),
  );
}

/** "Of the 45 villagers killed most were women": the participle of a whole that is named first is its own. */
function ofWhole(tree: Tree, first: number, head: number | null, lexicon: HappeningLexicon): Toll | null {
  const opens = lexicon.ofCases.has(tree.tokens[0]?.form.toLowerCase() ?? '');
  return opens && first <= 2 && head !== null ? tollAt(tree, head + 1, lexicon) : null;
}

/** "Among those killed were 105 children and 76 women": what befell the first befell those joined to them. */
function ofConjunct(tree: Tree, head: number | null, lexicon: HappeningLexicon): Toll | null {
  if (head === null || relation(tree.tokens[head]!) !== 'conj') return null;
  const whole = tree.tokens[head]!.head;
  const number = childBy(tree, whole, 'nummod');
  return number === null ? null : tollBefore(tree, number, whole, lexicon);
}

/** "Of the dead identified so far, five were children": the whole is named first. */
function wholeBefore(tree: Tree, first: number, lexicon: HappeningLexicon): Toll | null {
  if (!lexicon.ofCases.has(tree.tokens[0]?.form.toLowerCase() ?? '')) return null;
  const comma = tree.tokens.findIndex(({ form }) => form === ',');
  for (let at = 1; at < Math.min(comma, first); at++) {
    const toll = tollAt(tree, at, lexicon);
    if (toll) return toll;
  }
  return null;
}

function tollAfter(tree: Tree, from: number, lexicon: HappeningLexicon): Toll | null {
  let aside = false;
  for (let at = from; at < tree.tokens.length && at - from < nearAfter; at++) {
    const token = tree.tokens[at]!;
    if (endsClause.has(token.form)) return null;
    const toll = tollAt(tree, at, lexicon);
    if (toll && token.upos !== 'NOUN') return isOfThose(tree, toll, from, lexicon) ? toll : null;
    if (token.upos === 'VERB' && token.xpos !== 'VBN' && token.xpos !== 'VBG') return null;
    // "15 villagers including two children had been killed": the number of an aside ends nothing.
    aside ||= lexicon.subtotals.has(token.form.toLowerCase());
    if (token.upos === 'NUM' && at > from + 1 && !aside) return null;
  }
  return null;
}

/** Whether the harm told behind those counted befell them: it has no object and no subject of its own. */
function isOfThose(tree: Tree, toll: Toll, from: number, lexicon: HappeningLexicon): boolean {
  const { at } = toll;
  const token = tree.tokens[at]!;
  // "two officers fatally shot the boy"
  const verb = token.upos === 'ADV' && token.head >= 0 ? token.head : at;
  if (token.xpos === 'VBG' || (toll.quantity === 'aboard' && token.upos === 'PROPN')) return false;
  if (hasObject(tree, verb) && !isToldInTurn(tree, at, from, lexicon)) return false;
  const subject = childBy(tree, verb, 'nsubj');
  return subject === null || subject < from || !isSolid(tree.tokens[subject]!.upos);
}

const isSolid = (upos: string): boolean => upos === 'NOUN' || upos === 'PROPN';

/** "Eight villagers killed 14 injured": numbers told in turn, each with its own participle. */
function isToldInTurn(tree: Tree, toll: number, from: number, lexicon: HappeningLexicon): boolean {
  return toll === from && tree.tokens[toll + 1]?.upos === 'NUM' && tollAt(tree, toll + 2, lexicon) !== null;
}

const endsClause: ReadonlySet<string> = new Set([';', '.', '”', ':', '(', '—']);

function hasObject(tree: Tree, at: number): boolean {
  return tree.children[at]!.some((child) => relation(tree.tokens[child]!) === 'obj');
}
