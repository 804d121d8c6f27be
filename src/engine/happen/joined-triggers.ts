// SPDX-License-Identifier: Apache-2.0

import type { HappeningLexicon } from '../../language/happenings.ts';
import { relation, type Tree } from './tree.ts';
import type { Surroundings, Trigger } from './trigger.ts';

/** A trigger, and every token of its sentence that tells the same happening. */
export interface JoinedTrigger {
  readonly trigger: Trigger;
  readonly told: ReadonlySet<number>;
}

/**
 * Joins the triggers of one sentence that tell one happening: "a raid killed" is the raid and what came of it; those
 * "killed in a strike" were killed by the strike; "bombed the town, killing six" is one bombing.
 */
export function joinTriggers(triggers: readonly Trigger[], around: Surroundings): readonly JoinedTrigger[] {
  const byToken = new Map(triggers.map((trigger) => [trigger.at, trigger]));
  const into = new Map<number, number>();
  for (const trigger of triggers) {
    const other = absorber(trigger, byToken, around);
    if (other !== null && into.get(other) !== trigger.at) into.set(trigger.at, other);
  }
  return triggers
    .filter((trigger) => !into.has(trigger.at))
    .map((trigger) => {
      const absorbed = triggers.filter(({ at }) => root(at, into) === trigger.at);
      const victims = absorbed.find(({ kind, frame }) => kind === 'verb' && frame.object !== null) ?? null;
      return {
        trigger: withVictims(trigger, victims),
        told: new Set([...carriersOf(trigger, around), ...absorbed.map(({ at }) => at), trigger.at]),
      };
    });
}

function root(at: number, into: ReadonlyMap<number, number>): number {
  let end = at;
  for (let steps = 0; steps < into.size && into.has(end); steps++) end = into.get(end)!;
  return end;
}

function carriersOf({ kind, frame }: Trigger, { tree, lexicon }: Surroundings): readonly number[] {
  if (kind !== 'noun') return [];
  return frame.through.filter((at) => {
    const { lemma } = tree.tokens[at]!;
    return lexicon.carriers.has(lemma) || lexicon.effects.has(lemma);
  });
}

/** A noun trigger without an object of its own takes that of the harm it did. */
function withVictims(trigger: Trigger, victims: Trigger | null): Trigger {
  if (!victims || victims === trigger || trigger.frame.object !== null || trigger.kind === 'verb')
    return trigger;
  return { ...trigger, frame: { ...trigger.frame, object: victims.frame.object } };
}

/** The trigger that tells the same happening more fully, if one does. */
function absorber(
  trigger: Trigger,
  byToken: ReadonlyMap<number, Trigger>,
  around: Surroundings,
): number | null {
  const { tree, lexicon } = around;
  const { frame, at, kind } = trigger;
  const tells = lexicon.effects.has(tree.tokens[at]!.lemma) || trigger.entry.type === 'by-means';
  if (kind === 'verb' && tells) {
    const subject =
      frame.subject !== null && byToken.get(frame.subject)?.kind === 'noun' ? frame.subject : null;
    if (subject !== null && subject !== at) return subject;
  }
  if (kind === 'noun') return carriedBy(trigger, byToken);
  if (!trigger.entry.harm) return null;
  return harmedBy(trigger, byToken, around);
}

/** "fired a salvo": verb and noun tell one thing, and the verb has the roles. */
function carriedBy({ at, frame }: Trigger, byToken: ReadonlyMap<number, Trigger>): number | null {
  const thrown = [...byToken.values()].find(({ entry, frame: verb }) => entry.throws && verb.object === at);
  if (thrown) return thrown.at;
  const verb = frame.through.find(
    (index) => byToken.get(index)?.frame.object === at && !byToken.get(index)!.entry.harm,
  );
  return verb ?? null;
}

const circumstantial: ReadonlySet<string> = new Set(['advcl', 'conj', 'parataxis', 'acl', 'xcomp', 'ccomp']);

function harmedBy(
  { at, frame }: Trigger,
  byToken: ReadonlyMap<number, Trigger>,
  around: Surroundings,
): number | null {
  const { tree, lexicon } = around;
  const inside = frame.obliques.find(({ head }) => isAct(byToken.get(head)));
  if (inside) return inside.head;
  const below = tree.children[at]!.find(
    (child) => relation(tree.tokens[child]!) === 'advcl' && isAct(byToken.get(child)),
  );
  if (below !== undefined) return below;
  const cause = causeAfter(at, byToken, tree, lexicon);
  if (cause !== null) return cause;
  const { head } = tree.tokens[at]!;
  const above = byToken.get(head);
  const shares = circumstantial.has(relation(tree.tokens[at]!));
  if (above && shares && isAct(above)) return head;
  return tree.tokens[at]!.xpos === 'VBG' && !hasDoer(frame.subject, around)
    ? actBefore(at, byToken, tree)
    : null;
}

/** A town kills nobody: "strikes on the town of Hest killing six". */
function hasDoer(subject: number | null, { classes }: Surroundings): boolean {
  if (subject === null) return false;
  const what = classes.of(subject);
  return !what.has('settlement') && !what.has('facility') && (!what.has('place') || what.has('state'));
}

/** "bombed the town on Monday, killing six": the nearest act told before the participle, in one sentence. */
function actBefore(at: number, byToken: ReadonlyMap<number, Trigger>, tree: Tree): number | null {
  for (let index = at - 1; index >= 0; index--) {
    const trigger = byToken.get(index);
    if (trigger) return isAct(trigger) ? index : null;
    if (tree.tokens[index]!.form === ';') return null;
  }
  return null;
}

/** How many tokens on the clause with the cause may begin: "were killed and 20 wounded on Monday when shells fell". */
const causeReach = 14;

/** "Six were killed when shells struck the market", wherever the parse hung the clause. */
function causeAfter(
  at: number,
  byToken: ReadonlyMap<number, Trigger>,
  tree: Tree,
  lexicon: HappeningLexicon,
): number | null {
  const opens = tree.tokens.findIndex(
    ({ form }, index) => index > at && index - at <= causeReach && lexicon.causes.has(form.toLowerCase()),
  );
  if (opens < 0) return null;
  for (let index = opens + 1; index < tree.tokens.length; index++) {
    const trigger = byToken.get(index);
    if (trigger) return trigger.kind === 'verb' && isAct(trigger) ? index : null;
    if (tree.tokens[index]!.upos === 'VERB' && relation(tree.tokens[index]!) !== 'amod') return null;
  }
  return null;
}

function isAct(trigger: Trigger | undefined): boolean {
  return trigger !== undefined && !trigger.entry.harm;
}
