// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import { type ClaimReading, spanOf } from '../../model/index.ts';
import type { Attributed, Named } from '../stages.ts';
import { findInSentence } from './find.ts';
import type { Found } from './found.ts';
import { spanOfTokens } from './ranges.ts';
import { type ReportView, viewOf } from './view.ts';

export function attribute(named: Named, language: Language): Attributed {
  const report = viewOf(named, language);
  const found = report.sentences.flatMap((view) => view.sentence.zone === 'boilerplate' ? [] : findInSentence(report, view));
  return { ...named, claims: found.map((f, i) => claimOf(report, f, i, found, named.report.id)) };
}
function claimOf(report: ReportView, f: Found, i: number, all: readonly Found[], id: string): ClaimReading {
  const view = report.sentences[f.sentence]!;
  const cue = f.cue && spanOfTokens(report, view, f.cue);
  let parent: string | null = null;
  all.forEach((o, j) => { if (j !== i && cue && o.content.some((c) => c.start <= cue.start && cue.end <= c.end)) parent = `${j}`; });
  return {
    id: `${i}`, report: id, content: f.content.map((c) => spanOf(report.text, c.start, c.end)), cue,
    source: f.source && spanOfTokens(report, view, f.source), speaker: null, coSpeakers: [], relays: [], form: f.form, stance: f.stance,
    hedged: false, hedges: [], negated: false, modality: 'actual', zone: view.sentence.zone, parent, confidence: f.confidence, reasons: [f.reason],
  };
}
