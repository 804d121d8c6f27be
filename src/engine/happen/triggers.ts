// SPDX-License-Identifier: Apache-2.0
import type { Condition, HappeningLexicon, NounClass, TriggerEntry } from '../../language/happenings.ts';
import { contains, type HappeningType, type Mention, overlaps, type Span } from '../../model/index.ts';
import { nounFrame, verbFrame } from './clauses.ts';
import type { Frame } from './frame.ts';
import type { Classes } from './noun-classes.ts';
import { frameByOrder } from './order.ts';
import { singularOf } from './singular.ts';
import { ancestors, caseOf, childBy, relation, type Tree } from './tree.ts';

/** A word that tells of a happening, with its surroundings. */
export interface Trigger {
  readonly at: number;
  readonly kind: 'verb' | 'noun';
  readonly lemma: string;
  readonly entry: TriggerEntry;
  readonly frame: Frame;
  /** The particle of a phrasal verb. */
  readonly particle: number | null;
  /** Classes of what it is done with: of its modifiers, instrument and agent. */
  readonly means: ReadonlySet<NounClass>;
  /** Whether it modifies a word for a campaign ("the bombing campaign"). */
  readonly campaign: boolean;
}

/** What is known of the rest of the report when one sentence is searched. */
export interface Surroundings {
  readonly tree: Tree;
  readonly classes: Classes;
  readonly mentions: readonly Mention[];
  /** Words that attribute: nothing in them happens. */
  readonly cues: readonly Span[];
  /** Whether the report speaks of armed conflict. */
  readonly armed: boolean;
  /** Types told of before this sentence. */
  readonly before: ReadonlySet<HappeningType>;
  readonly lexicon: HappeningLexicon;
}

/** Names inside which a word is part of the name. */
const namingTypes: ReadonlySet<string> = new Set(['organisation', 'place', 'person', 'military-platform']);

/** Every trigger of a sentence, in order, before those that tell the same are joined. */
export function findTriggers(around: Surroundings): readonly Trigger[] {
  const found: Trigger[] = [];
  around.tree.tokens.forEach((_, at) => {
    if (isInsideName(around, at) || isCue(around, at)) return;
    const trigger = verbTrigger(around, at) ?? nounTrigger(around, at);
    if (trigger) found.push(trigger);
  });
  return found;
}

function isInsideName({ tree, mentions }: Surroundings, at: number): boolean {
  const token = tree.tokens[at]!;
  return mentions.some(
    (mention) =>
      namingTypes.has(mention.type) &&
      contains(mention, token) &&
      mention.end - mention.start > token.end - token.start,
  );
}

function isCue({ tree, cues }: Surroundings, at: number): boolean {
  return cues.some((cue) => overlaps(cue, tree.tokens[at]!));
}

function verbTrigger(around: Surroundings, at: number): Trigger | null {
  const { tree, lexicon } = around;
  const lemma = verbLemma(around, at);
  const mistaken = !isVerbal(around, at);
  if (mistaken && !isMistakenVerb(around, at)) return null;
  const entries = lexicon.verbs.get(lemma);
  if (!entries) return null;
  if (mistaken) return triggerIn(around, at, lemma, entries, frameByOrder(tree, at, lexicon));
  const found = triggerIn(around, at, lemma, entries, verbFrame(tree, at, lexicon));
  if (found || !secondChance.has(tree.tokens[at]!.xpos) || childBy(tree, at, 'aux') !== null) return found;
  return triggerIn(around, at, lemma, entries, frameByOrder(tree, at, lexicon));
}

/** Forms that may be the verb of a clause by themselves: where the parse makes no sense of one, the order may. */
const secondChance: ReadonlySet<string> = new Set(['VBD', 'VBN', 'VBZ', 'VBP']);

function triggerIn(
  around: Surroundings,
  at: number,
  lemma: string,
  entries: readonly TriggerEntry[],
  read: Frame,
): Trigger | null {
  const { tree } = around;
  for (const entry of entries) {
    const frame = entry.theme === 'subject' ? withLaunch(around, unturned(tree, at, read)) : read;
    const particle = particleOf(around, at, entry);
    if (particle === undefined || !hasObject(around, frame, entry)) continue;
    const means = meansOf(around, at, frame, false, entry);
    const trigger: Trigger = { at, kind: 'verb', lemma, entry, frame, particle, means, campaign: false };
    if (isMishap(trigger, around)) return null;
    if (entry.context && !around.armed && !showsArms(trigger, around)) continue;
    if (entry.conditions.some((condition) => holds(condition, trigger, around))) return trigger;
  }
  return null;
}

