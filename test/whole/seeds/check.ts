// SPDX-License-Identifier: Apache-2.0
import type { Claim, Incident, Ledger, Question, Root, Voice } from '../../../src/model/index.ts';
import { equal, holds, type Outcome } from '../expectations/look.ts';
import {
  type CopyRow,
  copyRows,
  hedgedRows,
  type IncidentRow,
  incidentRows,
  oneVoiceRows,
  type QuestionRow,
  type RootRow,
  type SeedKey,
  type Setting,
  type Speaking,
  tallyRows,
} from './rows.ts';

/** A ledger of seeds, its reports by their keys. */
interface Seeds {
  readonly ledger: Ledger;
  readonly setting: Setting;
  readonly keyOf: (report: string) => SeedKey;
  readonly has: (key: SeedKey) => boolean;
  readonly voice: (id: string | null) => Voice | null;
}

export function seedKey(file: string): SeedKey {
  return file.slice(0, 3) as SeedKey;
}

/** Holds a ledger of the seeds, or of all but one, against the rows. */
export function outcomesOfSeeds(ledger: Ledger, setting: Setting): readonly Outcome[] {
  const keys = new Map(ledger.reports.map(({ id, file }) => [id, seedKey(file)]));
  const voices = new Map(ledger.voices.map((voice) => [voice.id, voice]));
  const present = new Set(keys.values());
  const seeds: Seeds = {
    ledger,
    setting,
    keyOf: (report) => keys.get(report)!,
    has: (key) => present.has(key),
    voice: (id) => voices.get(id ?? '') ?? null,
  };
  return [
    ...incidentRows.filter((row) => toldIn(row, seeds).length > 0).flatMap((row) => ofIncident(row, seeds)),
    ...ofCopies(seeds),
    ...ofTallies(seeds),
    ...ofCampaign(seeds),
    ...ofClaims(seeds),
  ];
}

type Place = readonly [SeedKey, start: number];

/** The triggers that are there. */
function toldIn({ told }: IncidentRow, { has }: Seeds): readonly Place[] {
  return (Object.entries(told) as [SeedKey, readonly number[]][]).flatMap(([key, starts]) =>
    has(key) ? starts.map((start): Place => [key, start]) : [],
  );
}

function incidentAt({ ledger, keyOf }: Seeds, [key, start]: Place): Incident | undefined {
  return ledger.incidents.find(({ mentions }) =>
    mentions.some(({ report, span }) => keyOf(report) === key && span.start === start),
  );
}

function ofIncident(row: IncidentRow, seeds: Seeds): readonly Outcome[] {
  const label = (what: string) => `${row.label}: ${what}`;
  const places = toldIn(row, seeds);
  const found = incidentAt(seeds, places[0]!);
  if (found === undefined) return [holds(label('told'), false, 'its first mention is of no incident')];
  const away = places.filter((place) => incidentAt(seeds, place) !== found);
  const { value, basis, weekday } = found.when;
  const { counts, type, origin } = found;
  const { when, roots } = row;
  return [
    holds(
      label('one incident'),
      away.length === 0,
      `apart: ${away.map((place) => place.join(':')).join(', ')}`,
    ),
    equal(label('nothing else in it'), places.length, found.mentions.length),
    equal(label('type'), row.type, type),
    equal(label('when'), keysSorted(when(seeds.setting)), keysSorted({ value, basis, weekday })),
    equal(label('launched from'), row.origin, origin?.replace(/^p:/, '') ?? null),
    equal(label('roots'), roots(seeds.setting), [counts.roots, counts.rootsAtMost]),
    equal(label('reports'), new Set(places.map(([key]) => key)).size, counts.reports),
    ...row.rooted
      .filter(({ reports }) => reports.some(seeds.has))
      .map((root) => ofRoot(root, found, seeds, label)),
    ...row.questions
      .filter(({ needs }) => needs.every(seeds.has))
      .flatMap((one) => ofQuestion(one, found, seeds, label)),
    ...ofOthers(row, found, seeds, label),
    ...wished(row, found, seeds, label),
  ];
}

