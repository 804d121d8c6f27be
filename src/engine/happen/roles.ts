// SPDX-License-Identifier: Apache-2.0
import type { ActorList } from '../../language/actors.ts';
import type { NounClass } from '../../language/happenings.ts';
import { type ClaimReading, type Mention, overlaps, type Span } from '../../model/index.ts';
import { contentOf, ofPhrase } from './conditions.ts';
import { actorFor, actorNamed } from './noun-classes.ts';
import { nounSpan, relation, type Tree } from './tree.ts';
import type { Surroundings, Trigger } from './trigger.ts';

/** Who did it, to whom and with what: head tokens, before they become spans. */
export interface RoleHeads {
  readonly actor: number | null;
  readonly target: number | null;
  readonly instrument: number | null;
}

const weaponry: ReadonlySet<NounClass> = new Set([
  'missile',
  'rocket',
  'torpedo',
  'device',
  'drone',
  'weapon-thing',
]);
const doers: ReadonlySet<NounClass> = new Set([
  'state',
  'armed-group',
  'forces',
  'aircraft',
  'ship',
  'drone',
]);

function meets(classes: ReadonlySet<NounClass>, wanted: ReadonlySet<NounClass>): boolean {
  for (const name of classes) if (wanted.has(name)) return true;
  return false;
}

/** A weapon that no one is said to hold is an instrument, whatever its place in the sentence. */
function isWeapon(around: Surroundings, at: number): boolean {
  const classes = around.classes.of(contentOf(around, at));
  return meets(classes, weaponry) && !classes.has('aircraft') && !classes.has('forces');
}

/** Finds the roles of a trigger from its frame. */
export function rolesOf(trigger: Trigger, around: Surroundings): RoleHeads {
  return trigger.kind === 'verb' ? verbRoles(trigger, around) : nounRoles(trigger, around);
}

function verbRoles(trigger: Trigger, around: Surroundings): RoleHeads {
  const { entry, frame } = trigger;
  const undergoes = entry.theme === 'subject' && !undergone(trigger, around);
  const flung = undergoes && frame.subject !== null && isWeapon(around, frame.subject) ? frame.subject : null;
  const agent = undergoes ? null : frame.subject;
  const weapon = agent !== null && isWeapon(around, agent) ? agent : null;
  const doer = agent === weapon || isAttack(around, agent) ? null : agent;
  return {
    actor: doer ?? (entry.throws ? launcher(trigger, around) : null),
    target:
      flung !== null || (entry.theme === 'subject' && weapon !== null)
        ? (byCase(trigger, around, fallenOn) ?? byCase(trigger, around, sentAgainst))
        : verbTarget(trigger, around, undergoes),
    instrument: (entry.throws ? frame.object : null) ?? weapon ?? flung ?? instrumentBeside(trigger, around),
  };
}

/** "drones sent against the depot" */
function sentAgainst(head: number, preposition: string, around: Surroundings, trigger: Trigger): boolean {
  return trigger.frame.through.length > 0 && targets(head, preposition, around, trigger);
}

/** "Shells fell on the market"; "crashed on the islands" tells a place. */
function fallenOn(head: number, preposition: string, around: Surroundings): boolean {
  if (!around.lexicon.targetCases.has(preposition) || around.lexicon.ofCases.has(preposition)) return false;
  const classes = around.classes.of(contentOf(around, head));
  return (classes.has('facility') || classes.has('person') || classes.has('forces')) && !classes.has('place');
}

/** "fired on the town", "crossed into its airspace" */
function towards(head: number, preposition: string, around: Surroundings, trigger: Trigger): boolean {
  const { lexicon, classes } = around;
  if (!lexicon.targetCases.has(preposition) || lexicon.ofCases.has(preposition)) return false;
  const what = classes.of(contentOf(around, head));
  return trigger.entry.conditions.some(({ oblique }) => oblique !== undefined && meets(what, oblique));
}

function verbTarget(trigger: Trigger, around: Surroundings, undergoes: boolean): number | null {
  const { entry, frame } = trigger;
  if (undergoes) return frame.subject;
  if (entry.throws) return byCase(trigger, around, targets);
  if (entry.towards) return byCase(trigger, around, towards);
  // "took control of the town": what was taken is the town.
  const inner =
    entry.objects && frame.object !== null ? ofPhrase(around.tree, frame.object, around.lexicon) : null;
  return inner ?? frame.object;
}

/** "The strikes hit the port": an attack is no actor. */
function isAttack(around: Surroundings, at: number | null): boolean {
  return at !== null && around.classes.of(at).has('attack');
}

