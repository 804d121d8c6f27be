// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import type { Frame, Oblique } from './frame.ts';
import { frameByOrder, objectAfter } from './order.ts';
import { caseOf, childBy, childrenBy, relation, type Tree } from './tree.ts';

const nominals: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'X', 'SYM']);
const obliqueRelations: ReadonlySet<string> = new Set(['obl', 'nmod']);
const argumentRelations: ReadonlySet<string> = new Set(['obl', 'nmod', 'obj']);
const subjectRelations = ['nsubj', 'csubj'] as const;

function isParticiple(tree: Tree, at: number): boolean {
  return tree.tokens[at]!.xpos === 'VBN';
}

/** Passive: a participle with a form of "be" or "get", or one that qualifies a noun ("missiles fired from …"). */
function isPassive(tree: Tree, at: number, lexicon: HappeningLexicon): boolean {
  const token = tree.tokens[at]!;
  if (isMistakenPast(tree, at, lexicon)) return false;
  if (tree.children[at]!.some((child) => tree.tokens[child]!.deprel.endsWith(':pass'))) return true;
  const auxiliaries = childrenBy(tree, at, new Set(['aux']));
  if (sharesPassive(tree, at, lexicon)) return true;
  const be = auxiliaries.some((child) => lexicon.copulas.has(tree.tokens[child]!.lemma));
  if (be) return token.xpos === 'VBN' || token.xpos === 'VBD';
  if (auxiliaries.length > 0) return false;
  return relation(token) === 'acl' && isReduced(tree, at, lexicon);
}

/** A clause behind its noun with neither subject nor object is a participle, also where the tag says past tense. */
function isReduced(tree: Tree, at: number, lexicon: HappeningLexicon): boolean {
  if (childBy(tree, at, ...subjectRelations) !== null) return false;
  if (isParticiple(tree, at)) return true;
  const bare = tree.tokens[at]!.xpos === 'VBD' && objectOf(tree, at) === null;
  return bare && objectAfter(tree, at, lexicon) === null;
}

/**
 * "shops were looted and 200 people arrested": the second participle goes without its own "were"; also where the tag
 * says past tense and the verb has neither subject nor object ("was captured by the army, retaken").
 */
function sharesPassive(tree: Tree, at: number, lexicon: HappeningLexicon): boolean {
  const token = tree.tokens[at]!;
  if (relation(token) !== 'conj' || token.head < 0 || token.head >= at) return false;
  if (childBy(tree, at, 'aux', 'obj') !== null || !isPassive(tree, token.head, lexicon)) return false;
  if (isParticiple(tree, at)) return true;
  const bare = token.xpos === 'VBD' && childBy(tree, at, ...subjectRelations) === null;
  return bare && objectAfter(tree, at, lexicon) === null;
}

/**
 * A participle that seems to qualify a noun and yet has an object ("warplanes made sorties"): English has no such
 * passive, so the tagger took a past tense for it.
 */
function isMistakenPast(tree: Tree, at: number, lexicon: HappeningLexicon): boolean {
  if (!isParticiple(tree, at) || childBy(tree, at, 'aux') !== null) return false;
  return objectOf(tree, at) !== null || objectAfter(tree, at, lexicon) !== null;
}

/** What a relative pronoun stands for is the noun its clause hangs on. */
function resolveRelative(
  tree: Tree,
  at: number | null,
  verb: number,
  lexicon: HappeningLexicon,
): number | null {
  if (at === null) return null;
  const token = tree.tokens[at]!;
  if (!lexicon.relatives.has(token.form.toLowerCase()) || relation(tree.tokens[verb]!) !== 'acl') return at;
  return tree.tokens[verb]!.head >= 0 ? tree.tokens[verb]!.head : at;
}

/** "lobbied [for the army] to launch strikes": who is to do it stands right before the infinitive. */
function subjectForInfinitive(tree: Tree, at: number, lexicon: HappeningLexicon): number | null {
  const to = tree.children[at]!.find((child) => tree.tokens[child]!.xpos === 'TO');
  if (to === undefined) return null;
  const noun = tree.children[tree.tokens[at]!.head]?.find((child) => {
    const ends = tree.children[child]!.every((under) => under < to) && child < to;
    return ends && to - child <= 2 && lexicon.actingCases.has(caseOf(tree, child) ?? '');
  });
  return noun ?? null;
}

