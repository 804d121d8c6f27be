// SPDX-License-Identifier: Apache-2.0
import {
  type ClaimReading,
  contains,
  overlaps,
  type Span,
  type Speaker,
  type Token,
} from '../../../model/index.ts';
import type { Sides } from '../../cluster/sides.ts';
import { stemOf } from '../ideas.ts';
import { changedWords, type Draft, sideOfClaim } from './drafts.ts';
import { isMissing, type Laid, type LaidSide, type Range, sentencesAround } from './laid.ts';
import type { Pair } from './paired.ts';
import { isShorter, speakersDiffer } from './speakers.ts';

/** A pair of claims with the sentences they stand in. */
interface Told {
  readonly laid: Laid;
  readonly pair: Pair<ClaimReading>;
  readonly aroundA: Range;
  readonly aroundB: Range;
}

/**
 * What two copies of one claim say differently. Readings that differ over the same words are no change of the copy, so
 * the words that carry a difference must themselves have no like in the other copy's sentence.
 */
export function changesOfClaim(laid: Laid, pair: Pair<ClaimReading>, sides: Sides): readonly Draft[] {
  const told: Told = {
    laid,
    pair,
    aroundA: around(laid.a, pair.a),
    aroundB: around(laid.b, pair.b),
  };
  const hedge = hedgeChange(told);
  // The words of a rewrite are others throughout: of which the negation is, cannot be told.
  const isEdit = laid.kind !== 'rewritten';
  return [
    attributionChange(told) ?? speakerChange(told, sides),
    hedge,
    stanceChange(told),
    isEdit ? negationChange(told) : null,
    // “may have” is a hedge and makes a supposition of what is said: one change, told once.
    isEdit && (hedge === null || !isSupposed(pair)) ? modalityChange(told) : null,
  ].flatMap((draft) => draft ?? []);
}

function around(side: LaidSide, { content, source, cue }: ClaimReading): Range {
  const spans = [...content, source, cue].flatMap((span) => span ?? []);
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return sentencesAround(side, { start, end });
}

/** Whether some of these words stand only in their own copy. */
function onlyInA({ laid, aroundB }: Told, ...spans: readonly (Span | null)[]): boolean {
  return spans.some(
    (span) => span !== null && isMissing(laid.a.read.report, span, laid.b.read.report, aroundB),
  );
}

function onlyInB({ laid, aroundA }: Told, ...spans: readonly (Span | null)[]): boolean {
  return spans.some(
    (span) => span !== null && isMissing(laid.b.read.report, span, laid.a.read.report, aroundA),
  );
}

/** Whose word a claim is; null for what a report tells itself, or a quote nobody is named for. */
function speakerOf({ form, speaker }: ClaimReading): Speaker | null {
  return form === 'narrated' ? null : speaker;
}

/** Said by somebody in one copy; in the other told in the report's own voice, or in nobody's. */
function attributionChange(told: Told): Draft | null {
  const { a, b } = told.pair;
  const [lost, gained] = [speakerOf(a) !== null, speakerOf(b) !== null];
  if (lost === gained || isNobody(speakerOf(lost ? a : b)!)) return null;
  if (isAttributed(told, lost ? 'b' : 'a')) return null;
  if (lost ? !onlyInA(told, a.source, a.cue) : !onlyInB(told, b.source, b.cue)) return null;
  const side = (claim: ClaimReading) =>
    sideOfClaim(
      claim,
      speakerOf(claim)?.name ?? (claim.form === 'narrated' ? 'the report itself' : 'nobody is named'),
      speakerOf(claim) === null ? [] : [claim.source, claim.cue],
    );
  return {
    kind: 'attribution',
    change: lost ? 'lost' : 'gained',
    a: side(a),
    b: side(b),
    because: 'somebody says it in one copy, and nobody in the other',
  };
}

/** Words that point at nobody known: “no one”, “they”. */
function isNobody({ kind, anonymity }: Speaker): boolean {
  return kind === 'unknown' && anonymity !== 'anonymous';
}

/**
 * Whether somebody may be speaking in the very sentence: somebody's claim was read in it, or it has a verb that the other
 * copy has not, and which may be one of speech that was not read as such.
 */