const keysSorted = ({ value, basis, weekday }: Pick<Incident['when'], 'value' | 'basis' | 'weekday'>) => [
  value,
  basis,
  weekday,
];

type Label = (what: string) => string;

function isSpeaking(voice: Voice | null, wanted: Speaking | null): boolean {
  if (voice === null || wanted === null) return voice === null && wanted === null;
  return voice.kind === wanted.kind && voice.party === wanted.party && voice.anonymous === wanted.anonymous;
}

function ofRoot(row: RootRow, { id }: Incident, { ledger, keyOf, has, voice }: Seeds, label: Label): Outcome {
  const isIt = (root: Root) =>
    root.incident === id &&
    root.because.startsWith(`${row.rule}@`) &&
    root.independence === row.independence &&
    (root.foldsInto !== null) === row.folds &&
    isSpeaking(voice(root.voice), row.speaking) &&
    row.reports.filter(has).every((key) => root.reports.map(keyOf).includes(key));
  const who = row.speaking === null ? 'the report itself' : `${row.speaking.kind} of ${row.speaking.party}`;
  const of = ledger.roots.filter((root) => root.incident === id);
  return holds(label(`${row.rule} of ${who}`), of.some(isIt), of.map(({ because }) => because).join('; '));
}

function ofQuestion(
  row: QuestionRow,
  { id }: Incident,
  { ledger, voice }: Seeds,
  label: Label,
): readonly Outcome[] {
  const found = ledger.questions.find(({ incident, kind }) => incident === id && kind === row.kind);
  if (found === undefined) return [holds(label(`asked: ${row.kind}`), false, 'it is not asked')];
  const by = (position: Question['positions'][number]) =>
    position.voices.map(voice).map((one) => [one?.kind, one?.party, one?.anonymous]);
  return [
    equal(label(`${row.kind}: relation`), row.relation, found.relation),
    equal(label(`${row.kind}: positions`), row.positions.length, found.positions.length),
    ...row.positions.map(({ by: wanted, roots }) => {
      const side = found.positions.find(
        ({ voices }) =>
          voices.length === wanted.length &&
          wanted.every((one) => voices.some((id_) => isSpeaking(voice(id_), one))),
      );
      const who = wanted.map(({ kind, party }) => `${kind} of ${party}`).join(', ');
      const met = side?.roots === roots && side.rootsAtMost === roots;
      return holds(label(`${row.kind}: ${who}, ${roots} root`), met, JSON.stringify(found.positions.map(by)));
    }),
  ];
}

/** What is another incident is told to be another, with the reason, where the two look alike. */
function ofOthers(row: IncidentRow, found: Incident, seeds: Seeds, label: Label): readonly Outcome[] {
  return row.apartFrom.flatMap((name) => {
    const other = incidentRows.find((one) => one.label === name)!;
    const [place] = toldIn(other, seeds);
    if (place === undefined) return [];
    const its = incidentAt(seeds, place);
    const others = [...found.keptApart, ...(found.suggested ?? [])];
    const reason = others.find(({ incident }) => incident === its?.id)?.reason ?? '';
    return [
      holds(label(`apart from ${name}`), its !== undefined && its !== found, 'they are one'),
      ...(other.type === row.type
        ? [holds(label(`apart from ${name}, and why`), reason !== '', 'nothing is said')]
        : []),
    ];
  });
}

/** What the design has of the salvo beyond the table's columns. */
function wished(
  { label: name }: IncidentRow,
  found: Incident,
  seeds: Seeds,
  label: Label,
): readonly Outcome[] {
  const { ledger, setting, has, voice } = seeds;
  if (name !== incidentRows[0]!.label || !has('002')) return [];
  const outcome = ledger.questions.find(({ incident, kind }) => incident === found.id && kind === 'outcome');
  const people = outcome?.positions
    .flatMap(({ voices }) => voices)
    .filter((id) => voice(id)?.kind === 'person');
  const placed = (people ?? []).length > 0;
  const bounded = /09-30/.test(`${found.when.value} ${found.when.anchor}`);
  return [
    holds(
      label('the person nobody can place has a position of his own on what became of it'),
      placed,
      'he has none',
    ),
    ...(setting.dated || !has('001')
      ? []
      : [holds(label('undated, it is after a day in September'), bounded, 'no bound is given')]),
  ];
}

