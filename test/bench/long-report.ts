// SPDX-License-Identifier: Apache-2.0
import type { Analysis, Claim, Figure, Happening, Ledger, Report, Span } from '../../src/model/index.ts';
import { fixtureLedger } from './fixture.ts';
import { fixtureHappenings } from './fixture-readings.ts';
import { fixtureAnalyses } from './fixture-sentences.ts';

/** A case whose first report is as long as asked for, with claims and readings as thick as in the fixture's. */
export interface LongCase {
  readonly ledger: Ledger;
  readonly analyses: readonly Analysis[];
  readonly words: number;
}

/** The fixture's first report over and over, with everything that was read in it, until it has so many words. */
export function longCase(words: number): LongCase {
  const [first, ...others] = fixtureLedger.reports;
  const step = first!.text.length + 1;
  const times = Math.ceil(words / first!.text.split(/\s+/).length);
  const copies = Array.from({ length: times }, (_, at) => at);
  const here = <T extends { readonly report: string }>(values: readonly T[]) =>
    values.filter(({ report }) => report === first!.id);
  const each = <T>(values: readonly T[], copy: (value: T, at: number) => T) =>
    copies.flatMap((at) => values.map((value) => copy(value, at)));
  const analysis = fixtureAnalyses[0]!;
  const mentions = each(analysis.mentions, (one, at) => ({ ...one, ...moved(one, at * step) }));
  return {
    words: times * first!.text.split(/\s+/).length,
    ledger: {
      ...fixtureLedger,
      reports: [repeated(first!, times, step), ...others],
      claims: each(here(fixtureLedger.claims), (claim, at) => claimAt(claim, at, step)),
      figures: each(here(fixtureLedger.figures), (figure, at) => figureAt(figure, at, step)),
      happenings: each(fixtureHappenings, (happening, at) => happeningAt(happening, at, step)),
      copies: [],
    },
    analyses: [{ ...analysis, sentences: [], mentions }],
  };
}

function moved<T extends Span | null>(span: T, by: number): T {
  return span && { ...span, start: span.start + by, end: span.end + by };
}

function repeated(report: Report, times: number, step: number): Report {
  const zones = Array.from({ length: times }, (_, at) =>
    report.zones.map((zone) => ({ ...zone, start: zone.start + at * step, end: zone.end + at * step })),
  );
  return { ...report, text: Array(times).fill(report.text).join('\n'), zones: zones.flat() };
}

function claimAt(claim: Claim, at: number, step: number): Claim {
  const by = at * step;
  return {
    ...claim,
    id: `${claim.id}-${at}`,
    parent: claim.parent && `${claim.parent}-${at}`,
    content: claim.content.map((span) => moved(span, by)),
    hedges: claim.hedges.map((span) => moved(span, by)),
    cue: moved(claim.cue, by),
    source: moved(claim.source, by),
  };
}

function figureAt(figure: Figure, at: number, step: number): Figure {
  const { id, happening, claim } = figure;
  return {
    ...figure,
    id: `${id}-${at}`,
    span: moved(figure.span, at * step),
    happening: happening && `${happening}-${at}`,
    claim: claim && `${claim}-${at}`,
  };
}

function happeningAt(happening: Happening, at: number, step: number): Happening {
  const by = at * step;
  const { id, group, claim, figures, trigger, actor, target, instrument, place, when } = happening;
  return {
    ...happening,
    id: `${id}-${at}`,
    group: `${group}-${at}`,
    claim: claim && `${claim}-${at}`,
    figures: figures.map((figure) => `${figure}-${at}`),
    trigger: moved(trigger, by),
    actor: moved(actor, by),
    target: moved(target, by),
    instrument: moved(instrument, by),
    place: moved(place, by),
    when: moved(when, by),
  };
}
