// SPDX-License-Identifier: Apache-2.0
import type { NounClass, TriggerEntry } from '../../language/happenings.ts';
import { contains, overlaps } from '../../model/index.ts';
import { nounFrame, verbFrame } from './clauses.ts';
import { contentOf, holds, isMishap, meets, modifierClasses, showsArms } from './conditions.ts';
import type { Frame } from './frame.ts';
import { hyphenated } from './hyphens.ts';
import { frameByOrder } from './order.ts';
import { singularOf } from './singular.ts';
import { ancestors, childBy, childrenBy, relation, type Tree } from './tree.ts';
import type { Surroundings, Trigger } from './trigger.ts';

/** Names inside which a word is part of the name. */
const namingTypes: ReadonlySet<string> = new Set(['organisation', 'place', 'person', 'military-platform']);

/** Every trigger of a sentence, in order, before those that tell the same are joined. */
export function findTriggers(around: Surroundings): readonly Trigger[] {
  const found: Trigger[] = [];
  around.tree.tokens.forEach((_, at) => {
    if (isInsideName(around, at) || isCue(around, at) || around.tree.timed.has(at)) return;
    const trigger = verbTrigger(around, at) ?? nounTrigger(around, at);
    if (trigger) found.push(trigger);
  });
  return found;
}

const capital = /\p{Lu}/u;

/** A description ("44 sorties") is no name; where capitals say nothing, the tag must. */
function isInsideName({ tree, mentions }: Surroundings, at: number): boolean {
  const token = tree.tokens[at]!;
  if (tree.caseless && token.upos !== 'PROPN') return false;
  return mentions.some(
    (mention) =>
      namingTypes.has(mention.type) &&
      capital.test(mention.exact) &&
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
  const frame = verbFrame(tree, at, lexicon);
  if (entries.some((entry) => isMishap({ entry, frame }, around))) return null;
  const found = triggerIn(around, at, lemma, entries, frame);
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
  if (!before || !next || token.upos === 'AUX') return false;
  const opensNoun = ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON'].includes(next.upos);
  // "they often fire rockets": right behind such an adverb also what the tree has hung on the noun.
  if (token.upos === 'VERB' && (token.xpos === 'VBZ' || token.xpos === 'VBP'))
    return lexicon.habituals.has(before.form.toLowerCase()) && opensNoun;
  if (token.upos === 'VERB') return false;
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

/** The noun by itself, else the word that a hyphen cut off from it: "cease-fire". */
function nounTrigger(around: Surroundings, at: number): Trigger | null {
  const own = isNominal(around, at) ? nounTriggerOf(around, at, nounLemma(around, at)) : null;
  const whole = own === null ? hyphenated(around.tree, at) : null;
  return whole === null ? own : nounTriggerOf(around, at, whole);
}

function nounTriggerOf(around: Surroundings, at: number, lemma: string): Trigger | null {
  const { tree, lexicon } = around;
  const entries = lexicon.nouns.get(lemma);
  if (!entries) return null;
  const campaign = qualifies(around, at);
  if (campaign === null || isCharge(around, at)) return null;
  for (const entry of entries) {
    if (isRefused(around, at, entry)) continue;
    const frame = nounFrame(tree, at, lexicon);
    const means = meansOf(around, at, frame, true, entry);
    if (entry.modifiers && !meets(modifierClasses(around, at), entry.modifiers)) continue;
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
  const over = tree.tokens[tree.tokens[at]!.head];
  if (over && entry.refusedUnder.has(over.lemma.toLowerCase())) return true;
  return Boolean(before?.form === '-' && far && entry.refused.has(far.lemma.toLowerCase()));
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
  for (const tool of toolsOf(around.tree, at, lexicon)) add(tool);
  // "strikes with missiles" hung on the verb that carries them, and "fired missiles from warplanes".
  for (const { head, preposition } of frame.obliques) {
    if (lexicon.originCases.has(preposition) && isVessel(classes.of(head))) add(head);
  }
  return all;
}

/** "attacked the post using mortars": the object of a clause that says what with. */
function toolsOf(tree: Tree, at: number, lexicon: Surroundings['lexicon']): readonly number[] {
  return childrenBy(tree, at, new Set(['advcl', 'acl']))
    .filter((child) => lexicon.meansCases.has(tree.tokens[child]!.form.toLowerCase()))
    .flatMap((child) => childrenBy(tree, child, new Set(['obj'])));
}

function isVessel(classes: ReadonlySet<NounClass>): boolean {
  return classes.has('aircraft') || classes.has('ship') || classes.has('drone');
}
