// SPDX-License-Identifier: Apache-2.0
import type { Speaker } from '../../model/index.ts';
import { actorsIn } from './actors.ts';
import { citedSource, relaysOf } from './chain.ts';
import type { Discourse } from './discourse.ts';
import type { Found } from './found.ts';
import type { People } from './people.ts';
import { headOf } from './sources.ts';
import { dependents, isNominal, type ReportView, type SentenceView, type TokenRange } from './view.ts';

/** An attribution with its voices: who speaks, who with them, and through whom it came. */
export interface Voiced {
  readonly found: Found;
  readonly speaker: Speaker | null;
  readonly coSpeakers: readonly Speaker[];
  readonly relays: readonly Speaker[];
}

/** Reads the voices of one attribution, in the light of what the report has brought up before. */
export function voiced(report: ReportView, found: Found, discourse: Discourse, people: People): Voiced {
  const view = report.sentences[found.sentence]!;
  if (found.source === null)
    return { found, speaker: null, coSpeakers: [], relays: relaysOf(report, found, null, people) };
  const [first, ...others] = jointSources(report, view, found.source).map((range) =>
    discourse.read(view, range),
  );
  const cited = first!.kind === 'media' ? citedSource(report, view, found) : null;
  if (cited) {
    const speaker = discourse.read(view, cited);
    return { found: { ...found, source: cited }, speaker, coSpeakers: [], relays: [first!] };
  }
  return { found, speaker: first!, coSpeakers: others, relays: relaysOf(report, found, first!, people) };
}

/** "The minister and the mayor": each of those who speak together. A name of the actor list is never cut. */
function jointSources(report: ReportView, view: SentenceView, source: TokenRange): readonly TokenRange[] {
  const head = headOf(view, source);
  const names = actorsIn(view, source, report.actors);
  const joined = dependents(view, head, 'conj').filter(
    (child) =>
      child > head &&
      child <= source.last &&
      isNominal(view.tokens[child]) &&
      !names.some((name) => name.first <= head && child <= name.last),
  );
  const starts = joined.map((child) => Math.max(view.left[child]!, head + 1));
  const ranges: TokenRange[] = [];
  let first = source.first;
  for (const start of [...starts, source.last + 2]) {
    const last = lastNominal(view, first, Math.min(start - 1, source.last));
    if (last >= first) ranges.push({ first, last });
    first = firstWord(view, start, source.last);
  }
  return ranges.length === 0 ? [source] : ranges;
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
