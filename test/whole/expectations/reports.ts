// SPDX-License-Identifier: Apache-2.0
import type { Mention, Report } from '../../../src/model/index.ts';
import type { Expectations } from './expected.ts';
import { equal, holds, type Look, type Outcome, shared } from './look.ts';

export function reportOutcomes(
  look: Look,
  { reports, unknownDates, unknownOutlets }: Expectations,
): readonly Outcome[] {
  return [
    equal('reports: distinct', reports.distinct, look.ledger.reports.length),
    ...reports.sameBytes.map(([a, b]) =>
      equal(`reports: ${a} and ${b} are one`, look.report(a!).id, look.report(b!).id),
    ),
    ...reports.versions.map(([a, b]) => {
      const [one, two] = [look.report(a!), look.report(b!)];
      const versions = one.id !== two.id && one.versionOf !== null && one.versionOf === two.versionOf;
      return holds(`reports: ${a} and ${b} are versions`, versions, 'they are not');
    }),
    ...reports.notAnalysed.map((key) =>
      equal(`reports: ${key} is not analysed`, false, look.report(key).analysed),
    ),
    ...unknownDates.map((key) =>
      equal(`reports: ${key} has no date`, null, look.report(key).published.value),
    ),
    ...unknownOutlets.map((key) => equal(`reports: ${key} has no outlet`, null, look.report(key).outlet)),
  ];
}

export function zoneOutcomes(look: Look, { zones, dropped }: Expectations): readonly Outcome[] {
  return [
    ...zones.map(({ file, zone, startsWith }) => {
      const { start } = look.range(file, startsWith);
      const found = look.report(file).zones.find((each) => each.start <= start && start < each.end);
      const label = `zone ${file} “${startsWith.slice(0, 40)}”`;
      return equal(label, [zone, start], [found?.zone, found?.start]);
    }),
    ...dropped.map(({ file, words }) => {
      const report = look.report(file);
      const shown = report.dropped.some(({ excerpt }) => excerpt.includes(words));
      const label = `dropped ${file} “${words.slice(0, 40)}”`;
      if (report.text.includes(words)) return holds(label, false, 'it stands in the text');
      return holds(label, shown, 'it is not shown as dropped');
    }),
  ];
}

type MentionsOf = (report: Report) => readonly Mention[];

export function metonymOutcomes(
  look: Look,
  { metonyms }: Expectations,
  mentionsOf: MentionsOf,
): readonly Outcome[] {
  return metonyms.map(({ file, words, actor }) => {
    const range = look.range(file, words);
    const found = mentionsOf(look.report(file)).filter(({ type, use, ...span }) => {
      return shared(span, range) > 0 && (type === 'place' || use !== null);
    });
    const seen = found.map(({ exact, use, actor: named }) => `${exact}: ${use} of ${named}`);
    const met = found.some((mention) => mention.use === 'metonym' && mention.actor === actor);
    return holds(`metonym ${file} “${words}”`, met, seen.join('; ') || 'no mention of a place');
  });
}

export function copyOutcomes(look: Look, { copies }: Expectations): readonly Outcome[] {
  return copies.map(({ kind, a, b, startsWith, bStartsWith }) => {
    const ends = [
      { id: look.report(a).id, range: look.range(a, startsWith) },
      { id: look.report(b).id, range: look.range(b, bStartsWith ?? startsWith) },
    ] as const;
    const found = look.ledger.copies.filter((copy) =>
      ends.every(({ id, range }) =>
        [copy.a, copy.b].some((end) => end.report === id && shared(end, range) > 0),
      ),
    );
    const label = `copy ${a} – ${b} “${startsWith.slice(0, 40)}”`;
    return holds(
      label,
      found.some((copy) => copy.kind === kind),
      found.map((copy) => copy.kind).join(', ') || 'no copy',
    );
  });
}
