// SPDX-License-Identifier: Apache-2.0
import type { AttributionLexicon } from '../../language/attribution.ts';
import type { Speaker, Stance } from '../../model/index.ts';
import { actorsIn, partyIn } from './actors.ts';
import type { Found } from './found.ts';
import { nounPhrase } from './phrases.ts';
import { dependents, isAuxiliary, isVerb, type ReportView, type SentenceView, wordOf } from './view.ts';

/** The stance of a claim: that of its cue, unless the cue's own words or what is said make it another. */
export function stanceOf(report: ReportView, found: Found, speaker: Speaker | null): Stance {
  const view = report.sentences[found.sentence]!;
  const silent = found.cue === null ? null : silenceOf(view, found, report.lexicon);
  if (silent) return silent;
  if (ownsUp(report, found)) return 'admits';
  if (found.stance !== 'asserts' || speaker === null) return found.stance;
  return blameOf(report, view, found, speaker) ?? found.stance;
}

/** "Would not say", "has not said", "could not verify", "does not know": no statement of the thing at all. */
function silenceOf(view: SentenceView, found: Found, lexicon: AttributionLexicon): Stance | null {
  const words = wordsOfCue(view, found);
  const negated = words.some((word) => lexicon.negators.has(word));
  const able = words.some((word) => lexicon.grammar.able.has(word));
  const willing = words.some((word) => lexicon.grammar.willing.has(word));
  const pending = words.some((word) => lexicon.grammar.pending.has(word));
  if (pending && lexicon.verifying.has(found.lemma)) return 'no-information';
  if (!negated) return null;
  if (lexicon.verifying.has(found.lemma) && able) return 'no-information';
  if (willing && lexicon.declining.has(found.lemma)) return 'declines';
  if (lexicon.declining.has(found.lemma) || found.lemma === 'know') return 'no-information';
  return null;
}

/** The cue's words and those that hang on its verb before it: "Nor would the mayor say". */
function wordsOfCue(view: SentenceView, found: Found): readonly string[] {
  const { first, last } = found.cue!;
  const hung = view.children[found.head]?.filter((child) => child < first) ?? [];
  const own = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return [...invertedAuxiliaries(view, found), ...hung, ...own].map((i) => wordOf(view.tokens[i]));
}

/** "Nor would" of "nor would the mayor say": right before a subject that stands before the cue. */
function invertedAuxiliaries(view: SentenceView, { source, cue }: Found): readonly number[] {
  if (source === null || cue === null || source.last >= cue.first) return [];
  // "Nor would the mayor say why, except to say …": of two verbs the first is turned.
  if (view.tokens.slice(source.last + 1, cue.first).some((token) => token.upos === 'VERB')) return [];
  const before: number[] = [];
  for (let i = source.first - 1; i >= Math.max(0, source.first - 3); i--) {
    const token = view.tokens[i]!;
    if (!isAuxiliary(token) && !view.lexicon.negators.has(wordOf(token))) break;
    before.push(i);
  }
  return before;
}

/** "Claimed responsibility". */
function ownsUp(report: ReportView, found: Found): boolean {
  const start = found.content[0]!;
  return (
    /^(?:claim|accept|take)$/.test(found.lemma) &&
    /^(?:full )?responsibility/i.test(report.text.slice(start.start, start.end))
  );
}

/**
 * A harmful act told of a party: *accuses* when it is another's than the speaker's, *admits* when it is the speaker's
 * own ("our gunners shot …", "its planes bombed …"). Null when the content tells of no such act.
 */
function blameOf(report: ReportView, view: SentenceView, found: Found, speaker: Speaker): Stance | null {
  for (let i = 0; i < view.tokens.length; i++) {
    if (!inContent(found, view.tokens[i]!.start) || !isHarmful(view, i, report.lexicon)) continue;
    const doer = dependents(view, i, 'nsubj')[0];
    if (doer === undefined || doer > i || isDenied(view, i, report.lexicon)) continue;
    if (isOwn(view, doer, speaker)) {
      if (isPast(view, i)) return 'admits';
      continue;
    }
    const party = partyOf(report, view, doer);
    if (party !== null && party !== speaker.party && party !== speaker.institution) return 'accuses';
  }
  return null;
}

/** A finite or perfect verb of harm, alone or with its particle or object: "shot", "brought down", "placed a charge". */
function isHarmful(view: SentenceView, i: number, { harm, grammar }: AttributionLexicon): boolean {
  const token = view.tokens[i]!;
  if (!isVerb(token)) return false;
  const passive = dependents(view, i, 'aux').some((child) => grammar.passive.has(view.tokens[child]!.lemma));
  if (passive && token.xpos === 'VBN') return false;
  return (
    harm.has(token.lemma) ||
    view.children[i]!.some((child) => harm.has(`${token.lemma}-${view.tokens[child]!.lemma}`))
  );
}

/** "Shot", "has shot": done, not meant or feared. */
function isPast(view: SentenceView, verb: number): boolean {
  const modal = dependents(view, verb, 'aux').some((child) => view.tokens[child]!.xpos === 'MD');
  return !modal && /^VB[DN]$/.test(view.tokens[verb]!.xpos);
}

/** "We", "our fighters", and of a body "its gunners": the speaker's own. */
function isOwn(view: SentenceView, doer: number, { kind }: Speaker): boolean {
  const { firstPlural, possessed } = view.lexicon.grammar;
  const { first } = nounPhrase(view, doer);
  if (firstPlural.has(wordOf(view.tokens[first])) || firstPlural.has(wordOf(view.tokens[doer]))) return true;
  const body = kind === 'armed-group' || kind === 'government' || kind === 'organisation';
  return body && first < doer && possessed.has(wordOf(view.tokens[first]));
}

const inContent = (found: Found, at: number): boolean =>
  found.content.some((range) => range.start <= at && at < range.end);

const isDenied = (view: SentenceView, verb: number, lexicon: AttributionLexicon): boolean =>
  view.children[verb]!.some((child) => lexicon.negators.has(wordOf(view.tokens[child])));

/** Whose side the doer of an act is on: an actor's party, or the party its adjective names. */
function partyOf(report: ReportView, view: SentenceView, doer: number): string | null {
  // The doer's own name and what stands before it; "strikes on Maravel" are not Maravel's.
  const range = { first: nounPhrase(view, doer).first, last: doer };
  const actor = actorsIn(view, range, report.actors)[0]?.actor ?? partyIn(view, range, report.actors);
  return actor?.party ?? actor?.id ?? null;
}
