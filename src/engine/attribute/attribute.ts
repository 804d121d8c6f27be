// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import type { ClaimId, ClaimReading, Report, Speaker, Stance } from '../../model/index.ts';
import { spanOf } from '../../model/index.ts';
import type { Attributed, Referred } from '../stages.ts';
import { findColon } from './colons.ts';
import { withLooseQuotes } from './continuation.ts';
import { findCredit } from './credits.ts';
import { Discourse } from './discourse.ts';
import { findInSentence } from './find.ts';
import { formOf } from './forms.ts';
import type { Found, TextRange } from './found.ts';
import { hedgeLength, mannerOf } from './hedges.ts';
import { narratedIn } from './narrated.ts';
import { parentsOf } from './nesting.ts';
import { captionVoices, creditedAgency, outletVoice } from './outlet.ts';
import { type People, peopleOf } from './people.ts';
import { firstQuoteAfter } from './quotes.ts';
import { spanOfTokens } from './ranges.ts';
import { rebuttalsIn, withoutRebuttals } from './rebuttals.ts';
import { stanceOf } from './stance.ts';
import { surenessOf } from './sureness.ts';
import { turnOf } from './turns.ts';
import { type ReportView, type SentenceView, viewOf, wordOf } from './view.ts';
import { type Voiced, voiced } from './voices.ts';

/**
 * Reads who says what in a report: every claim with its content, cue, source, voice, chain, form, stance, hedges and
 * mode, by the conventions of the ledger. What the report says in its own voice comes as narrated claims.
 *
 * Method: cues (verbs, nouns, adjectives, prepositions, colons) are looked up and their frames read from the tree,
 * with punctuation and quotation marks against the parser's slips (cf. the rule-based quotation extractors of Krestel
 * et al. 2008 and Pareti 2015); quotes without a cue are given to the claim they go on from; voices are then read in
 * the order of the text, so that pronouns and roles find what they stand for. Time is linear in the text's length,
 * up to sorting.
 */
export function attribute(referred: Referred, language: Language): Attributed {
  const report = viewOf(referred, language);
  const people = peopleOf(report);
  const found = withLooseQuotes(report, cuedIn(report));
  const outlet = outletVoice(referred.report, language.actors);
  const spoken = voicesOf(report, found, people).map((each) =>
    isOwnDoubt(each) ? { ...each, speaker: outlet } : each,
  );
  const narrated = narratedClaims(report, found, people, outlet);
  return { ...referred, claims: claimsOf(report, referred.report, [...spoken, ...narrated]) };
}

/** "It could not be confirmed": with no source named, it is the report that could not. */
const isOwnDoubt = ({ found, speaker }: Voiced): boolean =>
  speaker === null && found.source === null && found.cue !== null && found.stance === 'no-information';

function cuedIn(report: ReportView): readonly Found[] {
  return report.sentences.flatMap((view, i) => {
    if (view.sentence.zone === 'boilerplate') return [];
    const turn = findColon(report, view, report.sentences[i + 1]) ?? findCredit(report, view);
    return [...(turn ? [turn] : []), ...findInSentence(report, view)];
  });
}

/** Voices of the attributions, sentence by sentence, so that every antecedent has been read before it is needed. */
function voicesOf(report: ReportView, found: readonly Found[], people: People): readonly Voiced[] {
  const discourse = new Discourse(report, people);
  const bySentence: Found[][] = report.sentences.map(() => []);
  for (const each of found) bySentence[each.sentence]!.push(each);
  return report.sentences.flatMap((view) => {
    const here = [...bySentence[view.index]!].sort(
      (a, b) => (a.source?.first ?? -1) - (b.source?.first ?? -1),
    );
    const all = here.map((each) => voiced(report, each, discourse, people));
    const read = all.filter((each) => !all.some((other) => cites(view, each.found, other)));
    discourse.note(view);
    return read;
  });
}

