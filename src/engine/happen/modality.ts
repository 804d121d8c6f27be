// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import { type Modality, type Outcome, overlaps } from '../../model/index.ts';
import { ancestors, childrenBy, relation, type Tree } from './tree.ts';
import type { Surroundings, Trigger } from './trigger.ts';

/** How a happening is put: whether it is, and in what world. */
export interface Standing {
  readonly polarity: 'affirmed' | 'negated';
  readonly modality: Modality;
  readonly outcome: Outcome | null;
  /** Told in the past perfect, or by a word of habit. */
  readonly pastPerfect: boolean;
  readonly habitual: boolean;
  /** Told as going on: "is striking", "has been shelling". */
  readonly ongoing: boolean;
  readonly why: string;
}

const auxiliary: ReadonlySet<string> = new Set(['aux', 'cop']);
const adverbial: ReadonlySet<string> = new Set(['advmod', 'det', 'neg', 'cc', 'mark', 'case']);
const clausal: ReadonlySet<string> = new Set([
  'ccomp',
  'xcomp',
  'advcl',
  'acl',
  'conj',
  'parataxis',
  'obj',
  'obl',
  'nmod',
  'nsubj',
  'csubj',
]);

/** Whether a verb tells what was done: neither denied nor to come nor only thought of. */
export function isTold(tree: Tree, at: number, lexicon: HappeningLexicon): boolean {
  if (hasForm(tree, at, adverbial, lexicon.negations)) return false;
  return modalityOf(tree, [at], lexicon).modality === 'actual';
}

/** Reads polarity, modality and outcome from the auxiliaries, adverbs and governing verbs of a trigger. */
export function standingOf(
  trigger: Trigger,
  { tree, cues, lexicon }: Pick<Surroundings, 'tree' | 'cues' | 'lexicon'>,
): Standing {
  const verbs = [...(trigger.kind === 'verb' ? [trigger.at] : []), ...carrying(tree, trigger, lexicon)];
  const bases = trigger.kind === 'noun' ? [trigger.at, ...verbs] : verbs;
  const modal = modalityOf(tree, bases, lexicon);
  return {
    polarity: isNegated(tree, trigger, bases, lexicon) ? 'negated' : 'affirmed',
    ...modal,
    // What has not been done has come to nothing and to no end.
    outcome: modal.modality === 'actual' ? outcomeOf(trigger, { tree, cues, lexicon }) : null,
    pastPerfect: verbs.some((verb) => hasForm(tree, verb, auxiliary, lexicon.pluperfects)),
    ongoing: trigger.kind === 'verb' && isOngoing(tree, trigger.at, lexicon),
    habitual:
      bases.some((base) => hasForm(tree, base, adverbial, lexicon.habituals)) ||
      followsHabit(tree, trigger, lexicon),
  };
}

/** "rarely bombs": an adverb of habit right before a verb is the verb's, whatever the tree hung it on. */
function followsHabit(tree: Tree, { kind, at }: Trigger, { habituals }: HappeningLexicon): boolean {
  return kind === 'verb' && habituals.has(tree.tokens[at - 1]?.form.toLowerCase() ?? '');
}

function isOngoing(tree: Tree, at: number, lexicon: HappeningLexicon): boolean {
  const { xpos } = tree.tokens[at]!;
  if (xpos === 'VBN') return hasForm(tree, at, auxiliary, lexicon.being);
  return xpos === 'VBG' && hasForm(tree, at, auxiliary, lexicon.presentBe);
}

/** The verb a noun is carried by, or the verbs a participle shares its standing with. */
function carrying(tree: Tree, { kind, frame, at }: Trigger, lexicon: HappeningLexicon): readonly number[] {
  if (kind === 'noun') {
    return frame.through.filter((verb) => {
      const lemma = tree.tokens[verb]!.lemma;
      return lexicon.carriers.has(lemma) || lexicon.effects.has(lemma);
    });
  }
  // "will bomb and shell": the second verb has the auxiliaries of the first, unless it has its own.
  return frame.through.filter((verb) => verb < at && childrenBy(tree, at, auxiliary).length === 0);
}

function hasForm(
  tree: Tree,
  at: number,
  relations: ReadonlySet<string>,
  forms: ReadonlySet<string>,
): boolean {
  return childrenBy(tree, at, relations).some((child) => {
    const { form, lemma } = tree.tokens[child]!;
    return forms.has(form.toLowerCase()) || forms.has(lemma.toLowerCase());
  });
}

function isNegated(
  tree: Tree,
  trigger: Trigger,
  bases: readonly number[],
  lexicon: HappeningLexicon,
): boolean {
  if (bases.some((base) => hasForm(tree, base, adverbial, lexicon.negations))) return true;
  const { head } = tree.tokens[trigger.at]!;
  if (head < 0 || relation(tree.tokens[trigger.at]!) !== 'xcomp') return false;
  return lexicon.failures.has(tree.tokens[head]!.lemma) || hasForm(tree, head, adverbial, lexicon.negations);
}