/** "drones sent against the depot on Saturday came down": what is told of their sending is told of them. */
function withLaunch(around: Surroundings, frame: Frame): Frame {
  if (frame.subject === null) return frame;
  const { tree, lexicon } = around;
  const sent = tree.children[contentOf(around, frame.subject)]!.filter((child) => {
    const { xpos, lemma } = tree.tokens[child]!;
    return relation(tree.tokens[child]!) === 'acl' && xpos === 'VBN' && lexicon.launchers.has(lemma);
  });
  const more = sent.flatMap((verb) => verbFrame(tree, verb, lexicon).obliques);
  return { ...frame, through: [...frame.through, ...sent], obliques: [...frame.obliques, ...more] };
}

/** "The airliner crashed": a bare participle of a verb that has no passive is a past tense. */
function unturned(tree: Tree, at: number, frame: Frame): Frame {
  if (!frame.passive || frame.subject !== null || childBy(tree, at, 'aux') !== null) return frame;
  return { ...frame, subject: frame.object, object: null, passive: false };
}

/** The lemma; where that is no trigger, any regular base of the form that is one (a lemmatiser may cut too much). */
function verbLemma({ tree, lexicon }: Surroundings, at: number): string {
  const { lemma, form } = tree.tokens[at]!;
  const small = lemma.toLowerCase();
  if (lexicon.verbs.has(small)) return small;
  const lower = form.toLowerCase();
  const irregular = lexicon.irregulars.get(lower);
  if (irregular !== undefined) return irregular;
  for (const [ending, base] of lexicon.inflections) {
    const stem = lower.endsWith(ending) ? lower.slice(0, -ending.length) + base : '';
    if (lexicon.verbs.has(stem)) return stem;
  }
  return small;
}

/** Verbs, and participles the tagger took for adjectives or nouns when they stand as verbs do. */
function isVerbal({ tree }: Surroundings, at: number): boolean {
  const token = tree.tokens[at]!;
  // "striking protesters" qualifies and tells nothing.
  const qualifies = relation(token) === 'amod' && token.xpos === 'VBG';
  return token.upos === 'VERB' && relation(token) !== 'compound' && !qualifies;
}

const finite: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const nounTags: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * A verb that was taken for a noun: in a headline ("Warships Strike Port", where the noun before agrees with it), after
 * "to", or after an adverb of habit.
 */
function isMistakenVerb({ tree, lexicon }: Surroundings, at: number): boolean {
  const [before, token, next] = [tree.tokens[at - 1], tree.tokens[at]!, tree.tokens[at + 1]];
  if (!before || !next || token.upos === 'VERB' || token.upos === 'AUX') return false;
  const opensNoun = ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON'].includes(next.upos);
  const form = token.form.toLowerCase();
  const third = form.endsWith(lexicon.endings.third);
  if (before.xpos === 'TO' && opensNoun) return !third;
  if (lexicon.habituals.has(before.form.toLowerCase()) && opensNoun) return true;
  if (tree.tokens.some(({ xpos }) => finite.has(xpos)) || !nounTags.has(before.upos)) return false;
  if (!opensNoun && next.upos !== 'ADP' && next.upos !== 'ADV') return false;
  if (lexicon.irregulars.has(form) || form.endsWith(lexicon.endings.past)) return true;
  const plural =
    before.xpos === 'NNS' || before.xpos === 'NNPS' || before.form.endsWith(lexicon.endings.plural);
  return plural ? !third : third;
}

/** The particle an entry asks for; null when it asks for none; undefined when it is not there. */
function particleOf({ tree }: Surroundings, at: number, entry: TriggerEntry): number | null | undefined {
  if (!entry.particles) return null;
  const child = tree.children[at]!.find(
    (index) => entry.particles!.has(tree.tokens[index]!.form.toLowerCase()) && index > at && index - at < 8,
  );
  if (child !== undefined) return child;
  return entry.particles.has(tree.tokens[at + 1]?.form.toLowerCase() ?? '') ? at + 1 : undefined;
}