/** "it has a chance of retaking the town": whose chance it is, not the chance, would do it. */
function holderOf(tree: Tree, noun: number): number | null {
  const { head } = tree.tokens[noun]!;
  return head >= 0 && tree.tokens[head]!.upos === 'VERB' ? childBy(tree, head, 'nsubj') : null;
}

/** The subject of a verb that has none of its own: that of the verb it is joined to or stands under. */
function sharedSubject(tree: Tree, at: number, lexicon: HappeningLexicon, depth = 0): number | null {
  const token = tree.tokens[at]!;
  if (depth > 4 || token.head < 0) return null;
  const name = relation(token);
  const named = subjectForInfinitive(tree, at, lexicon);
  if (named !== null) return named;
  if (name === 'acl' && lexicon.irrealisGovernors.has(tree.tokens[token.head]!.lemma.toLowerCase()))
    return holderOf(tree, token.head);
  if (name === 'acl' && nominals.has(tree.tokens[token.head]!.upos))
    return isParticiple(tree, at) && !isMistakenPast(tree, at, lexicon) ? null : token.head;
  if (!['conj', 'xcomp', 'advcl', 'ccomp', 'parataxis', 'acl'].includes(name)) return null;
  if (name === 'ccomp' || name === 'parataxis') return null;
  const head = token.head;
  if (name === 'conj' && saysOfNoun(tree, head, at)) return null;
  const own = childBy(tree, head, ...subjectRelations);
  const isPassiveHead = isPassive(tree, head, lexicon);
  if (name === 'xcomp') {
    const controller = childBy(tree, head, 'obj') ?? resolveRelative(tree, own, head, lexicon);
    return controller ?? sharedSubject(tree, head, lexicon, depth + 1);
  }
  if (own !== null)
    return isPassiveHead && name !== 'conj' ? null : resolveRelative(tree, own, head, lexicon);
  if (relation(tree.tokens[head]!) === 'acl' && isParticiple(tree, head)) return tree.tokens[head]!.head;
  return sharedSubject(tree, head, lexicon, depth + 1);
}

/**
 * "the raid which the army says came from the hills and killed two": between a verb and one joined to it a clause with
 * no subject of its own, whose subject the noun before is; the second verb has the same, and not the speaker.
 */
function saysOfNoun(tree: Tree, says: number, at: number): boolean {
  return childrenBy(tree, says, new Set(['ccomp'])).some((clause) => {
    const verbal = finite.has(tree.tokens[clause]!.xpos) && clause === says + 1;
    return verbal && clause < at && childBy(tree, clause, ...subjectRelations) === null;
  });
}

/** How deep below an argument a prepositional phrase may hang and still be read as the verb's. */
const attachmentDepth = 3;

/**
 * The prepositional phrases of a verb or noun. Where one hangs is what a parser gets wrong most ("fired missiles at
 * militants from the sea"), so those below its arguments are read as its own too, the nearest first.
 */
function obliquesOf(tree: Tree, at: number, lexicon: HappeningLexicon): readonly Oblique[] {
  const found: Oblique[] = [];
  const visit = (from: number, depth: number): void => {
    for (const head of childrenBy(tree, from, from === at ? argumentRelations : obliqueRelations)) {
      const preposition = caseOf(tree, head);
      const own = obliqueRelations.has(relation(tree.tokens[head]!));
      const below = from !== at && preposition !== null && lexicon.ofCases.has(preposition);
      if (own && !below && preposition !== null) found.push({ head, preposition });
      if (depth < attachmentDepth) visit(head, depth + 1);
    }
  };
  visit(at, 0);
  return found;
}

/** The subject hung on a verb; a time before it ("This morning police arrested") is none, nor is a clause. */
function subjectOf(tree: Tree, at: number): number | null {
  const isSubject = (child: number) => !tree.timed.has(child) && tree.tokens[child]!.upos !== 'VERB';
  return childrenBy(tree, at, new Set(subjectRelations)).find(isSubject) ?? null;
}

