// SPDX-License-Identifier: Apache-2.0
import type {
  Analysis,
  Claim,
  Copy,
  Figure,
  Happening,
  Incident,
  Ledger,
  Place,
  Question,
  Report,
  Root,
  Span,
  Voice,
} from '../../src/model/index.ts';
import { spanOf } from '../../src/model/index.ts';
import type { CaseChange } from '../../src/store/index.ts';

const reason = 'fixture.hand@1';
const unknown = { value: null, basis: 'unknown', reason } as const;

/** A report of a text, filed under a number. */
function reportOf(n: number, text: string, title: string | null = null): Report {
  const id = `r${n}`;
  return {
    id,
    file: `${id}.txt`,
    url: null,
    title,
    titleReason: reason,
    byline: null,
    outlet: n % 3 === 0 ? null : `Outlet ${n % 3}`,
    outletReason: reason,
    published: n % 2 === 0 ? unknown : { value: '2024-05-08', basis: 'supplied', reason },
    modified: null,
    language: 'en',
    analysed: true,
    sha256: n.toString(16).padStart(64, '0'),
    encoding: 'utf-8',
    text,
    zones: [{ zone: 'body', start: 0, end: text.length, reason }],
    sightings: [{ file: `${id}.txt`, url: null, record: null }],
    versionOf: null,
    coverage: null,
    dropped: [],
  };
}

function claimOf(report: Report, content: Span, incident: string | null): Claim {
  return {
    id: `${report.id}-claim`,
    report: report.id,
    content: [content],
    cue: null,
    source: null,
    voice: 'v-ministry',
    coVoices: [],
    via: ['v-agency'],
    form: 'indirect',
    stance: 'asserts',
    hedged: false,
    hedges: [],
    negated: false,
    modality: 'actual',
    zone: 'body',
    parent: null,
    confidence: 0.5,
    reasons: [reason],
    incident,
  };
}

function figureOf(report: Report, span: Span, scope: Figure['scope'], incident: string | null): Figure {
  return {
    id: `${report.id}-figure`,
    report: report.id,
    span,
    quantity: 'sorties',
    unit: 'sorties',
    lower: 12,
    upper: null,
    modifier: 'at-least',
    period: null,
    population: null,
    partOf: null,
    further: false,
    scope,
    claim: `${report.id}-claim`,
    happening: null,
    voice: 'v-ministry',
    incident,
    reason,
  };
}

function happeningOf(report: Report, trigger: Span): Happening {
  const when = { value: null, basis: 'unknown', weekday: 2, anchor: null, reason } as const;
  return {
    id: `${report.id}-happening`,
    report: report.id,
    type: 'missile-strike',
    subtype: null,
    trigger,
    actor: null,
    actorParty: null,
    target: null,
    targetParty: null,
    instrument: null,
    place: null,
    placeReading: null,
    origin: null,
    when: null,
    whenReading: when,
    polarity: 'affirmed',
    modality: 'actual',
    outcome: null,
    claim: null,
    figures: [],
    group: `${report.id}-group`,
    background: false,
    tally: false,
    reason,
  };
}

function incidentOf(id: string, reports: readonly Report[]): Incident {
  return {
    id,
    title: 'The salvo',
    type: 'missile-strike',
    when: { value: '2024-05-07', basis: 'inferred', weekday: 2, anchor: null, reason },
    place: 'p-sound',
    origin: null,
    background: false,
    mentions: reports.map((report) => ({
      report: report.id,
      span: spanOf(report.text, 0, 1),
      claim: `${report.id}-claim`,
      happening: `${report.id}-happening`,
    })),
    counts: { reports: reports.length, outlets: 0, outletsUnknown: 0, roots: 1, rootsAtMost: 1 },
    grade: { scale: 'reporting@1', value: 'one-root', rule: 'grade.one@1', because: 'one', wouldChange: [] },
    reasons: [reason],
    keptApart: [],
  };
}

const voices: readonly Voice[] = ['v-agency', 'v-ministry'].map((id) => ({
  id,
  name: id,
  kind: 'government',
  anonymous: false,
  party: null,
  anonymity: 'named',
  count: 'one',
  institution: null,
  names: [id],
  reasons: [reason],
}));

const sound: Place = {
  id: 'p-sound',
  gazetteer: null,
  name: 'Lorne Sound',
  lat: null,
  lon: null,
  country: null,
  precision: 'sea',
  within: [],
  candidates: [],
  reason,
};

const campaign: Question = {
  id: 'q-campaign',
  incident: null,
  kind: 'target',
  text: 'Who was hit?',
  positions: [],
  relation: 'no-answer',
  rule: reason,
  because: 'nobody says',
  inputs: [],
  wouldChange: [],
  unanswered: [],
};

function copyOf(a: Report, b: Report): Copy {
  return {
    id: 'c-1',
    kind: 'verbatim',
    a: { report: a.id, ...spanOf(a.text, 0, 1) },
    b: { report: b.id, ...spanOf(b.text, 0, 1) },
    similarity: 1,
    earlier: 'unknown',
    of: 'text',
    reason,
  };
}

function rootOf(report: Report): Root {
  return {
    id: 'root-1',
    incident: 'i-salvo',
    voice: 'v-ministry',
    claims: [`${report.id}-claim`],
    reports: [report.id],
    independence: 'independent',
    foldsInto: null,
    because: 'its own word',
  };
}

/**
 * A ledger with every noun in it, over reports with these texts (each at least one code unit long). The first, third,
 * … are of one incident; the others carry a tally.
 */
export function ledgerOver(texts: readonly string[]): Ledger {
  const reports = texts.map((text, i) => reportOf(i + 1, text, i % 2 === 0 ? `Title ${i}` : null));
  const all = reports.map((report, i) => ({ report, of: i % 2 === 0 ? 'i-salvo' : null }));
  const joined = all.filter(({ of }) => of !== null).map(({ report }) => report);
  const [first, second] = reports;
  return {
    format: 'sayso-ledger',
    version: 1,
    generator: { name: 'sayso', version: '0.0.0-fixture' },
    reports,
    voices,
    claims: all.map(({ report, of }) => claimOf(report, spanOf(report.text, 0, report.text.length), of)),
    figures: all.map(({ report, of }) =>
      figureOf(report, spanOf(report.text, 0, 1), of ? 'incident' : 'campaign', of),
    ),
    places: [sound],
    copies: first && second ? [copyOf(first, second)] : [],
    incidents: first ? [incidentOf('i-salvo', joined)] : [],
    questions: [campaign],
    roots: first ? [rootOf(first)] : [],
    happenings: reports.map((report) => happeningOf(report, spanOf(report.text, 0, 1))),
    decisions: [],
    issues: [
      {
        code: 'empty-file',
        report: null,
        file: 'nil.txt',
        severity: 'refused',
        message: 'There is no text.',
      },
    ],
  };
}

function analysisOf(report: Report): Analysis {
  const empty = {
    sentences: [],
    mentions: [],
    references: [],
    claims: [],
    figures: [],
    happenings: [],
    issues: [],
  };
  return { report: report.id, ...empty };
}

/** What a run that made this ledger would write. */
export function changeTo(ledger: Ledger, name: string | null = null): CaseChange {
  return {
    ledger,
    captures: ledger.reports,

    analyses: ledger.reports.map((report) => ({
      report: report.id,
      fingerprint: 'f1',
      analysis: analysisOf(report),
    })),
    intakeIssues: ledger.issues,
    lists: [],
    name,
    journal: { at: '2024-06-01T00:00:00.000Z', run: { program: '0.0.0-fixture' } },
  };
}