/** Whether the object of a verb like "sink" or "flee" is what undergoes it: "fled the fighting" has another object. */
function undergone({ entry, frame }: Trigger, around: Surroundings): boolean {
  if (frame.object === null) return false;
  const classes = around.classes.of(contentOf(around, frame.object));
  return entry.conditions.some(({ object }) => object !== undefined && meets(classes, object));
}

type Picker = (head: number, preposition: string, around: Surroundings, trigger: Trigger) => boolean;

function byCase(trigger: Trigger, around: Surroundings, picks: Picker): number | null {
  const found = trigger.frame.obliques.find(({ head, preposition }) =>
    picks(head, preposition, around, trigger),
  );
  return found?.head ?? null;
}

const hittable: ReadonlySet<NounClass> = new Set([
  'person',
  'forces',
  'facility',
  'settlement',
  'vehicle',
  'aircraft',
  'ship',
  'armed-group',
  'target',
  'named-person',
  'state',
]);

function targets(head: number, preposition: string, around: Surroundings, trigger: Trigger): boolean {
  const { lexicon, classes, tree } = around;
  if (!lexicon.targetCases.has(preposition)) return false;
  if (lexicon.ofCases.has(preposition) && !lexicon.undergone.has(trigger.lemma.toLowerCase())) return false;
  const what = classes.of(contentOf(around, head));
  // "in" and "at" a town is where; "on" and "against" it is what was struck.
  const direct = lexicon.strikingCases.has(preposition) || lexicon.ofCases.has(preposition);
  if (what.has('place') && !direct) return false;
  return (
    meets(what, hittable) ||
    (direct &&
      !tree.timed.has(head) &&
      (befalls(trigger) ||
        ((tree.tokens[head]!.head === trigger.at || !lexicon.placeCases.has(preposition)) &&
          isNamed(around, head))))
  );
}

/** What befalls only people: whoever was murdered or kidnapped was somebody. */
function befalls({ entry }: Trigger): boolean {
  return entry.type === 'killing' || entry.type === 'abduction';
}

/** "the attack on Halvar House": a name is of something that can be struck. */
function isNamed({ tree, mentions }: Surroundings, head: number): boolean {
  const token = tree.tokens[head]!;
  const named = mentions.some(
    ({ type, start, end }) =>
      type !== 'time' && type !== 'quantity' && type !== 'event' && start <= token.start && token.end <= end,
  );
  return named || token.upos === 'PROPN';
}

/** "fired from Russian warships": what it was fired from fired it. */
function launcher(trigger: Trigger, around: Surroundings): number | null {
  return byCase(trigger, around, (head, preposition) => {
    const classes = around.classes.of(contentOf(around, head));
    return around.lexicon.originCases.has(preposition) && meets(classes, vessels);
  });
}

const vessels: ReadonlySet<NounClass> = new Set(['ship', 'aircraft', 'drone']);

function instrumentBeside(trigger: Trigger, around: Surroundings): number | null {
  return byCase(trigger, around, (head, preposition) => {
    const { lexicon } = around;
    if (!lexicon.meansCases.has(preposition) || lexicon.ofCases.has(preposition)) return false;
    return isWeapon(around, head) || (!lexicon.agentCases.has(preposition) && isVessel(around, head));
  });
}

function isVessel(around: Surroundings, at: number): boolean {
  const classes = around.classes.of(contentOf(around, at));
  return classes.has('aircraft') || classes.has('drone') || classes.has('vehicle');
}

function nounRoles(trigger: Trigger, around: Surroundings): RoleHeads {
  const { frame, at } = trigger;
  const agent = byCase(
    trigger,
    around,
    (head, preposition) => around.lexicon.agentCases.has(preposition) && !isWeapon(around, head),
  );
  const before = modifiersOf(around, at);
  const owner = before.find((index) => meets(around.classes.of(index), doers)) ?? null;
  const weapon = before.find((index) => isWeapon(around, index)) ?? null;
  const actor = agent ?? frame.subject ?? owner;
  const ofWeapon = byCase(
    trigger,
    around,
    (head, preposition) => around.lexicon.ofCases.has(preposition) && isWeapon(around, head),
  );
  const undergoer = byCase(trigger, around, targets);
  return {
    actor: actor !== null && isWeapon(around, actor) ? null : actor,
    target: undergoer ?? frame.object ?? lostThing(trigger, around, before),
    instrument: instrumentBeside(trigger, around) ?? ofWeapon ?? weapon,
  };
}