function hasObject({ tree }: Surroundings, frame: Frame, entry: TriggerEntry): boolean {
  if (!entry.objects) return true;
  return frame.object !== null && entry.objects.has(tree.tokens[frame.object]!.lemma.toLowerCase());
}

function nounTrigger(around: Surroundings, at: number): Trigger | null {
  const { tree, lexicon } = around;
  if (!isNominal(around, at)) return null;
  const entries = lexicon.nouns.get(nounLemma(around, at));
  if (!entries) return null;
  const campaign = qualifies(around, at);
  if (campaign === null || isCharge(around, at)) return null;
  for (const entry of entries) {
    if (isRefused(around, at, entry)) continue;
    const frame = nounFrame(tree, at, lexicon);
    const means = meansOf(around, at, frame, true, entry);
    if (entry.modifiers && !meets(modifierClasses(around, at), entry.modifiers)) continue;
    const lemma = nounLemma(around, at);
    const trigger: Trigger = { at, kind: 'noun', lemma, entry, frame, particle: null, means, campaign };
    if (entry.context && !around.armed && !showsArms(trigger, around)) continue;
    if (entry.conditions.some((condition) => holds(condition, trigger, around))) return trigger;
  }
  return null;
}

/** Nouns, and what stands before a noun as one ("bombing campaign"). */
function isNominal({ tree }: Surroundings, at: number): boolean {
  const token = tree.tokens[at]!;
  return nounTags.has(token.upos) || (token.upos === 'VERB' && relation(token) === 'compound');
}

/** "charged with murder", "two counts of murder", "on suspicion of kidnapping". */
function isCharge({ tree, lexicon }: Surroundings, at: number): boolean {
  const path = [at, ...ancestors(tree, at).slice(0, 2)];
  return path.slice(1).some((above) => {
    const { lemma, upos } = tree.tokens[above]!;
    return (
      lexicon.charges.has(lemma.toLowerCase()) && (upos !== 'VERB' || relation(tree.tokens[at]!) !== 'nsubj')
    );
  });
}

/** Harm by an accident or by nature is nobody's act. */
function isMishap({ entry, frame }: Trigger, { tree, classes, lexicon }: Surroundings): boolean {
  if (entry.harm && tree.tokens.some((_, at) => classes.of(at).has('natural'))) return true;
  const heads = [frame.subject, ...frame.obliques.map(({ head }) => head)];
  return heads.some((head) => head !== null && meets(classes.of(head), lexicon.mishaps));
}

/** A name's lemma keeps its plural ("Russian Airstrikes Hit"); the lexicon has the singular. */
function nounLemma({ tree, lexicon }: Surroundings, at: number): string {
  const { lemma, form } = tree.tokens[at]!;
  const small = lemma.toLowerCase();
  if (lexicon.nouns.has(small)) return small;
  const singular = singularOf(form, lexicon);
  if (lexicon.nouns.has(singular)) return singular;
  const lower = form.toLowerCase();
  const endings = lexicon.inflections.filter(([ending]) => lower.endsWith(ending));
  const stems = endings.map(([ending]) => lower.slice(0, -ending.length));
  return stems.find((stem) => lexicon.nouns.has(stem)) ?? singular;
}

/** False for a noun of its own; true before a word for a campaign; null where it is part of another thing's name. */
function qualifies({ tree, lexicon }: Surroundings, at: number): boolean | null {
  const token = tree.tokens[at]!;
  const next = tree.tokens[at + 1];
  const nextLemma = next?.lemma.toLowerCase() ?? '';
  const nextNoun = next && (next.upos === 'NOUN' || next.upos === 'PROPN') && next.start <= token.end + 1;
  if (nextNoun && lexicon.campaignNouns.has(nextLemma)) return true;
  if (nextNoun && lexicon.designations.has(nextLemma)) return null;
  if (relation(token) !== 'compound' || token.head < at) return false;
  return nextNoun || token.head === at + 1 ? null : false;
}

function isRefused({ tree }: Surroundings, at: number, entry: TriggerEntry): boolean {
  const before = tree.tokens[at - 1];
  const far = tree.tokens[at - 2];
  if (before && entry.refused.has(before.lemma.toLowerCase())) return true;
  return Boolean(before?.form === '-' && far && entry.refused.has(far.lemma.toLowerCase()));
}

const qualifiers: ReadonlySet<string> = new Set(['compound', 'amod', 'nmod', 'flat', 'dep', 'nummod']);