function ofCopies(seeds: Seeds): readonly Outcome[] {
  const { ledger, has } = seeds;
  const there = copyRows.filter(({ passages }) => passages.every(([key]) => has(key)));
  return [
    equal('copies: as many', there.length, ledger.copies.length),
    ...there.map((row) => ofCopy(row, seeds)),
  ];
}

function ofCopy({ kind, passages, first }: CopyRow, { ledger, keyOf, setting }: Seeds): Outcome {
  const wanted = [
    kind,
    ...passages.map((passage) => passage.join(' ')).sort(),
    setting.dated ? first : 'unknown',
  ];
  const found = ledger.copies.map(({ kind: is, a, b, earlier }) => [
    is,
    ...[a, b].map(({ report, start, end }) => [keyOf(report), start, end].join(' ')).sort(),
    earlier === 'unknown' ? earlier : keyOf({ a, b }[earlier].report),
  ]);
  const met = found.some((one) => one.join() === wanted.join());
  return holds(
    `copies: ${kind} in ${passages.map(([key]) => key).join(' and ')}`,
    met,
    JSON.stringify(found),
  );
}

/** Whether who is being hit is disputed, where the report is there in which one voice rebuts another. */
function ofCampaign({ ledger, has }: Seeds): readonly Outcome[] {
  if (!has('002')) return [];
  const asked = ledger.questions.find(({ incident, kind }) => incident === null && kind === 'target');
  return [equal('who is being hit, over the campaign: relation', 'conflict', asked?.relation)];
}

function ofTallies({ ledger, keyOf, has }: Seeds): readonly Outcome[] {
  const answering = (asked: (question: Question) => boolean) =>
    new Set(
      ledger.questions.filter(asked).flatMap(({ positions }) => positions.flatMap(({ figures }) => figures)),
    );
  const [ofIncidents, inConflict] = [
    answering(({ incident }) => incident !== null),
    answering(({ relation }) => relation === 'conflict'),
  ];
  return tallyRows
    .filter(({ report }) => has(report))
    .flatMap(({ report, start, quantity, number }) => {
      const found = ledger.figures.find((one) => keyOf(one.report) === report && one.span.start === start);
      const label = (what: string) => `tally ${report} ${start}: ${what}`;
      return [
        equal(label('read'), [quantity, number], [found?.quantity, found?.lower]),
        equal(label('of no incident'), null, found?.incident),
        holds(
          label('answers no question of an incident'),
          found !== undefined && !ofIncidents.has(found.id),
          'it answers one',
        ),
        holds(
          label('contradicts no tally'),
          found !== undefined && !inConflict.has(found.id),
          'it stands in a conflict',
        ),
      ];
    });
}

function ofClaims({ ledger, keyOf, has }: Seeds): readonly Outcome[] {
  const at = ([key, start]: Place): Claim | undefined =>
    ledger.claims.find(
      ({ report, content, form }) =>
        keyOf(report) === key && content[0]!.start === start && form !== 'narrated',
    );
  return [
    ...hedgedRows
      .filter(([key]) => has(key))
      .map((place) => equal(`claim ${place.join(' ')}: hedged`, true, at(place)?.hedged)),
    ...oneVoiceRows
      .filter((places) => places.every(([key]) => has(key)))
      .map((places) => {
        const voices = new Set(places.map((place) => at(place)?.voice));
        return holds(
          `claims ${places.join(', ')}: one voice`,
          voices.size === 1 && !voices.has(undefined),
          'two',
        );
      }),
  ];
}
