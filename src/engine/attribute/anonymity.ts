// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '../../language/actors.ts';
import type { Anonymity, HeadCount, Speaker, VoiceKind } from '../../model/index.ts';
import type { SourceFacts } from './source-facts.ts';
import { headOf } from './sources.ts';
import { phraseAt, wordOf } from './view.ts';

/** The voice of an entry of the actor list. */
export function ofActor(actor: Actor, facts: SourceFacts, reason: string): Speaker {
  return {
    name: actor.name,
    kind: actor.kind,
    anonymity: 'named',
    count: 'one',
    party: actor.party,
    institution: actor.id,
    key: actor.id,
    span: facts.span,
    reason,
  };
}

/**
 * A voice that no name joins to another: known by a role, or not at all. Its side and body are those the words give; a
 * soldier of a state belongs to its forces.
 */
export function open(facts: SourceFacts, kind: VoiceKind, anonymity: Anonymity, reason: string): Speaker {
  const actor = facts.actors[0]?.actor ?? null;
  const state = facts.party;
  const soldier = facts.role !== null && facts.report.lexicon.soldiers.has(facts.role.word);
  const forces = soldier && state ? facts.report.actors.byId(`${state.id}/armed-forces`) : null;
  return {
    name: facts.span.exact,
    kind,
    anonymity,
    count: countOf(facts),
    party: actor?.party ?? state?.party ?? null,
    institution: actor?.id ?? forces?.id ?? null,
    key: null,
    span: facts.span,
    reason,
  };
}

/** Anonymous when nobody in particular is meant; role-only when the words point at somebody the report does not name. */
export function anonymityOf(facts: SourceFacts): Anonymity {
  const { view, range, report } = facts;
  const { indefinite, anonymous } = report.lexicon;
  const first = wordOf(view.tokens[range.first]);
  for (let i = range.first; i <= range.last; i++) {
    const word = wordOf(view.tokens[i]);
    if (anonymous.words.has(word)) return 'anonymous';
    if (anonymous.phrases.some((phrase) => phrase[0] === word && phraseAt(view, i, phrase)))
      return 'anonymous';
  }
  if (indefinite.has(first)) return 'anonymous';
  const definite = view.tokens[range.first]!.upos === 'DET' || view.tokens[range.first]!.upos === 'PRON';
  return definite || isBody(facts) ? 'role-only' : 'anonymous';
}

/** "Police", "state television": a body needs no article to be meant as one; "local media" are many. */
function isBody({ view, range, role }: SourceFacts): boolean {
  if (role?.kind === 'government') return true;
  return (
    role !== null &&
    bodies.has(role.kind) &&
    view.tokens[headOf(view, range)]!.xpos === 'NN' &&
    role.word !== 'media'
  );
}

const bodies: ReadonlySet<VoiceKind> = new Set(['media', 'monitor', 'organisation']);

/** How many speak, by the words: "two officials", "several residents", a plural. */
function countOf({ view, range, report }: SourceFacts): HeadCount {
  const { one, two, several } = report.lexicon.counts;
  for (let i = range.first; i <= Math.min(range.last, range.first + 3); i++) {
    const word = wordOf(view.tokens[i]);
    if (two.has(word)) return 'two';
    if (several.has(word)) return 'several';
    if (one.has(word)) return 'one';
    if (view.tokens[i]!.upos === 'ADP') break;
  }
  const head = view.tokens[headOf(view, range)]!;
  if (isPluralRole(wordOf(head), report.lexicon.roles)) return 'several';
  if (/^NNP?S$/.test(head.xpos)) return 'several';
  return /^NNP?$/.test(head.xpos) ? 'one' : 'unknown';
}

/** "Witnesses" at the head of a sentence looks like a name to the tagger; the list knows its singular. */
function isPluralRole(word: string, roles: ReadonlyMap<string, VoiceKind>): boolean {
  return (
    roles.has(word) &&
    (roles.has(word.replace(/s$/, '')) || roles.has(word.replace(/es$/, ''))) &&
    word.endsWith('s')
  );
}