/** Classes of the words before a noun that qualify it, whatever the parse made of a long compound. */
function modifierClasses({ tree, classes }: Surroundings, at: number): ReadonlySet<NounClass> {
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

function meansOf(
  around: Surroundings,
  at: number,
  frame: Frame,
  noun: boolean,
  entry: TriggerEntry,
): ReadonlySet<NounClass> {
  const { classes, lexicon } = around;
  const all = new Set<NounClass>(noun ? modifierClasses(around, at) : []);
  const add = (index: number | null): void => {
    if (index !== null) for (const name of classes.around(contentOf(around, index))) all.add(name);
  };
  add(frame.subject);
  if (entry.throws) add(frame.object);
  for (const { head, preposition } of frame.obliques) {
    const means = lexicon.meansCases.has(preposition);
    if (means && (!lexicon.ofCases.has(preposition) || noun)) add(head);
  }
  // "strikes with missiles" hung on the verb that carries them, and "fired missiles from warplanes".
  for (const { head, preposition } of frame.obliques) {
    if (lexicon.originCases.has(preposition) && isVessel(classes.of(head))) add(head);
  }
  return all;
}

function isVessel(classes: ReadonlySet<NounClass>): boolean {
  return classes.has('aircraft') || classes.has('ship') || classes.has('drone');
}

/** The noun that matters in a measure: "militants" in "dozens of militants". */
export function contentOf({ tree, lexicon }: Pick<Surroundings, 'tree' | 'lexicon'>, at: number): number {
  const token = tree.tokens[at]!;
  const measures = token.upos === 'NUM' || lexicon.partitives.has(token.lemma.toLowerCase());
  if (!measures) return at;
  return ofPhrase(tree, at, lexicon) ?? at;
}

function meets(classes: ReadonlySet<NounClass>, wanted: ReadonlySet<NounClass>): boolean {
  for (const name of wanted) if (classes.has(name)) return true;
  return false;
}

/** Classes of a noun and of those it is coordinated with. */
function headClasses(around: Surroundings, at: number): ReadonlySet<NounClass> {
  const content = contentOf(around, at);
  const others = around.tree.children[content]!.filter(
    (child) => relation(around.tree.tokens[child]!) === 'conj',
  );
  return new Set([content, ...others].flatMap((index) => [...around.classes.of(index)]));
}

function holds(condition: Condition, trigger: Trigger, around: Surroundings): boolean {
  const { frame } = trigger;
  const of = (at: number | null): ReadonlySet<NounClass> | null =>
    at === null ? null : headClasses(around, at);
  const [subject, object] = [of(frame.subject), of(frame.object)];
  if (condition.subject && !(subject && meets(subject, condition.subject))) return false;
  const named = frame.subject !== null && around.tree.tokens[frame.subject]!.upos !== 'PRON';
  const told = named || !around.armed ? subject : null;
  if (condition.subjectIf && told && !meets(told, condition.subjectIf)) return false;
  if (condition.object && !(object && meets(object, condition.object))) return false;
  if (condition.means && !meets(trigger.means, condition.means)) return false;
  if (condition.oblique && !hasOblique(condition.oblique, frame, around)) return false;
  if (condition.passive && !frame.passive) return false;
  if (condition.context && !around.armed) return false;
  if (
    condition.antecedent &&
    ![...condition.antecedent].some((type) => around.before.has(type as HappeningType))
  )
    return false;
  return !condition.of || hasOf(condition.of, trigger, around);
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

/** "The raid killed six people." */
function doesHarm({ frame, at }: Trigger, { tree, lexicon }: Surroundings): boolean {
  const { head } = tree.tokens[at]!;
  const verb = head < 0 ? null : tree.tokens[head]!;
  const harms = verb !== null && lexicon.tolls.has(verb.lemma) && lexicon.effects.has(verb.lemma);
  return harms && frame.object !== null;
}

/** Whether the words round a noun speak of arms, in a report that else does not. */
function showsArms(trigger: Trigger, around: Surroundings): boolean {
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
  ]);
  const { subject, object } = trigger.frame;
  return (
    doesHarm(trigger, around) ||
    [subject, object].some((head) => head !== null && meets(headClasses(around, head), arms)) ||
    meets(trigger.means, arms) ||
    trigger.frame.obliques.some(({ head }) => meets(headClasses(around, head), arms))
  );
}