function isAttributed({ laid, pair, aroundA, aroundB }: Told, copy: 'a' | 'b'): boolean {
  const [here, there] = copy === 'a' ? [laid.a, laid.b] : [laid.b, laid.a];
  const [around, aroundThere] = copy === 'a' ? [aroundA, aroundB] : [aroundB, aroundA];
  const said = here.read.analysis.claims.some(
    (claim) =>
      claim.id !== pair[copy].id &&
      claim.form !== 'narrated' &&
      claim.content.some((span) => overlaps(span, around)),
  );
  if (said) return true;
  const { cue } = pair[copy === 'a' ? 'b' : 'a'];
  const known = new Set(
    verbsIn(there, aroundThere)
      .filter((verb) => cue === null || !contains(cue, verb))
      .map(stemOf),
  );
  return verbsIn(here, around).some((verb) => !known.has(stemOf(verb)));
}

function verbsIn({ sentences }: LaidSide, range: Range): readonly Token[] {
  return sentences.flatMap(({ tokens }) =>
    tokens.filter((token) => token.upos === 'VERB' && contains(range, token)),
  );
}

function speakerChange(told: Told, sides: Sides): Draft | null {
  const { a, b } = told.pair;
  const [one, other] = [speakerOf(a), speakerOf(b)];
  if (one === null || other === null) return null;
  if (!onlyInA(told, a.source) && !onlyInB(told, b.source)) return null;
  if (a.source === null || b.source === null || isShorter(a.source.exact, b.source.exact)) return null;
  if (isReferring(a) || isReferring(b)) return null;
  const differ = speakersDiffer(one, other, sides);
  if (differ === null) return null;
  const value = (speaker: Speaker) => (differ.kind === 'speaker' ? speaker.name : speaker.anonymity);
  return {
    ...differ,
    a: sideOfClaim(a, value(one), [a.source]),
    b: sideOfClaim(b, value(other), [b.source]),
  };
}

/** Whether the words beside the claim only point back at the speaker: whom “he” or “the spokesman” is, is a reading. */
function isReferring({ source, speaker }: ClaimReading): boolean {
  return speaker?.span != null && speaker.span.start !== source?.start;
}

function hedgeChange(told: Told): Draft | null {
  const { a, b } = told.pair;
  const [hedged, after] = [a.hedges.length > 0, b.hedges.length > 0];
  if (hedged === after || a.hedged === b.hedged) return null;
  if (hedged ? !onlyInA(told, ...a.hedges) : !onlyInB(told, ...b.hedges)) return null;
  const side = (claim: ClaimReading) =>
    sideOfClaim(claim, claim.hedged ? 'hedged' : 'plain', claim.hedged ? claim.hedges : []);
  return {
    kind: 'hedge',
    change: hedged ? 'lost' : 'gained',
    a: side(a),
    b: side(b),
    because: 'hedged in one copy, plain in the other',
  };
}

/** What a voice does: says, denies, warns. Where one copy has no voice, that is told instead. */
function stanceChange(told: Told): Draft | null {
  const { a, b } = told.pair;
  if (a.stance === b.stance || speakerOf(a) === null || speakerOf(b) === null) return null;
  if (!onlyInA(told, a.cue) && !onlyInB(told, b.cue)) return null;
  return {
    kind: 'stance',
    change: 'changed',
    a: sideOfClaim(a, a.stance, [a.cue]),
    b: sideOfClaim(b, b.stance, [b.cue]),
    because: 'the verb beside the claim does something else',
  };
}

function isSupposed({ a, b }: Pair<ClaimReading>): boolean {
  return a.modality === 'hypothetical' || b.modality === 'hypothetical';
}

function negationChange({ laid, pair: { a, b } }: Told): Draft | null {
  const [wordsA, wordsB] = [changedWords(laid.a, a), changedWords(laid.b, b)];
  if (a.negated === b.negated || wordsA.length + wordsB.length === 0) return null;
  const value = (claim: ClaimReading) => (claim.negated ? 'negated' : 'affirmed');
  return {
    kind: 'negation',
    change: a.negated ? 'lost' : 'gained',
    a: sideOfClaim(a, value(a), wordsA),
    b: sideOfClaim(b, value(b), wordsB),
    because: 'one copy says it is so, the other that it is not',
  };
}

/** What was to come has come. What is long past is so by the days of the reports, and no change of the copy. */
function modalityChange({ laid, pair: { a, b } }: Told): Draft | null {
  const [wordsA, wordsB] = [changedWords(laid.a, a), changedWords(laid.b, b)];
  if (a.modality === b.modality || wordsA.length + wordsB.length === 0) return null;
  if (a.modality === 'historical' || b.modality === 'historical') return null;
  return {
    kind: 'modality',
    change: 'changed',
    a: sideOfClaim(a, a.modality, wordsA),
    b: sideOfClaim(b, b.modality, wordsB),
    because: 'what has happened in one copy is yet to come, or supposed, in the other',
  };
}