/** Whether "citing the ministry" only names the voice of another claim. */
function cites(view: SentenceView, found: Found, other: Voiced): boolean {
  const { source } = other.found;
  if (!other.cited || source === null || found === other.found || found.cue === null) return false;
  const { start } = view.tokens[source.first]!;
  return (
    found.content.some((range) => range.start <= start && start < range.end) && found.cue.last < source.first
  );
}

function narratedClaims(
  report: ReportView,
  found: readonly Found[],
  people: People,
  outlet: Speaker | null,
): readonly Voiced[] {
  const touching = touchingSentences(report, found);
  const own = creditedAgency(report, outlet, people) ?? outlet;
  return report.sentences.flatMap((view, i) => {
    const narrated = narratedIn(report, view, touching[i]!);
    if (!narrated) return [];
    const { speaker, relays } =
      view.sentence.zone === 'caption' ? captionVoices(report, view, people) : { speaker: null, relays: [] };
    return [{ found: narrated, speaker: speaker ?? own, coSpeakers: [], relays, cited: false }];
  });
}

/** For each sentence the attributions whose content reaches into it. */
function touchingSentences(report: ReportView, found: readonly Found[]): readonly (readonly Found[])[] {
  const touching: Found[][] = report.sentences.map(() => []);
  for (const each of found) {
    const start = Math.min(each.content[0]!.start, report.sentences[each.sentence]!.sentence.start);
    const end = each.content.at(-1)!.end;
    let i = each.sentence;
    while (i > 0 && report.sentences[i]!.sentence.start > start) i--;
    for (; i < touching.length && (i <= each.sentence || report.sentences[i]!.sentence.start < end); i++)
      touching[i]!.push(each);
  }
  return touching;
}

function claimsOf(report: ReportView, of: Report, all: readonly Voiced[]): readonly ClaimReading[] {
  const inOrder = [...all].sort(
    (a, b) =>
      a.found.content[0]!.start - b.found.content[0]!.start ||
      placeOf(report, a.found).start - placeOf(report, b.found).start,
  );
  const ordered = withoutRebuttals(report, withFullerCues(report, of, inOrder));
  const parents = parentsOf(
    ordered.map(({ found }) => ({
      at: placeOf(report, found),
      content: found.form === 'narrated' ? [] : found.content,
    })),
  );
  const ids = ordered.map(({ found }) => idOf(report, of, found));
  const voiced = withFirstPersons(report, ordered, parents);
  const rebuttals = rebuttalsIn(report, voiced, parents);
  return voiced.map((each, i) => {
    const claim = claimOf(report, of, each, ids[i]!, parents[i]! < 0 ? null : ids[parents[i]!]!);
    const rebuts = rebuttals[i]!.map((at) => ids[at]!);
    return rebuts.length === 0 ? claim : { ...claim, rebuts, reasons: [...claim.reasons, rebuttal] };
  });
}

const rebuttal = 'attribute.rebuts@2: says that what it tells of does not match';

/** Words within words within words: no deeper. */
const deepest = 8;

/** "“I believe it fell,” the mayor said": in somebody's own words, "I" is whoever says them. */
function withFirstPersons(
  report: ReportView,
  ordered: readonly Voiced[],
  parents: readonly number[],
): readonly Voiced[] {
  const { first } = report.lexicon.pronouns;
  const speakerAt = (i: number, depth = 0): Speaker | null => {
    const { found, speaker } = ordered[i]!;
    const parent = parents[i]!;
    const view = report.sentences[found.sentence]!;
    const alone = found.source !== null && found.source.first === found.source.last;
    if (!alone || parent < 0 || depth > deepest || !first.has(wordOf(view.tokens[found.source.first])))
      return speaker;
    if (formOf(report, ordered[parent]!.found) === 'indirect') return speaker;
    return saidBy(speakerAt(parent, depth + 1), view.tokens[found.source.first]!.form) ?? speaker;
  };
  return ordered.map((each, i) => ({ ...each, speaker: speakerAt(i) }));
}

