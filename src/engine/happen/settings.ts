// SPDX-License-Identifier: Apache-2.0
import type { Mention, Span, WhenReading } from '../../model/index.ts';
import { ancestors, caseOf, headOf, relation } from './tree.ts';
import type { Surroundings, Trigger } from './triggers.ts';

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
}

/**
 * The time and places that belong to a trigger: those that hang on it, on what carries it, or on its arguments; for
 * a time, failing that, the only one of the sentence that hangs on nothing else that happens or is said.
 *
 * @param others head tokens of the sentence's other triggers and of its attributing words
 */
export function settingOf(
  trigger: Trigger,
  around: Surroundings,
  others: ReadonlySet<number>,
  limits: Span,
): Setting {
  const own = new Set([trigger.at, ...trigger.frame.through]);
  const inside = around.mentions.filter(
    (mention) => mention.start >= limits.start && mention.end <= limits.end,
  );
  const places = inside.filter((mention) => mention.type === 'place' && isLiteral(mention));
  const attached = places.flatMap((mention) => attach(around, mention, own, others) ?? []);
  const origins = attached.filter(({ origin }) => origin);
  const here = attached.filter((one) => !origins.includes(one));
  const when = timeOf(around, inside, own, others, trigger);
  return {
    place: finest(here),
    origin: finest(origins),
    when,
    whenReading: when?.when ?? unknownWhen,
  };
}

const unknownWhen: WhenReading = {
  value: null,
  basis: 'unknown',
  weekday: null,
  anchor: null,
  reason: 'happen.when@1: no time is told with it',
};

function isLiteral(mention: Mention): boolean {
  return mention.use === 'literal' || mention.use === null;
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
  for (const [steps, at] of path.entries()) {
    if (own.has(at)) return { mention, steps, origin };
    if (others.has(at)) return null;
    const from = around.lexicon.originCases.has(caseOf(tree, at) ?? '');
    if (from && (steps === 0 || isLauncher(around, at))) origin = true;
    if (steps > 0 && tree.tokens[at]!.upos === 'VERB' && relation(tree.tokens[at]!) !== 'xcomp') return null;
  }
  return null;
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
  const free = times.filter((mention) => !hangsOnOther(around, mention, others));
  if (free.length === 1 && isOnlyOne(around, trigger, others)) return free[0]!;
  return null;
}

/** A point or stretch of time, rather than a length ("three days") or a habit ("daily"). */
function isPoint(mention: Mention): boolean {
  if (mention.timex === 'SET' || mention.value?.endsWith('_REF')) return false;
  return mention.timex !== 'DURATION' || mention.when?.value != null;
}

function hangsOnOther(around: Surroundings, mention: Mention, others: ReadonlySet<number>): boolean {
  const head = headOf(around.tree, mention);
  return (
    head === null ||
    ancestors(around.tree, head)
      .slice(0, 2)
      .some((at) => others.has(at))
  );
}

function isOnlyOne(around: Surroundings, trigger: Trigger, others: ReadonlySet<number>): boolean {
  return [...others].every((at) => at === trigger.at || around.tree.tokens[at]!.upos !== 'VERB');
}
