// SPDX-License-Identifier: Apache-2.0
import type { Claim, Figure } from '../../../src/model/index.ts';
import type { Expectations, ExpectedClaim, ExpectedFigure } from './expected.ts';
import type { Labelled } from './incidents.ts';
import { equal, holds, isVoice, type Look, likeness, type Outcome, shared } from './look.ts';

/** How like its expected words a claim's content must be to be that claim at all. */
const sameClaim = 0.5;

export function claimOutcomes(look: Look, { claims }: Expectations): readonly Outcome[] {
  return claims.flatMap((wanted) => {
    const label = (what: string) => `claim ${wanted.file} “${wanted.content.slice(0, 40)}”: ${what}`;
    const found = claimFor(look, wanted);
    if (found === null) return [holds(label('found'), false, 'no claim has these words')];
    return [holds(label('found'), true, ''), ...aspectsOf(look, wanted, found, label)];
  });
}

/** The claim whose content is most like the expected words; of equals, the one with the expected stance. */
function claimFor(look: Look, { file, content, stance }: ExpectedClaim): Claim | null {
  const { id } = look.report(file);
  const range = look.range(file, content);
  const ranked = look.ledger.claims
    .filter(({ report, form }) => report === id && form !== 'narrated')
    .map((claim) => [likeness(claim.content, range) + (claim.stance === stance ? 0.001 : 0), claim] as const)
    .filter(([like]) => like >= sameClaim)
    .toSorted(([a], [b]) => b - a);
  return ranked[0]?.[1] ?? null;
}

type Label = (what: string) => string;

/** A final full stop is no part of what is said (docs/ledger.md). */
const withoutStop = (words: string) => words.replace(/\.$/, '');

function aspectsOf(look: Look, wanted: ExpectedClaim, found: Claim, label: Label): readonly Outcome[] {
  const { form, hedges, via, speaker, parentSource } = wanted;
  const voice = look.voice(found.voice);
  const relays = found.via.map(look.voice);
  const parent = look.ledger.claims.find(({ id }) => id === found.parent);
  const words = found.content.map(({ exact }) => exact).join(' … ');
  return [
    equal(label('content'), withoutStop(wanted.content), withoutStop(words)),
    equal(label('source'), wanted.source, found.source?.exact ?? null),
    equal(label('stance'), wanted.stance, found.stance),
    equal(label('anonymous'), wanted.anonymous, voice?.anonymous ?? false),
    ...(form === undefined ? [] : [equal(label('form'), form, found.form)]),
    ...(hedges ?? []).map((hedge) =>
      holds(
        label(`hedge “${hedge}”`),
        found.hedges.some(({ exact }) => exact === hedge),
        'it is not there',
      ),
    ),
    ...(via ?? []).map((name) => {
      const seen = relays.map((relay) => relay?.name ?? '?').join(', ');
      return holds(
        label(`via ${name}`),
        relays.some((relay) => isVoice(relay, name)),
        seen || 'no relay',
      );
    }),
    ...(speaker === undefined
      ? []
      : [holds(label(`voice ${speaker}`), isVoice(voice, speaker), voice?.name ?? 'no voice')]),
    ...(parentSource === undefined
      ? []
      : [equal(label('parent'), parentSource, parent?.source?.exact ?? null)]),
  ];
}

/** The figure that stands in these words; the longest of several. */
function figureFor(look: Look, file: string, words: string): Figure | null {
  const { id } = look.report(file);
  const range = look.range(file, words);
  const inWords = look.ledger.figures.filter(({ report, span }) => report === id && shared(span, range) > 0);
  return inWords.toSorted((a, b) => shared(b.span, range) - shared(a.span, range))[0] ?? null;
}

export function figureOutcomes(look: Look, { figures }: Expectations, all: Labelled): readonly Outcome[] {
  return figures.flatMap((wanted) => {
    const label = (what: string) => `figure ${wanted.file} “${wanted.words}”: ${what}`;
    const found = figureFor(look, wanted.file, wanted.words);
    if (found === null) return [holds(label('found'), false, 'no figure stands there')];
    return [holds(label('found'), true, ''), ...figureAspects(look, wanted, found, all, label)];
  });
}

function figureAspects(
  look: Look,
  wanted: ExpectedFigure,
  found: Figure,
  all: Labelled,
  label: Label,
): readonly Outcome[] {
  const { quantity, lower, upper, modifier, incident, population, partOf } = wanted;
  const whole = look.ledger.figures.find(({ id }) => id === found.partOf)?.span.exact ?? null;
  return [
    equal(label('quantity'), quantity, found.quantity),
    equal(label('bounds'), [lower, upper, modifier], [found.lower, found.upper, found.modifier]),
    ...(incident === undefined
      ? []
      : [incidentOutcome(label(`incident ${incident}`), all.get(incident)?.id ?? null, found.incident)]),
    ...(population === undefined ? [] : [equal(label('population'), population, found.population)]),
    ...(partOf === undefined
      ? []
      : [
          holds(
            label(`part of ${partOf}`),
            whole?.toLowerCase().includes(partOf.toLowerCase()) ?? false,
            String(whole),
          ),
        ]),
  ];
}

function incidentOutcome(label: string, wanted: string | null, found: string | null): Outcome {
  const instead = found === null ? 'it is of no incident' : 'it is of another incident';
  return holds(label, wanted !== null && found === wanted, instead);
}

export function tallyOutcomes(look: Look, { tallies }: Expectations): readonly Outcome[] {
  return tallies.flatMap(({ file, words, quantity, number, period }) => {
    const label = (what: string) => `tally ${file} “${words}”: ${what}`;
    const found = figureFor(look, file, words);
    if (found === null) return [holds(label('found'), false, 'no figure stands there')];
    const scoped = period === 'week' ? found.period !== null : found.scope === period;
    return [
      holds(label('found'), true, ''),
      equal(label('quantity'), quantity, found.quantity),
      holds(
        label('number'),
        found.lower === number || found.upper === number,
        `${found.lower} to ${found.upper}`,
      ),
      holds(label('of no incident'), found.incident === null, 'it is of one'),
      holds(label(`over a ${period}`), scoped, `scope ${found.scope}, period ${found.period}`),
    ];
  });
}