function outcomeOf(
  trigger: Trigger,
  { tree, cues, lexicon }: Pick<Surroundings, 'tree' | 'cues' | 'lexicon'>,
): Outcome | null {
  // "most of the attacks were repelled": what is said of the measure is said of the attacks.
  const measure = tree.tokens[trigger.at]!.head;
  const measured = measure >= 0 && lexicon.partitives.has(tree.tokens[measure]!.lemma.toLowerCase());
  const at = measured ? measure : trigger.at;
  const { head } = tree.tokens[at]!;
  const governor = head < 0 ? null : tree.tokens[head]!;
  const name = relation(tree.tokens[at]!);
  if (governor && name === 'xcomp' && lexicon.failures.has(governor.lemma)) return 'failed';
  if (governor && trigger.kind === 'noun' && (name === 'obj' || name === 'nsubj')) {
    // "the council rejected the offensive": what somebody says of it is no end of it.
    const said = cues.some((cue) => overlaps(cue, governor)) ? undefined : outcomeAt(tree, head, lexicon);
    if (said) return said;
    if (name === 'nsubj' && lexicon.effects.has(governor.lemma)) return null;
  }
  const modified = tree.children[trigger.at]!.map((child) =>
    lexicon.outcomeVerbs.get(tree.tokens[child]!.form.toLowerCase()),
  );
  return (
    trigger.entry.outcomes.get(trigger.lemma.toLowerCase()) ??
    modified.find((said) => said !== undefined) ??
    null
  );
}

/** "repelled", "turned back": what a verb says came of it, alone or with its particle. */
function outcomeAt(tree: Tree, verb: number, { outcomeVerbs }: HappeningLexicon): Outcome | undefined {
  const lemma = tree.tokens[verb]!.lemma.toLowerCase();
  const particles = tree.children[verb]!.filter(
    (child) => tree.tokens[child]!.xpos === 'RP' || child === verb + 1,
  );
  const phrases = particles.map((child) => `${lemma} ${tree.tokens[child]!.form.toLowerCase()}`);
  return [lemma, ...phrases].map((words) => outcomeVerbs.get(words)).find((outcome) => outcome !== undefined);
}

interface Modal {
  readonly modality: Modality;
  readonly why: string;
}

const actual: Modal = { modality: 'actual', why: 'told as having happened' };

function modalityOf(tree: Tree, bases: readonly number[], lexicon: HappeningLexicon): Modal {
  for (const base of bases) {
    if (hasForm(tree, base, auxiliary, lexicon.futureModals))
      return { modality: 'future', why: 'a modal of the future' };
    if (hasForm(tree, base, auxiliary, lexicon.hypotheticalModals))
      return { modality: 'hypothetical', why: 'a modal' };
    if (hasForm(tree, base, adverbial, lexicon.conditionals))
      return { modality: 'hypothetical', why: 'a condition' };
  }
  return bases.map((base) => governed(tree, base, lexicon)).find((modal) => modal !== null) ?? actual;
}

/** What the nearest governing words make of it; a clause of saying ends the search. */
function governed(tree: Tree, at: number, lexicon: HappeningLexicon): Modal | null {
  const token = tree.tokens[at]!;
  const infinitive = tree.children[at]!.some((child) => tree.tokens[child]!.xpos === 'TO');
  let below = token;
  for (const [step, above] of ancestors(tree, at).slice(0, 3).entries()) {
    const name = relation(below);
    const head = tree.tokens[above]!;
    const lemma = head.lemma.toLowerCase();
    if (!clausal.has(name)) return null;
    const near = step === 0 || name === 'obj' || name === 'nmod' || name === 'obl';
    const directly = (name === 'xcomp' || name === 'ccomp' || name === 'acl') && step === 0;
    if (directly && infinitive && lexicon.futureGovernors.has(lemma))
      return { modality: 'future', why: `under “${head.form}”` };
    if (near && lexicon.irrealisGovernors.has(lemma) && name !== 'nsubj')
      return { modality: 'hypothetical', why: `under “${head.form}”` };
    if (near && name === 'obj' && lexicon.futureGovernors.has(lemma) && below.upos === 'NOUN')
      return { modality: 'future', why: `under “${head.form}”` };
    if (directly && infinitive && !lexicon.actualGovernors.has(lemma) && !lexicon.failures.has(lemma))
      return { modality: 'hypothetical', why: `an infinitive under “${head.form}”` };
    if (step === 0 && infinitive && name === 'advcl') return { modality: 'hypothetical', why: 'a purpose' };
    if (name === 'ccomp' || name === 'parataxis' || name === 'conj') return null;
    below = head;
  }
  return null;
}