/** The one who says "I", when it is one. */
function saidBy(speaker: Speaker | null, word: string): Speaker | null {
  if (speaker === null || speaker.count === 'two' || speaker.count === 'several') return null;
  return { ...speaker, reason: `attribute.first-person@1: “${word}” is ${speaker.name}; ${speaker.reason}` };
}

/** Cues that begin at one place and carry the same words ("went on", "went on to say") are one claim; the fuller stays. */
function withFullerCues(report: ReportView, of: Report, ordered: readonly Voiced[]): readonly Voiced[] {
  const kept = new Map<ClaimId, Voiced>();
  const reach = ({ found }: Voiced) => placeOf(report, found).end;
  for (const each of ordered) {
    const id = idOf(report, of, each.found);
    const held = kept.get(id);
    if (held === undefined || reach(each) > reach(held)) kept.set(id, each);
  }
  return [...kept.values()];
}

/** Where a claim is made: its cue, or without one its content's beginning. */
function placeOf(report: ReportView, found: Found): TextRange {
  if (found.cue === null) return found.content[0]!;
  return spanOfTokens(report, report.sentences[found.sentence]!, found.cue);
}

function idOf(report: ReportView, of: Report, found: Found): ClaimId {
  const { start } = placeOf(report, found);
  const last = found.content.at(-1)!;
  return `${of.id}:c${start}-${found.content[0]!.start}-${last.end}`;
}

const cutOff = 'attribute.unclosed@1: no closing mark was met, the quote was cut off';

/** Stances toward what is yet to be: what is demanded, promised or intended has not happened. */
const ahead: ReadonlySet<Stance> = new Set(['demands', 'promises', 'intends']);

function claimOf(
  report: ReportView,
  of: Report,
  each: Voiced,
  id: ClaimId,
  parent: ClaimId | null,
): ClaimReading {
  const { found, speaker } = each;
  const view = report.sentences[found.sentence]!;
  const manner = mannerOf(report, view, found.content);
  const stance = stanceOf(report, found, speaker);
  const form = formOf(report, found);
  const { confidence, reasons } = surenessOf(report, found, speaker, form);
  const turned = turnOf(view, found);
  const hedges = [...cueHedges(report, found), ...manner.hedges].sort((a, b) => a.start - b.start);
  return {
    id,
    report: of.id,
    content: found.content.map(({ start, end }) => spanOf(report.text, start, end)),
    cue: found.cue && spanOfTokens(report, view, found.cue),
    source: found.source && spanOfTokens(report, view, found.source),
    speaker,
    coSpeakers: each.coSpeakers,
    relays: each.relays,
    form,
    stance,
    hedged: hedges.length > 0,
    hedges,
    negated: manner.negated,
    modality: ahead.has(stance) && manner.modality === 'actual' ? 'future' : manner.modality,
    zone: view.sentence.zone,
    parent,
    ...(turned && { turn: turned.turn }),
    confidence,
    reasons: [
      found.reason,
      ...(isCutOff(report.quotes, found) ? [cutOff] : []),
      ...(speaker ? [speaker.reason] : []),
      ...(turned ? [turned.reason] : []),
      ...reasons,
    ],
  };
}

/** Whether a content runs to where a quote was cut off. */
function isCutOff(quotes: ReportView['quotes'], { content }: Found): boolean {
  return content.some(({ start, end }) => {
    const quote = quotes[firstQuoteAfter(quotes, start)];
    return quote !== undefined && quote.open < end && !quote.closed && !quote.continues;
  });
}

/** "Suggested", "reportedly said": the cue itself may weaken what it brings in. */
function cueHedges(report: ReportView, found: Found): ReturnType<typeof mannerOf>['hedges'] {
  if (found.cue === null) return [];
  const view = report.sentences[found.sentence]!;
  for (let i = found.cue.first; i <= found.cue.last; i++) {
    const length = view.tokens[i]!.xpos === 'MD' ? 0 : hedgeLength(view, i, report.lexicon);
    if (length === 0) continue;
    const last = Math.min(i + length - 1, found.cue.last);
    return [spanOf(report.text, view.tokens[i]!.start, view.tokens[last]!.end)];
  }
  return [];
}
