// SPDX-License-Identifier: Apache-2.0
import type { Mention, Span, Token, WhenReading } from '../../model/index.ts';
import type { HeadingPlaces } from './headings.ts';
import { ancestors, caseOf, headOf, relation, type Tree } from './tree.ts';
import type { Surroundings, Trigger } from './trigger.ts';

/** Where and when a happening is told to be. */
export interface Setting {
  readonly place: Mention | null;
  readonly origin: Mention | null;
  readonly when: Mention | null;
  readonly whenReading: WhenReading;
}

/** Ranks of precision, the finest first. */
const fineness: readonly string[] = [
  'site',
  'street',
  'settlement',
  'near-settlement',
  'district',
  'province',
  'area',
  'country',
  'sea',
  'none',
];

interface Attached {
  readonly mention: Mention;
  /** Steps from the mention up to the trigger or what carries it. */
  readonly steps: number;
  /** Whether it is where something came from: "from the sea", "from a ship in the sea". */
  readonly origin: boolean;
  /** The prepositions between the mention and what it belongs to. */
  readonly cases: readonly string[];
}

/** What a setting is looked for in. */
export interface SettingBounds {
  /** Tokens that tell this happening. */
  readonly told: ReadonlySet<number>;
  /** Head tokens of the sentence's other triggers and of its attributing words. */
  readonly others: ReadonlySet<number>;
  /** The stretch of text whose times and places count. */
  readonly limits: Span;
  readonly heading: HeadingPlaces;
}

/**
 * The time and places that belong to a trigger: those that hang on it, on what carries it, or on its arguments; else
 * those that follow it with nothing told between; for a place, failing that, the one that heads the paragraph.
 */
export function settingOf(trigger: Trigger, around: Surroundings, bounds: SettingBounds): Setting {
  const { told, others, limits, heading } = bounds;
  const own = new Set([...told, ...trigger.frame.through]);
  const inside = around.mentions.filter(
    (mention) => mention.start >= limits.start && mention.end <= limits.end,
  );
  const places = inside.filter((mention) => mention.type === 'place' && isLiteral(mention));
  const attached = places.flatMap((mention) => attach(around, mention, own, others) ?? []);
  const origins = attached.filter(({ origin, mention }) => origin || isLaunchSea(trigger, mention));
  const here = attached.filter((one) => !origins.includes(one) && !isOnTheWay(trigger, one, around));
  const following = places.filter(
    (mention) =>
      !attached.some((one) => one.mention === mention) && follows(around, mention, trigger, others),
  );
  const from = (mention: Mention): boolean => isFrom(around, mention) || isLaunchSea(trigger, mention);
  const when = timeOf(around, inside, own, others, trigger);
  return {
    place: finest(here) ?? following.find((mention) => !from(mention)) ?? headed(trigger, around, heading),
    origin: finest(origins) ?? following.find(from) ?? null,
    when,
    whenReading: when?.when ?? unknownWhen,
  };
}

/** The place that heads the paragraph; that of the dateline only for what happened "in this town". */
function headed(
  { frame }: Trigger,
  { classes, lexicon, tree }: Surroundings,
  heading: HeadingPlaces,
): Mention | null {
  const near = [...frame.obliques.map(({ head }) => head), ...(frame.object === null ? [] : [frame.object])];
  const deictic = near.some(
    (head) =>
      classes.of(head).has('settlement') &&
      tree.children[head]!.some((child) => lexicon.deictics.has(tree.tokens[child]!.form.toLowerCase())),
  );
  return deictic ? heading.dateline : heading.paragraph;
}

/** A ship that fires missiles "in the Mediterranean" fires them from there. */
function isLaunchSea({ entry, means }: Trigger, mention: Mention): boolean {
  const launches = entry.throws || means.has('missile');
  return launches && mention.place?.precision === 'sea';
}

/** "The missiles flew over Maravel": a place on their way, where nothing befell anybody. */
function isOnTheWay({ lemma }: Trigger, { cases }: Attached, { lexicon }: Surroundings): boolean {
  return lexicon.wayVerbs.has(lemma.toLowerCase()) && cases.some((one) => lexicon.wayCases.has(one));
}

const unknownWhen: WhenReading = {
  value: null,
  basis: 'unknown',
  weekday: null,
  anchor: null,
  reason: 'happen.when@1: no time is told with it',
};