function objectOf(tree: Tree, at: number): number | null {
  return childrenBy(tree, at, new Set(['obj'])).find((child) => !tree.timed.has(child)) ?? null;
}

/** The frame of a verb, with passives turned round, relatives resolved and shared subjects found. */
export function verbFrame(tree: Tree, at: number, lexicon: HappeningLexicon): Frame {
  const passive = isPassive(tree, at, lexicon);
  const stated = resolveRelative(tree, subjectOf(tree, at), at, lexicon);
  const direct = objectOf(tree, at);
  const obliques = obliquesOf(tree, at, lexicon);
  const through = conjoined(tree, at);
  if (!passive) {
    const order = frameByOrder(tree, at, lexicon);
    const subject =
      stated ?? sharedSubject(tree, at, lexicon) ?? (isFiniteForm(tree, at) ? order.subject : null);
    const object = direct ?? sharedObject(tree, at) ?? relativeObject(tree, at, stated) ?? order.object;
    return { subject, object: object === subject ? null : object, passive, obliques, through };
  }
  const qualified = relation(tree.tokens[at]!) === 'acl' ? tree.tokens[at]!.head : null;
  const object = stated ?? qualified ?? sharedSubject(tree, at, lexicon) ?? direct;
  return { subject: agentOf(tree, at, obliques, lexicon), object, passive, obliques, through };
}

/**
 * Who does what a passive tells: "by …" behind the verb, whatever it was hung on; of two participles side by side
 * ("captured and looted by rebels") both have it. What stands before the verb is another's.
 */
function agentOf(
  tree: Tree,
  at: number,
  obliques: readonly Oblique[],
  lexicon: HappeningLexicon,
): number | null {
  const isBy = (word: string | null | undefined) => lexicon.agentCases.has(word?.toLowerCase() ?? '');
  const own = obliques.find(({ head, preposition }) => head > at && isBy(preposition));
  if (own) return own.head;
  const next = tree.tokens[at + 1];
  if (isBy(next?.form) && next!.head > at + 1) return next!.head;
  const joined =
    next?.upos === 'CCONJ' && tree.tokens[at + 2]?.xpos === 'VBN' && isBy(tree.tokens[at + 3]?.form);
  return joined ? agentOf(tree, at + 2, [], lexicon) : null;
}

const finite: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'VBN']);

/** Whether the word right before may be the subject: a finite form without an auxiliary. */
function isFiniteForm(tree: Tree, at: number): boolean {
  return finite.has(tree.tokens[at]!.xpos) && childBy(tree, at, 'aux') === null;
}

/** "attacked and burned a village": two verbs side by side have one object, which hangs on the second. */
function sharedObject(tree: Tree, at: number): number | null {
  const next = tree.tokens[at + 1]?.upos === 'CCONJ' ? at + 2 : -1;
  const joined = tree.children[at]!.includes(next) && relation(tree.tokens[next]!) === 'conj';
  if (!joined || tree.tokens[next]!.xpos !== tree.tokens[at]!.xpos) return null;
  return childBy(tree, next, ...subjectRelations) === null ? objectOf(tree, next) : null;
}

/** "the town they captured": a relative clause with a subject of its own and no object. */
function relativeObject(tree: Tree, at: number, subject: number | null): number | null {
  const token = tree.tokens[at]!;
  if (relation(token) !== 'acl' || subject === null || subject === token.head || token.head < 0) return null;
  return nominals.has(tree.tokens[token.head]!.upos) ? token.head : null;
}

function conjoined(tree: Tree, at: number): readonly number[] {
  const token = tree.tokens[at]!;
  return relation(token) === 'conj' && token.head >= 0 ? [token.head] : [];
}

