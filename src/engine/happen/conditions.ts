// SPDX-License-Identifier: Apache-2.0
import type { Condition, HappeningLexicon, NounClass } from '../../language/happenings.ts';
import type { HappeningType } from '../../model/index.ts';
import type { Frame } from './frame.ts';
import { caseOf, childBy, childrenBy, relation, type Tree } from './tree.ts';
import type { Surroundings, Trigger } from './trigger.ts';

/** Whether a condition of the lexicon holds for a word and its surroundings: every part of it that is given. */
export function holds(condition: Condition, trigger: Trigger, around: Surroundings): boolean {
  return parts.every((part) => part(condition, trigger, around));
}

type Part = (condition: Condition, trigger: Trigger, around: Surroundings) => boolean;

const parts: readonly Part[] = [
  ({ subject }, { frame }, around) => !subject || isOf(frame.subject, subject, around),
  ({ object }, { frame }, around) => !object || isOf(frame.object, object, around),
  ({ subjectIf }, { frame }, around) => !subjectIf || mayAct(frame.subject, subjectIf, around),
  ({ qualified }, trigger, around) => !qualified || isQualified(qualified, trigger, around),
  ({ purpose }, trigger, around) => !purpose || isFor(purpose, trigger, around),
  ({ objectOrOblique }, { frame }, around) =>
    !objectOrOblique ||
    isOf(frame.object, objectOrOblique, around) ||
    frame.obliques.some(({ head }) => isOf(head, objectOrOblique, around)),
  ({ beside }, trigger, around) => !beside || stands(beside, trigger, around),
  ({ means }, trigger) => !means || meets(trigger.means, means),
  ({ oblique }, { frame }, around) => !oblique || hasOblique(oblique, frame, around),
  ({ passive }, { frame }) => !passive || frame.passive,
  ({ context }, _, around) => !context || around.armed,
  ({ antecedent }, _, around) =>
    !antecedent || [...antecedent].some((type) => around.before.has(type as HappeningType)),
  ({ of }, trigger, around) => !of || hasOf(of, trigger, around),
];

function isOf(at: number | null, wanted: ReadonlySet<NounClass>, around: Surroundings): boolean {
  return at !== null && meets(headClasses(around, at), wanted);
}

/** One who may do it, as far as that is told: in a report about war a pronoun may be anybody. */
function mayAct(at: number | null, wanted: ReadonlySet<NounClass>, around: Surroundings): boolean {
  if (at === null) return true;
  const named = around.tree.tokens[at]!.upos !== 'PRON';
  return (!named && around.armed) || isOf(at, wanted, around);
}

/** "used live rounds to clear a rally": the object of a verb that stands below as what it is done for. */
function isFor(wanted: ReadonlySet<NounClass>, { at }: Trigger, around: Surroundings): boolean {
  const { tree, classes } = around;
  const inside = (from: number, depth: number): readonly number[] =>
    tree.children[from]!.flatMap((child) => [child, ...(depth < 3 ? inside(child, depth + 1) : [])]);
  return inside(at, 0)
    .filter((child) => tree.tokens[child]!.upos === 'VERB')
    .some((verb) => tree.children[verb]!.some((child) => meets(classes.around(child), wanted)));
}

/** "chemical weapons were used", "a depot containing shells": what it is done to, or what qualifies that. */
function isQualified(wanted: ReadonlySet<NounClass>, { frame }: Trigger, around: Surroundings): boolean {
  if (frame.object === null) return false;
  const content = contentOf(around, frame.object);
  const of = ofPhrase(around.tree, content, around.lexicon);
  const qualifying = [around.classes.around(content), modifierClasses(around, content)];
  const contained = childrenBy(around.tree, content, new Set(['acl'])).flatMap((verb) =>
    childrenBy(around.tree, verb, new Set(['obj'])),
  );
  const parts = [...(of === null ? [] : [of]), ...contained].map((at) => headClasses(around, at));
  return [...qualifying, ...parts].some((classes) => meets(classes, wanted));
}

const besides: ReadonlySet<string> = new Set(['advmod', 'xcomp', 'obl', 'acl', 'amod', 'compound']);

/** "sexually assaulted", "turned violent". */
function stands(wanted: ReadonlySet<NounClass>, { at }: Trigger, { tree, classes }: Surroundings): boolean {
  return tree.children[at]!.some(
    (child) => besides.has(relation(tree.tokens[child]!)) && meets(classes.of(child), wanted),
  );
}

function hasOblique(wanted: ReadonlySet<NounClass>, { obliques }: Frame, around: Surroundings): boolean {
  return obliques.some(
    ({ head, preposition }) =>
      around.lexicon.targetCases.has(preposition) &&
      !around.lexicon.ofCases.has(preposition) &&
      meets(headClasses(around, head), wanted),
  );
}