function isLiteral(mention: Mention): boolean {
  return mention.use === 'literal';
}

function finest(found: readonly Attached[]): Mention | null {
  const rank = ({ mention }: Attached): number => fineness.indexOf(mention.place?.precision ?? 'none');
  const best = found.reduce<Attached | null>(
    (a, b) => (!a || rank(b) < rank(a) || (rank(b) === rank(a) && b.steps < a.steps) ? b : a),
    null,
  );
  return best?.mention ?? null;
}

function isLauncher({ classes }: Surroundings, at: number): boolean {
  const what = classes.of(at);
  return what.has('ship') || what.has('aircraft') || what.has('facility') || what.has('forces');
}

/** The preposition before a name, with at most three words between ("near the Syrian city of"). */
function prepositionBefore({ tree, lexicon }: Surroundings, mention: Mention): string | null {
  const last = tree.tokens.findLastIndex((token) => token.end <= mention.start);
  for (let at = last; at >= 0 && last - at < 5; at--) {
    const { upos, form } = tree.tokens[at]!;
    const word = form.toLowerCase();
    if (upos === 'VERB' || upos === 'PUNCT') return null;
    if ((upos === 'ADP' || upos === 'SCONJ') && !lexicon.ofCases.has(word)) return word;
  }
  return null;
}

function isFrom(around: Surroundings, mention: Mention): boolean {
  return around.lexicon.originCases.has(prepositionBefore(around, mention) ?? '');
}

/**
 * Whether a place stands after the trigger with a preposition of place, and nothing else that happens or is said
 * between: the reading where the parse went astray.
 */
function follows(
  around: Surroundings,
  mention: Mention,
  trigger: Trigger,
  others: ReadonlySet<number>,
): boolean {
  const { tree, lexicon } = around;
  const from = tree.tokens[trigger.at]!.end;
  if (mention.start < from) return false;
  const between = (at: number): boolean =>
    tree.tokens[at]!.start >= from && tree.tokens[at]!.end <= mention.start;
  if ([...others].some(between)) return false;
  if (
    tree.tokens.some(
      ({ upos, form }, at) => between(at) && (form === ';' || form === ',' || upos === 'SCONJ'),
    )
  )
    return false;
  const preposition = prepositionBefore(around, mention);
  return (
    preposition !== null && (lexicon.placeCases.has(preposition) || lexicon.originCases.has(preposition))
  );
}

/** Climbs from a mention to the trigger; another trigger on the way takes it away. */
function attach(
  around: Surroundings,
  mention: Mention,
  own: ReadonlySet<number>,
  others: ReadonlySet<number>,
): Attached | null {
  const { tree } = around;
  const head = headOf(tree, mention);
  if (head === null) return null;
  const path = [head, ...ancestors(tree, head)];
  let origin = false;
  const cases: string[] = [];
  for (const [steps, at] of path.entries()) {
    if (own.has(at)) return { mention, steps, origin, cases };
    if (others.has(at)) return null;
    const preposition = caseOf(tree, at) ?? '';
    cases.push(preposition);
    const from = around.lexicon.originCases.has(preposition);
    if (from && (steps === 0 || isLauncher(around, at))) origin = true;
    if (steps > 0 && tree.tokens[at]!.upos === 'VERB' && !carriesOn(around, tree.tokens[at]!))
      return tellsOf(tree, at, own) ? { mention, steps: steps + 1, origin, cases } : null;
  }
  return null;
}

/** "The raid came on Monday", "a salvo fired on Monday": a verb that is nothing by itself, with what happens for its subject. */
function tellsOf(tree: Tree, verb: number, own: ReadonlySet<number>): boolean {
  return tree.children[verb]!.some((child) => own.has(child) && relation(tree.tokens[child]!) === 'nsubj');
}

/**
 * An infinitive of the trigger, or a participle on its noun: "a salvo fired on Monday". A participle on a picture
 * dates the picture: "in footage released on Monday, a missile is launched".
 */
function carriesOn({ tree, lexicon }: Surroundings, token: Token): boolean {
  if (relation(token) === 'xcomp') return true;
  if (relation(token) !== 'acl' || token.xpos !== 'VBN') return false;
  const noun = tree.tokens[token.head];
  return !noun || !lexicon.pictures.has(noun.lemma.toLowerCase());
}