/** The frame of a noun that tells of a happening, from its own modifiers and the verb it stands with. */
export function nounFrame(tree: Tree, at: number, lexicon: HappeningLexicon): Frame {
  const token = tree.tokens[at]!;
  const own = obliquesOf(tree, at, lexicon);
  const carrier = carrierAfter(tree, at, lexicon);
  const governor = carrier ?? governorOf(tree, at) ?? carrierBefore(tree, at, lexicon);
  if (governor === null) return { subject: null, object: null, passive: false, obliques: own, through: [] };
  const verb = tree.tokens[governor]!;
  const frame = verbFrame(tree, governor, lexicon);
  const name = relation(token);
  const told = frame.object === at || (name !== 'nsubj' && governor < at);
  const carried = lexicon.carriers.has(verb.lemma) && told;
  const acting = frame.subject === at || name === 'nsubj';
  const effective = acting && lexicon.effects.has(verb.lemma) && !frame.passive;
  const others = frame.passive && isOfOthers(tree, frame.subject, verb.lemma, lexicon) ? frame.subject : null;
  const shared = carried || acting ? frame.obliques.filter(({ head }) => head !== others) : [];
  return {
    subject: carried ? frame.subject : null,
    object: effective ? struckBy(tree, frame, lexicon) : null,
    passive: false,
    obliques: [...own, ...shared].filter(({ head }) => head !== at),
    through: carried || acting || name === 'obj' ? [governor] : [],
  };
}

/** What an effect befell: "caused damage to the mill" befell the mill, "caused great damage" nothing that is said. */
function struckBy(tree: Tree, { object, obliques }: Frame, lexicon: HappeningLexicon): number | null {
  if (object === null || !lexicon.harms.has(tree.tokens[object]!.lemma)) return object;
  const struck = [...obliquesOf(tree, object, lexicon), ...obliques].find(
    ({ head, preposition }) => head > object && lexicon.harmCases.has(preposition),
  );
  return struck?.head ?? null;
}

/**
 * "the attack was repelled by the army", "was condemned by the mayor": who did what became of it did not do it; but a
 * thing tells what with ("was caused by a rocket").
 */
function isOfOthers(tree: Tree, agent: number | null, verb: string, lexicon: HappeningLexicon): boolean {
  if (agent === null || lexicon.carriers.has(verb)) return false;
  if (lexicon.outcomeVerbs.has(verb)) return true;
  const classes = lexicon.classes.get(tree.tokens[agent]!.lemma.toLowerCase());
  return classes === undefined || people.some((name) => classes.has(name));
}

const people = ['person', 'forces'] as const;

/** "strikes carried out by", "the offensive that began on": a clause that qualifies the noun and only carries it. */
function carrierAfter(tree: Tree, at: number, lexicon: HappeningLexicon): number | null {
  const carrier = tree.children[at]!.find((child) => {
    const token = tree.tokens[child]!;
    if (child < at || relation(token) !== 'acl' || !lexicon.carriers.has(token.lemma)) return false;
    return token.xpos === 'VBN' || resolveRelative(tree, subjectOf(tree, child), child, lexicon) === at;
  });
  if (carrier !== undefined) return carrier;
  // Whatever the clause was hung on, "the offensive that began" says that the offensive began.
  const [that, verb] = [tree.tokens[at + 1], tree.tokens[at + 2]];
  const begins =
    that && verb && lexicon.relatives.has(that.form.toLowerCase()) && lexicon.carriers.has(verb.lemma);
  return begins ? at + 2 : null;
}

/** The verb a noun is subject, object or oblique of. */
function governorOf(tree: Tree, at: number): number | null {
  const token = tree.tokens[at]!;
  if (token.head < 0) return null;
  const name = relation(token);
  const isVerb = tree.tokens[token.head]!.upos === 'VERB';
  if (['nsubj', 'obj', 'obl'].includes(name) && isVerb) return token.head;
  if (name === 'conj' && tree.tokens[token.head]!.upos === token.upos) return governorOf(tree, token.head);
  return null;
}

/** A verb like "conducted" right before the noun's own words, whatever the parse hung them on. */
function carrierBefore(tree: Tree, at: number, lexicon: HappeningLexicon): number | null {
  for (let index = at - 1; index >= 0 && at - index < 7; index--) {
    const { upos, lemma, form } = tree.tokens[index]!;
    if (upos === 'VERB') return lexicon.carriers.has(lemma) ? index : null;
    if (!['ADJ', 'NOUN', 'PROPN', 'DET', 'NUM', 'ADV'].includes(upos) && form !== '-') return null;
  }
  return null;
}
