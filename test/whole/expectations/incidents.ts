// SPDX-License-Identifier: Apache-2.0
import type { Incident, Question } from '../../../src/model/index.ts';
import type { Expectations, ExpectedIncident, ExpectedQuestion } from './expected.ts';
import { equal, holds, isVoice, type Look, type Outcome, shared } from './look.ts';

/** The incident that holds most of the expected mentions of each label, or null. */
export type Labelled = ReadonlyMap<string, Incident | null>;

function holdsMention(
  look: Look,
  incident: Incident,
  { file, words }: ExpectedIncident['mentions'][number],
): boolean {
  const { id } = look.report(file);
  const range = look.range(file, words);
  return incident.mentions.some(({ report, span }) => report === id && shared(span, range) > 0);
}

export function labelled(look: Look, { incidents }: Expectations): Labelled {
  return new Map(
    incidents.map(({ label, mentions }) => {
      const counted = look.ledger.incidents
        .map(
          (incident) =>
            [mentions.filter((mention) => holdsMention(look, incident, mention)).length, incident] as const,
        )
        .filter(([count]) => count > 0)
        .toSorted(([a, one], [b, two]) => b - a || two.mentions.length - one.mentions.length);
      return [label, counted[0]?.[1] ?? null];
    }),
  );
}

type Names = ReadonlyMap<string, string>;

/** @param placeNames names of the case's own places by gazetteer id */
export function incidentOutcomes(
  look: Look,
  expected: Expectations,
  all: Labelled,
  placeNames: Names,
): readonly Outcome[] {
  return expected.incidents.flatMap((wanted) => {
    const found = all.get(wanted.label) ?? null;
    const label = (what: string) => `incident ${wanted.label}: ${what}`;
    if (found === null) return [holds(label('found'), false, 'none of its mentions is in an incident')];
    const away = wanted.mentions.filter((mention) => !holdsMention(look, found, mention));
    const files = new Map(look.ledger.reports.map(({ id, file }) => [id, file]));
    const reports = [...new Set(found.mentions.map(({ report }) => report))].map((id) => files.get(id));
    return [
      holds(label('found'), true, ''),
      holds(label('joined'), away.length === 0, `apart: ${away.map(({ file }) => file).join(', ')}`),
      equal(label('type'), wanted.type, found.type),
      equal(label('when'), wanted.when, found.when.value),
      placeOutcome(label('place'), look, wanted.place, found, placeNames),
      equal(label('reports'), wanted.reports.map((key) => look.report(key).file).sort(), reports.sort()),
      ...wanted.notTogetherWith.map((other) =>
        holds(label(`kept apart from ${other}`), all.get(other)?.id !== found.id, 'they are one'),
      ),
    ];
  });
}

function placeOutcome(label: string, look: Look, wanted: string, { place }: Incident, names: Names): Outcome {
  const [name, province] = wanted.split(', ');
  const found = look.ledger.places.find(({ id }) => id === place) ?? null;
  if (found === null) return holds(label, false, 'no place');
  const within = found.within.map((id) => names.get(id) ?? id);
  const met = found.name === name && (province === undefined || within.includes(province));
  return holds(label, met, `${found.name} (${within.join(', ')})`);
}

export function questionOutcomes(look: Look, { questions }: Expectations, all: Labelled): readonly Outcome[] {
  return questions.flatMap((wanted) => {
    const incident = wanted.incident === null ? null : (all.get(wanted.incident)?.id ?? 'none');
    const asked = look.ledger.questions.filter(
      (each) => each.incident === incident && each.kind === wanted.kind,
    );
    const label = (what: string) => `question ${wanted.incident ?? 'campaign'} ${wanted.kind}: ${what}`;
    const found = asked.find(({ relation }) => relation === wanted.relation) ?? asked[0];
    if (!found) return [holds(label('asked'), false, 'it is not asked')];
    return [
      holds(label('asked'), true, ''),
      equal(label('relation'), wanted.relation, found.relation),
      ...positionOutcomes(look, wanted, found, label),
    ];
  });
}

type Label = (what: string) => string;

function positionOutcomes(
  look: Look,
  wanted: ExpectedQuestion,
  { positions }: Question,
  label: Label,
): readonly Outcome[] {
  const voicesOf = positions.map(({ voices }) => voices.map(look.voice));
  const seen = voicesOf
    .map((voices) => `[${voices.map((voice) => voice?.name ?? '?').join(', ')}]`)
    .join(' ');
  const sides = wanted.positions.map(({ voices }) =>
    voicesOf.findIndex((side) => voices.every((name) => side.some((voice) => isVoice(voice, name)))),
  );
  const apart = new Set(sides).size === sides.length;
  return wanted.positions.flatMap(({ answer, roots }, i) => {
    const side = positions[sides[i]!];
    return [
      holds(label(`position “${answer}”`), side !== undefined && apart, `positions are ${seen}`),
      equal(label(`roots of “${answer}”`), roots, side?.roots),
    ];
  });
}