function timeOf(
  around: Surroundings,
  inside: readonly Mention[],
  own: ReadonlySet<number>,
  others: ReadonlySet<number>,
  trigger: Trigger,
): Mention | null {
  const times = inside.filter((mention) => mention.type === 'time' && isPoint(mention));
  const attached = times.flatMap((mention) => attach(around, mention, own, others) ?? []);
  const nearest = attached.reduce<Attached | null>((a, b) => (!a || b.steps < a.steps ? b : a), null);
  if (nearest) return nearest.mention;
  const before = times.find((mention) => standsBefore(around, mention, trigger));
  if (before) return before;
  const after = times.find((mention) => followsAsTime(around, mention, trigger, others));
  if (after) return after;
  const free = times.filter((mention) => !hangsOnOther(around, mention, own, others));
  if (free.length === 1 && isOnlyOne(around, trigger, others)) return free[0]!;
  return null;
}

/** A point or stretch of time, rather than a length ("three days") or a habit ("daily"). */
function isPoint(mention: Mention): boolean {
  if (mention.timex === 'SET' || mention.value?.endsWith('_REF')) return false;
  return mention.timex !== 'DURATION' || mention.when?.anchor != null;
}

/** How many words may stand between a time and the noun it dates: "Wednesday's major ground offensive". */
const datingReach = 4;

/** "Wednesday's offensive", "last week's air strikes", whatever the parse hung the time on. */
function standsBefore({ tree }: Surroundings, mention: Mention, trigger: Trigger): boolean {
  if (trigger.kind !== 'noun') return false;
  const between = tree.tokens.filter((token, at) => token.start >= mention.end && at < trigger.at);
  if (between.length > datingReach || mention.end > tree.tokens[trigger.at]!.start) return false;
  return between.every(
    ({ upos }) => upos === 'PART' || upos === 'ADJ' || upos === 'NOUN' || upos === 'PROPN',
  );
}

/** "a Friday statement": the time of that noun and of nothing else. */
function qualifiesNoun(tree: Tree, at: number): boolean {
  if (at < 0) return true;
  const { head } = tree.tokens[at]!;
  if (head <= at || !['NOUN', 'PROPN'].includes(tree.tokens[head]!.upos)) return false;
  return ['compound', 'amod', 'nmod'].includes(relation(tree.tokens[at]!));
}

/**
 * "struck the market in this town on Thursday morning": a time after the trigger with nothing told or said between,
 * whatever the parse hung it on.
 */
function followsAsTime(
  { tree }: Surroundings,
  mention: Mention,
  trigger: Trigger,
  others: ReadonlySet<number>,
): boolean {
  const from = tree.tokens[trigger.at]!.end;
  if (mention.start < from || qualifiesNoun(tree, headOf(tree, mention) ?? -1)) return false;
  return tree.tokens.every((token, at) => {
    if (token.start < from || token.end > mention.start) return true;
    const verb = token.upos === 'VERB' && relation(token) !== 'amod' && !isParticiple(tree, at, trigger);
    return !others.has(at) && !verb && token.upos !== 'SCONJ' && ![';', ':', ','].includes(token.form);
  });
}

/** "A salvo fired Wednesday": right behind the noun of a happening, a past tense without a subject is a participle. */
function isParticiple(tree: Tree, at: number, trigger: Trigger): boolean {
  const past = /^VB[DN]$/.test(tree.tokens[at]!.xpos);
  const subject = tree.children[at]!.some((child) => relation(tree.tokens[child]!) === 'nsubj');
  return trigger.kind === 'noun' && at === trigger.at + 1 && past && !subject;
}

function hangsOnOther(
  around: Surroundings,
  mention: Mention,
  own: ReadonlySet<number>,
  others: ReadonlySet<number>,
): boolean {
  const { tree } = around;
  const head = headOf(tree, mention);
  if (head === null || qualifiesNoun(tree, head)) return true;
  const above = ancestors(tree, head).slice(0, 2);
  return above.some((at) => others.has(at) || (tree.tokens[at]!.upos === 'VERB' && !own.has(at)));
}

function isOnlyOne(around: Surroundings, trigger: Trigger, others: ReadonlySet<number>): boolean {
  return [...others].every((at) => at === trigger.at || around.tree.tokens[at]!.upos !== 'VERB');
}
