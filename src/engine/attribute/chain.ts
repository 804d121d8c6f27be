// SPDX-License-Identifier: Apache-2.0
import type { Speaker } from '../../model/index.ts';
import { actorsOf, type NamedActor } from './actors.ts';
import { withApposed } from './appositions.ts';
import type { Found } from './found.ts';
import type { People } from './people.ts';
import { nounPhrase, subjectOf } from './phrases.ts';
import { quotedSpeaker } from './sources.ts';
import { speakerOf } from './speaker.ts';
import {
  dependents,
  isComma,
  isNominal,
  phraseAt,
  type ReportView,
  type SentenceView,
  type TokenRange,
  wordOf,
} from './view.ts';

/**
 * Through whom a claim came, nearest the speaker first: the outlet it was told to ("told the Courier"), the channel it
 * was read or shown on ("the statement read on state television", "in an interview with …", "via the agency").
 */
export function relaysOf(
  report: ReportView,
  found: Found,
  speaker: Speaker | null,
  people: People,
): readonly Speaker[] {
  const view = report.sentences[found.sentence]!;
  const relays: Speaker[] = [];
  for (const named of mediaOutsideContent(report, view, found)) {
    if (named.actor.id === speaker?.institution && speaker.kind === 'media') continue;
    const range = { first: named.first, last: named.last };
    if (!isChannel(report, view, found, range)) continue;
    const relay = speakerOf(report, view, range, people);
    if (!relays.some((each) => each.key === relay.key))
      relays.push({ ...relay, reason: `attribute.relay@1; ${relay.reason}` });
  }
  const carrier = carrierOf(report, view, found);
  return carrier === null ? relays : [...relays, speakerOf(report, view, carrier, people)];
}

/** "The agency relays the ministry's claims that …": the subject of a verb of passing on whose object the cue is. */
function carrierOf(report: ReportView, view: SentenceView, found: Found): TokenRange | null {
  const quoted = found.head < 0 ? null : quotedSpeaker(view, found.head);
  if (quoted) return quoted.quoter;
  if (found.cue === null || view.tokens[found.head]?.upos !== 'NOUN') return null;
  const verb = view.tokens[found.head]!.head;
  if (verb < 0 || !report.lexicon.relaying.has(view.tokens[verb]!.lemma)) return null;
  const subject = subjectOf(view, verb);
  return subject === null || subject > verb ? null : nounPhrase(view, subject);
}

function mediaOutsideContent(report: ReportView, view: SentenceView, found: Found): readonly NamedActor[] {
  return actorsOf(view, report.actors).filter(({ actor, first }) => {
    const at = view.tokens[first]!.start;
    return actor.kind === 'media' && !found.content.some((range) => range.start <= at && at < range.end);
  });
}

/** Whom it was told to, or what stands after a preposition of passing on beside the cue or in the source. */
function isChannel(report: ReportView, view: SentenceView, found: Found, range: TokenRange): boolean {
  const { addressee, cue } = found;
  if (addressee && addressee.first <= range.first && range.last <= addressee.last) return true;
  let before = range.first - 1;
  while (before > 0 && ['DET', 'ADJ', 'NOUN', 'PART'].includes(view.tokens[before]!.upos)) before--;
  const word = wordOf(view.tokens[before]);
  if (phraseAt(view, before - 1, ['interview', 'with'])) return true;
  return cue !== null && report.lexicon.viaPrepositions.has(word);
}

/**
 * "The agency, citing the ministry, said …": what the agency said is the ministry's claim, and the agency passed it
 * on. Gives the range of the words that name the one cited, or null.
 */
export function citedSource(report: ReportView, view: SentenceView, found: Found): TokenRange | null {
  if (found.cue === null || found.source === null) return null;
  for (let i = 0; i < view.tokens.length; i++) {
    const token = view.tokens[i]!;
    if (i === found.head || token.xpos !== 'VBG' || !report.lexicon.citing.has(token.lemma)) continue;
    if (found.content.some((range) => range.start <= token.start && token.start < range.end)) continue;
    if (i < found.cue.first ? found.source.first > i : i > found.cue.last + 12 && i < found.cue.last)
      continue;
    const object = view.children[i]!.find(
      (child) => child > i && ['obj', 'obl', 'nmod'].includes(view.tokens[child]!.deprel),
    );
    if (object === undefined) continue;
    const last = beforeRelative(view, object, lastOfCited(view, object));
    return withApposed(view, { first: view.left[object]!, last });
  }
  return null;
}

/** "Citing an officer who would not be named": a relative clause is no part of who is cited. */
function beforeRelative(view: SentenceView, from: number, last: number): number {
  for (let i = from + 1; i <= last; i++)
    if (view.tokens[i]!.xpos.startsWith('W') && view.lexicon.grammar.relatives.has(wordOf(view.tokens[i])))
      return i - 1;
  return last;
}

/** Up to the next mark, and on through a name in apposition: "the commander, General Orrel". */
function lastOfCited(view: SentenceView, object: number): number {
  const name = dependents(view, object, 'appos').find(
    (child) => child > object && isComma(view.tokens[view.left[child]! - 1]) && isNominal(view.tokens[child]),
  );
  if (name !== undefined) return nounPhrase(view, name).last;
  return Math.min(view.right[object]!, lastBeforeComma(view, object));
}

function lastBeforeComma(view: SentenceView, from: number): number {
  let last = from;
  while (last + 1 < view.tokens.length && view.tokens[last + 1]!.upos !== 'PUNCT') last++;
  return last;
}