/** The noun that hangs on another by "of". */
export function ofPhrase(tree: Tree, at: number, lexicon: HappeningLexicon): number | null {
  return tree.children[at]!.find((child) => lexicon.ofCases.has(caseOf(tree, child) ?? '')) ?? null;
}

function hasOf(wanted: ReadonlySet<NounClass>, { at, frame }: Trigger, around: Surroundings): boolean {
  const { lexicon, tree } = around;
  const of = frame.obliques.filter(({ preposition }) => lexicon.ofCases.has(preposition));
  if (of.some(({ head }) => meets(headClasses(around, head), wanted))) return true;
  const inner = frame.object === null ? null : ofPhrase(tree, frame.object, lexicon);
  if (inner !== null) return meets(headClasses(around, inner), wanted);
  return meets(modifierClasses(around, at), wanted) && childBy(tree, at, 'compound', 'nmod', 'amod') !== null;
}

/** Whether the words round a noun speak of arms, in a report that else does not. */
export function showsArms(trigger: Trigger, around: Surroundings): boolean {
  const arms: ReadonlySet<NounClass> = new Set([
    'aircraft',
    'drone',
    'missile',
    'rocket',
    'device',
    'forces',
    'armed-group',
    'air',
    'bomblike',
    'arms',
    'grenade',
    'suicide',
    'poison',
    'mob',
  ]);
  const { subject, object } = trigger.frame;
  return (
    doesHarm(trigger, around) ||
    [subject, object].some((head) => head !== null && meets(headClasses(around, head), arms)) ||
    meets(trigger.means, arms) ||
    trigger.frame.obliques.some(({ head }) => meets(headClasses(around, head), arms))
  );
}

/** "The raid killed six people." */
function doesHarm({ frame, at }: Trigger, { tree, lexicon }: Surroundings): boolean {
  const { head } = tree.tokens[at]!;
  const verb = head < 0 ? null : tree.tokens[head]!;
  const harms = verb !== null && lexicon.tolls.has(verb.lemma) && lexicon.effects.has(verb.lemma);
  return harms && frame.object !== null;
}

/** Harm by an accident or by nature is nobody's act. */
export function isMishap(
  { entry, frame }: Pick<Trigger, 'entry' | 'frame'>,
  { tree, classes, lexicon }: Surroundings,
): boolean {
  if (entry.harm && tree.tokens.some((_, at) => classes.of(at).has('natural'))) return true;
  const heads = [frame.subject, ...frame.obliques.map(({ head }) => head)];
  return heads.some((head) => head !== null && meets(classes.of(head), lexicon.mishaps));
}

/** The noun that matters in a measure: "militants" in "dozens of militants". */
export function contentOf({ tree, lexicon }: Pick<Surroundings, 'tree' | 'lexicon'>, at: number): number {
  const token = tree.tokens[at]!;
  const measures = token.upos === 'NUM' || lexicon.partitives.has(token.lemma.toLowerCase());
  if (!measures) return at;
  return ofPhrase(tree, at, lexicon) ?? at;
}

/** Classes of a noun and of those it is coordinated with. */
function headClasses(around: Surroundings, at: number): ReadonlySet<NounClass> {
  const content = contentOf(around, at);
  const others = around.tree.children[content]!.filter(
    (child) => relation(around.tree.tokens[child]!) === 'conj',
  );
  const all = new Set([content, ...others].flatMap((index) => [...around.classes.of(index)]));
  // "armed men", "masked youths": people who fight.
  const arms = all.has('person') && around.classes.around(content).has('arming');
  return arms ? all.add('forces') : all;
}

const qualifiers: ReadonlySet<string> = new Set(['compound', 'amod', 'nmod', 'flat', 'dep', 'nummod']);

/** Classes of the words before a noun that qualify it, whatever the parse made of a long compound. */
export function modifierClasses({ tree, classes }: Surroundings, at: number): ReadonlySet<NounClass> {
  const all = new Set<NounClass>();
  for (let index = at - 1; index >= 0 && index >= at - 5; index--) {
    const token = tree.tokens[index]!;
    const close = index === at - 1 || ['NOUN', 'PROPN', 'ADJ', 'PUNCT', 'VERB', 'NUM'].includes(token.upos);
    if (!close || token.form === ',' || relation(token) === 'nsubj') break;
    if (token.upos === 'VERB' && !qualifiers.has(relation(token))) break;
    if (token.upos === 'ADP' || token.upos === 'DET') break;
    for (const name of classes.of(index)) all.add(name);
  }
  return all;
}

export function meets(classes: ReadonlySet<NounClass>, wanted: ReadonlySet<NounClass>): boolean {
  for (const name of wanted) if (classes.has(name)) return true;
  return false;
}
