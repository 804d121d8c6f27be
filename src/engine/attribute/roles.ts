// SPDX-License-Identifier: Apache-2.0
import { trailsAsParticiple } from './verbal.ts';
import { hasFiniteVerb, isComma, isDash, type SentenceView, type TokenRange } from './view.ts';

/**
 * Whether roles have a doer that stands right before the verb, and what is done right behind it: no speaker stands there.
 * A clause before the comma is what was said, whatever the roles make of it.
 */
export function takesWhatFollows(view: SentenceView, verb: number, first: number, at: number): boolean {
  const roles = view.frameAt[verb]?.roles ?? [];
  const doer = roles.find(({ role, end }) => role === 'A0' && end <= first);
  if (doer === undefined || doer.end < first - 1) return false;
  return (
    !hasFiniteVerb(view, { first: doer.first, last: doer.end - 1 }) &&
    roles.some(({ role, first: begin }) => role === 'A1' && begin === at)
  );
}

/** Roles that tell of the telling, not of what is told: when, where, and what joins it to the text before. */
const circumstance = /^(?:TMP|LOC|DIS)$/;

/**
 * What is said of a thing ends where the roles bring in a circumstance of the saying ("endorsed [her] in July"), and
 * before a relative clause after a comma, which the report adds ("praised [the plan], which had cost …"). It never ends
 * within the object itself, nor inside quotation. The circumstances of an event are told with it ("reported [30 sorties
 * over the day]"): only a name or a pronoun is surely without any.
 */
export function withinComplement(view: SentenceView, verb: number, object: TokenRange, last: number): number {
  const end = isNamed(view, object) ? beforeCircumstance(view, verb, object, last) : last;
  return Math.min(end, beforeAside(view, object.first, last));
}

const isNamed = (view: SentenceView, { last }: TokenRange): boolean =>
  ['PROPN', 'PRON'].includes(view.tokens[last]!.upos);

function beforeCircumstance(view: SentenceView, verb: number, object: TokenRange, last: number): number {
  const roles = view.frameAt[verb]?.roles ?? [];
  const next = roles.find(({ role, first }) => first > object.last && circumstance.test(role));
  if (next === undefined) return last;
  // "Criticised her on Monday for leaving", "described it in the letter as a lie": the charge is told with the thing.
  const goesOn = roles.some(
    ({ role, first }) => first >= next.end && first <= last && !circumstance.test(role),
  );
  return goesOn ? last : next.first - 1;
}

/** Where the roles have the thing said begin, when that is right behind the cue. */
export function saidFrom(view: SentenceView, verb: number, from: number): number | null {
  const told = view.frameAt[verb]?.roles.some(({ role, first }) => role === 'A1' && first === from);
  return told ? from : null;
}

function beforeAside(view: SentenceView, first: number, last: number): number {
  for (let i = first + 1; i < last; i++) {
    const closes = view.quote[i]! >= 0 && view.quote[i] !== view.quote[i + 1] && isComma(view.tokens[i - 1]);
    if (closes && trailsAsParticiple(view, i + 1)) return i - 1;
    if (view.quote[i]! >= 0 || !(isComma(view.tokens[i]) || isDash(view, i))) continue;
    if (opensAside(view, i + 1, last)) return i - 1;
  }
  return last;
}

/** A relative word, a participle that goes on from the verb, or an apposition that nothing follows. */
function opensAside(view: SentenceView, at: number, last: number): boolean {
  const { xpos, upos, deprel } = view.tokens[at]!;
  if (/^(?:WDT|WP\$?|WRB)$/.test(xpos)) return true;
  if (trailsAsParticiple(view, at) && deprel !== 'case') return true;
  if (upos !== 'DET') return false;
  let head = at;
  while (view.tokens[head]!.head >= at) head = view.tokens[head]!.head;
  return view.tokens[head]!.deprel === 'appos' && view.right[head]! >= last;
}