/** "a plane crash": what crashed stands before the noun. */
function lostThing({ entry }: Trigger, around: Surroundings, before: readonly number[]): number | null {
  if (entry.type !== 'crash') return null;
  return (
    before.find(
      (index) => around.classes.of(index).has('aircraft') || around.classes.of(index).has('airliner'),
    ) ?? null
  );
}

/** Words before a noun that qualify it, nearest last. */
function modifiersOf({ tree }: Surroundings, at: number): readonly number[] {
  const relations = ['compound', 'amod', 'nmod', 'flat'];
  return tree.children[at]!.filter(
    (child) => child < at && relations.includes(relation(tree.tokens[child]!)),
  );
}

/**
 * The span of a role: the name it is part of when that is all it is, else the noun phrase, with the people's name
 * before it and without words that tell the happening itself.
 *
 * @param told tokens that tell the happening
 */
export function roleSpan(
  around: Surroundings,
  text: string,
  head: number | null,
  trigger: Trigger,
  told: ReadonlySet<number>,
): Span | null {
  if (head === null) return null;
  const { tree } = around;
  if (isModifier(tree, head, trigger)) return nameAround(around, head) ?? tokenSpan(tree, head, text);
  const named = widen(nounSpan(tree, head, text, around.lexicon.ofCases), nameAround(around, head), text);
  const span = withPeople(around, named, text);
  const last = [...told]
    .filter((at) => at < head && tree.tokens[at]!.start >= span.start)
    .sort((a, b) => b - a)[0];
  const start = last === undefined ? span.start : tree.tokens[last + 1]!.start;
  const cut = { start, end: span.end, exact: text.slice(start, span.end) };
  const { start: from, end: to } = tree.tokens[trigger.at]!;
  return cut.start <= from && cut.end >= to ? tokenSpan(tree, head, text) : cut;
}

/** "Kestrian warships", wherever the parse hung the people's name. */
function withPeople({ mentions, tree }: Surroundings, span: Span, text: string): Span {
  const before = tree.tokens.findLast((token) => token.end <= span.start);
  const people = mentions.find(
    (mention) =>
      before && (mention.type === 'nationality' || mention.use === 'demonym') && mention.end === before.end,
  );
  return people ? { start: people.start, end: span.end, exact: text.slice(people.start, span.end) } : span;
}

/** A noun phrase holds the whole of a name that it holds a part of. */
function widen(span: Span, name: Span | null, text: string): Span {
  if (!name) return span;
  const [start, end] = [Math.min(span.start, name.start), Math.max(span.end, name.end)];
  return { start, end, exact: text.slice(start, end) };
}

function isModifier(tree: Tree, head: number, trigger: Trigger): boolean {
  if (trigger.kind !== 'noun' || tree.tokens[head]!.head !== trigger.at || head > trigger.at) return false;
  return ['compound', 'amod', 'nmod', 'flat'].includes(relation(tree.tokens[head]!));
}

function nameAround({ mentions, tree }: Surroundings, at: number): Span | null {
  const token = tree.tokens[at]!;
  const name = mentions.find(
    (mention) => mention.type !== 'time' && mention.start <= token.start && mention.end >= token.end,
  );
  return name ? { start: name.start, end: name.end, exact: name.exact } : null;
}

function tokenSpan(tree: Tree, at: number, text: string): Span {
  const { start, end } = tree.tokens[at]!;
  return { start, end, exact: text.slice(start, end) };
}

/** Whose side a role's words name: by the names inside it, its own words, or the speaker it stands for. */
export function partyOf(
  span: Span | null,
  around: Surroundings,
  actors: ActorList,
  claim: ClaimReading | null,
): string | null {
  if (!span) return null;
  const whole = actorNamed(span.exact, actors);
  if (whole) return whole.party ?? whole.id;
  for (const mention of around.mentions) {
    if (!overlaps(mention, span) || mention.end > span.end) continue;
    const actor = nameActor(mention, actors);
    if (actor) return actor.party ?? actor.id;
  }
  for (const token of around.tree.tokens) {
    if (!overlaps(token, span) || token.upos === 'NOUN' || token.upos === 'DET') continue;
    const actor =
      actors.byDemonym(token.form)[0] ?? (token.upos === 'PROPN' ? actors.named(token.form)[0] : undefined);
    if (actor) return actor.party ?? actor.id;
  }
  if (!claim?.speaker || !around.lexicon.speakerPronouns.has(span.exact.toLowerCase())) return null;
  return claim.speaker.party ?? claim.speaker.institution;
}

function nameActor(mention: Mention, actors: ActorList): ReturnType<typeof actorFor> {
  return mention.type === 'time' || mention.type === 'quantity' ? null : actorFor(mention, actors);
}
