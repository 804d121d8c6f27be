// SPDX-License-Identifier: Apache-2.0
import type { Speaker, VoiceKind } from '../../model/index.ts';
import { actorsIn } from './actors.ts';
import { open } from './anonymity.ts';
import { citedSource, relaysOf } from './chain.ts';
import type { Discourse } from './discourse.ts';
import type { Found } from './found.ts';
import { labelsOf } from './labels.ts';
import type { People } from './people.ts';
import { factsOf } from './source-facts.ts';
import { headOf } from './sources.ts';
import { speakerOf } from './speaker.ts';
import {
  dependents,
  isNominal,
  mentionOver,
  type ReportView,
  type SentenceView,
  type TokenRange,
  wordOf,
} from './view.ts';

/** An attribution with its voices: who speaks, who with them, and through whom it came. */
export interface Voiced {
  readonly found: Found;
  readonly speaker: Speaker | null;
  readonly coSpeakers: readonly Speaker[];
  readonly relays: readonly Speaker[];
  /** The speaker is one whom the words' own source cites. */
  readonly cited: boolean;
}

/** Reads the voices of one attribution, in the light of what the report has brought up before. */
export function voiced(report: ReportView, found: Found, discourse: Discourse, people: People): Voiced {
  const view = report.sentences[found.sentence]!;
  if (found.source === null)
    return {
      found,
      speaker: null,
      coSpeakers: [],
      relays: relaysOf(report, found, null, people),
      cited: false,
    };
  const labelled = labelledVoice(report, view, found, people);
  if (labelled) return { found, speaker: labelled, coSpeakers: [], relays: [], cited: false };
  const [first, ...others] = jointSources(report, view, found.source).map((range) =>
    discourse.read(view, range),
  );
  const cited = first!.kind === 'media' ? citedSource(report, view, found) : null;
  if (cited) {
    const [speaker, ...joint] = jointSources(report, view, cited).map((range) => discourse.read(view, range));
    const relayed = { ...found, source: cited };
    return { found: relayed, speaker: speaker!, coSpeakers: joint, relays: [first!], cited: true };
  }
  return {
    found,
    speaker: first!,
    coSpeakers: others.filter(({ key }) => key === null || key !== first!.key),
    relays: relaysOf(report, found, first!, people),
    cited: false,
  };
}

/** "A: We did not.": whom the report says that the letter stands for; nobody when it does not say. */
function labelledVoice(
  report: ReportView,
  view: SentenceView,
  { source, head }: Found,
  people: People,
): Speaker | null {
  if (source === null || source.last !== 0 || head !== 1) return null;
  const { form } = view.tokens[0]!;
  const stated = labelsOf(report).get(form);
  if (stated === undefined) return null;
  if (stated === null)
    return open(
      factsOf(report, view, source),
      'unknown',
      'role-only',
      `attribute.label@1: nothing says who “${form}” is`,
    );
  const speaker = speakerOf(report, report.sentences[stated.sentence]!, stated.range, people);
  return { ...speaker, reason: `attribute.label@1: “${form}” stands for it; ${speaker.reason}` };
}

/** "The minister and the mayor": each of those who speak together. A name of the actor list is never cut. */
function jointSources(report: ReportView, view: SentenceView, source: TokenRange): readonly TokenRange[] {
  const head = headOf(view, source);
  const names = actorsIn(view, source, report.actors);
  const joined = dependents(view, head, 'conj').filter(
    (child, i, all) =>
      child > head &&
      child <= source.last &&
      isNominal(view.tokens[child]) &&
      isJoined(view, Math.max(head, all[i - 1] ?? head), child) &&
      !isMerePlace(report, view, child) &&
      !names.some((name) => name.first <= head && child <= name.last) &&
      !isOneBody(report, view, head, child),
  );
  const starts =
    joined.length > 0
      ? joined.map((child) => Math.max(view.left[child]!, head + 1))
      : afterNamed(report, view, source, names);
  const ranges: TokenRange[] = [];
  let first = source.first;
  for (const start of [...starts, source.last + 2]) {
    const last = lastNominal(view, first, Math.min(start - 1, source.last));
    if (last >= first) ranges.push({ first, last });
    first = firstWord(view, start, source.last);
  }
  return ranges.length === 0 ? [source] : ranges;
}

/** "The Election and Referendum Commission": one name over both, or one article and one noun for a body. */
function isOneBody(report: ReportView, view: SentenceView, head: number, child: number): boolean {
  const name = mentionOver(report, view.tokens[head]!.start, view.tokens[child]!.end);
  if (name?.type === 'organisation') return true;
  const kind = report.lexicon.roles.get(wordOf(view.tokens[child]));
  const between = view.tokens.slice(head + 1, child + 1);
  return (
    kind !== undefined &&
    bodies.has(kind) &&
    between.every(({ upos }) => upos === 'PROPN' || upos === 'CCONJ') &&
    view.tokens[head]!.upos === 'PROPN' &&
    !report.lexicon.roles.has(wordOf(view.tokens[head]))
  );
}

const bodies: ReadonlySet<VoiceKind> = new Set(['organisation', 'government', 'media', 'monitor']);

/** "An expert on the north and the Middle Coast": a place that stands for no government is not one of those who speak. */
function isMerePlace(report: ReportView, view: SentenceView, head: number): boolean {
  const { start, end } = view.tokens[head]!;
  const name = mentionOver(report, start, end);
  return name?.type === 'place' && name.actor === null && report.actors.byMetonym(name.exact).length === 0;
}

/**
 * Joins that the tree hangs elsewhere: after a name of the list that opens the source ("The Observatory and other
 * activists"), and before a title ("Mr Varo and President Korr").
 */
function afterNamed(
  report: ReportView,
  view: SentenceView,
  source: TokenRange,
  names: ReturnType<typeof actorsIn>,
): readonly number[] {
  const name = names[0];
  for (let i = source.first + 1; i < source.last; i++) {
    if (view.tokens[i]!.upos !== 'CCONJ' || names.some((each) => each.first < i && i < each.last)) continue;
    const opens = name !== undefined && name.last === i - 1 && name.first <= source.first + 1;
    if (opens || (view.tokens[i - 1]!.upos === 'PROPN' && titleFollows(report, view, i + 1, source.last)))
      return [i + 1];
  }
  return [];
}

/** Only an "and" or a comma joins; the tree at times takes a title for the first of two. */
function isJoined(view: SentenceView, head: number, child: number): boolean {
  return view.tokens.slice(head + 1, child).some((token) => token.upos === 'CCONJ' || token.form === ',');
}

function titleFollows(report: ReportView, view: SentenceView, from: number, last: number): boolean {
  for (let i = from; i < Math.min(from + 3, last); i++)
    if (report.lexicon.titles.has(wordOf(view.tokens[i]))) return true;
  return false;
}

function lastNominal(view: SentenceView, first: number, from: number): number {
  let last = from;
  while (last >= first && ['CCONJ', 'PUNCT'].includes(view.tokens[last]!.upos)) last--;
  return last;
}

function firstWord(view: SentenceView, from: number, limit: number): number {
  let first = from;
  while (first < limit && ['CCONJ', 'PUNCT'].includes(view.tokens[first]!.upos)) first++;
  return first;
}
