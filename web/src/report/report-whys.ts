// SPDX-License-Identifier: Apache-2.0
import type { ReportSeen } from '../../../src/api/index.ts';
import { plainly } from '../safe-text.tsx';
import { type Why, whyPublished, whyReason } from '../why.ts';
import { splitReason } from '../words.ts';

/** What intake left out: whole paragraphs, paragraphs in part, pieces of the captured page. */
export function droppedIn(report: ReportSeen): {
  readonly whole: number;
  readonly parts: number;
  readonly pieces: number;
} {
  let whole = 0;
  let parts = 0;
  for (const { start, end } of report.paragraphs) {
    const zones = report.zones.filter((zone) => zone.start < end && start < zone.end);
    const dropped = zones.filter((zone) => zone.zone === 'boilerplate').length;
    if (dropped > 0 && dropped === zones.length) whole++;
    else if (dropped > 0) parts++;
  }
  return { whole, parts, pieces: report.dropped.length };
}

/** Why nothing was read in a report: its language, or a failure of the engine; null for a report that was read. */
export function unreadBecause(report: ReportSeen): 'language' | 'failure' | null {
  if (!report.analysed) return 'language';
  return report.issues.some((issue) => issue.code === 'analysis-failed') ? 'failure' : null;
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

export function languageName(code: string): string {
  if (code === 'und') return 'language cannot be told';
  try {
    return `in ${languages.of(code) ?? code}`;
  } catch {
    return `language ${code}`;
  }
}

/** The answer to a “why?” in the head of a report; null for a name nothing answers to. */
export function whyInReport(report: ReportSeen, id: string | null): Why | null {
  switch (id) {
    case 'outlet':
      return whyReason(
        plainly(report.outlet ?? 'outlet not named'),
        report.outletReason,
        'The rule that looked for it is named below.',
        ['an outlet supplied for the report'],
      );
    case 'published':
      return whyPublished(report.published);
    case 'story':
      return (
        report.story &&
        whyReason(
          `one of ${report.story.reports} reports of one story`,
          report.story.reason,
          'They have names and words in common that are rare in the pile and in the language. A story is a way through the pile: nothing is counted or graded by it.',
          ['reports added or taken away'],
        )
      );
    case 'captured':
      return whyCaptured(report);
    case 'language':
      return {
        subject: 'not analysed',
        because: `The text is ${languageName(report.language)}, and no language pack reads that. It is kept and shown as it is.`,
        inputs: report.issues.map((issue) => plainly(issue.message)),
        changes: ['a language pack for it'],
        rule: 'language',
      };
    case 'failure':
      return {
        subject: 'not read',
        because:
          'The engine failed on this report. It is kept and shown as it is, and nothing in it is counted.',
        inputs: report.issues.map((issue) => plainly(issue.message)),
        changes: ['reading it again with an engine that does not fail'],
        rule: 'analysis-failed',
      };
    case 'dropped':
      return whyDropped(report);
    default:
      return null;
  }
}

function whyCaptured(report: ReportSeen): Why {
  return {
    subject: `sha256 ${report.sha256}`,
    because:
      'The hash is of the captured bytes. The text below is theirs, decoded and otherwise unchanged; every offset counts its characters.',
    inputs: [
      `encoding ${report.encoding}`,
      ...report.sightings.map((sighting) =>
        plainly(
          `met in ${sighting.file}${sighting.record === null ? '' : `, record ${sighting.record}`}${sighting.url ? `, address ${sighting.url}` : ''}`,
        ),
      ),
      ...(report.url ? [plainly(`captured from ${report.url}`)] : []),
      ...(report.coverage
        ? [`kept ${report.coverage.kept} of ${report.coverage.visible} visible characters`]
        : []),
    ],
    changes: ['nothing: another capture is another report, or another sighting of this one'],
    rule: splitReason(report.titleReason).rule,
  };
}

function whyDropped(report: ReportSeen): Why {
  const zones = report.zones.filter((zone) => zone.zone === 'boilerplate');
  const lines = zones.map(({ start, end, reason }) => {
    const { rule, words } = splitReason(reason);
    return `${end - start} characters: “${plainly(excerpt(report.text.slice(start, end)))}” ${words || rule}`;
  });
  const pieces = report.dropped.map(
    (piece) =>
      `${piece.kind}, ${piece.characters} characters: “${plainly(excerpt(piece.excerpt))}” ${piece.reason}`,
  );
  return {
    subject: 'dropped',
    because:
      'Appeals, sign-ups, prompts, credits and the furniture of a page are no evidence. They are kept in the capture and can be unfolded.',
    inputs: [...lines, ...pieces],
    changes: ['another version of the rules for boilerplate'],
    rule: [...new Set(zones.map((zone) => splitReason(zone.reason).rule))].join(', ') || 'page filter',
  };
}

function excerpt(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 58)}…`;
}
