// SPDX-License-Identifier: Apache-2.0
import { decisionIn, holds, type Ledger, type Question, type Report, type Span } from '../model/index.ts';
import { gradeFaults } from './grade-check.ts';
import { shapeFaults } from './ledger.ts';

/** Collects faults and stops listing them when there are too many to read. */
interface Faults {
  readonly add: (fault: string) => void;
}

/**
 * Checks a whole ledger: its shape, that every id leads somewhere, that every span is the words at its place, that
 * zones are in order and apart, and that counts can be. Returns each fault, named; empty when all holds.
 */
export function checkLedger(ledger: Ledger, most = 200): readonly string[] {
  const found: string[] = [...shapeFaults(ledger)];
  if (found.length > 0) return found;
  const faults: Faults = { add: (fault) => void (found.length < most && found.push(fault)) };
  const reports = new Map(ledger.reports.map((report) => [report.id, report]));
  checkIds(ledger, faults);
  for (const report of ledger.reports) checkZones(report, faults);
  checkSpans(ledger, reports, faults);
  checkLinks(ledger, faults);
  checkAnswers(ledger, faults);
  checkCounts(ledger, faults);
  checkGrades(ledger, faults);
  checkDecisions(ledger, reports, faults);
  return found;
}

/** The arrays of the ledger whose entries have ids, in its order. */
export const ledgerNouns = [
  'reports',
  'voices',
  'claims',
  'figures',
  'places',
  'copies',
  'incidents',
  'questions',
  'roots',
  'happenings',
  'decisions',
] as const;

function checkIds(ledger: Ledger, faults: Faults): void {
  for (const noun of ledgerNouns) {
    const seen = new Set<string>();
    for (const { id } of ledger[noun]) {
      if (seen.has(id)) faults.add(`${noun}: the id ${id} is used twice`);
      seen.add(id);
    }
  }
}

function checkZones(report: Report, faults: Faults): void {
  let end = 0;
  for (const zone of report.zones) {
    if (zone.start < end || zone.end < zone.start || zone.end > report.text.length) {
      faults.add(
        `report ${report.id}: zone ${zone.zone} at ${zone.start} overlaps another or leaves the text`,
      );
    }
    if (/\S/.test(report.text.slice(end, zone.start))) {
      faults.add(`report ${report.id}: words before ${zone.start} stand in no zone`);
    }
    end = zone.end;
  }
  if (/\S/.test(report.text.slice(end)))
    faults.add(`report ${report.id}: words after ${end} stand in no zone`);
}

function checkSpans(ledger: Ledger, reports: ReadonlyMap<string, Report>, faults: Faults): void {
  const check = (what: string, report: string, ...spans: (Span | null)[]) => {
    const text = reports.get(report)?.text;
    if (text === undefined) return faults.add(`${what}: there is no report ${report}`);
    for (const span of spans) {
      if (span && !holds(text, span))
        faults.add(`${what}: [${span.start}, ${span.end}) is not “${span.exact}”`);
    }
  };
  for (const c of ledger.claims) check(`claim ${c.id}`, c.report, c.cue, c.source, ...c.content, ...c.hedges);
  for (const f of ledger.figures) check(`figure ${f.id}`, f.report, f.span);
  for (const h of ledger.happenings) {
    check(`happening ${h.id}`, h.report, h.trigger, h.actor, h.target, h.instrument, h.place, h.when);
  }
  for (const c of ledger.copies) {
    check(`copy ${c.id}`, c.a.report, c.a);
    check(`copy ${c.id}`, c.b.report, c.b);
    for (const { a, b } of c.mutations ?? []) {
      check(`copy ${c.id}`, c.a.report, ...a.words);
      check(`copy ${c.id}`, c.b.report, ...b.words);
    }
  }
  for (const i of ledger.incidents) for (const m of i.mentions) check(`incident ${i.id}`, m.report, m.span);
}

type Must = (what: string, noun: (typeof ledgerNouns)[number], links: readonly (string | null)[]) => void;

/** Adds a fault for every id of a noun that leads nowhere. */
function mustIn(ledger: Ledger, faults: Faults): Must {
  const ids = Object.fromEntries(
    ledgerNouns.map((noun) => [noun, new Set(ledger[noun].map((value) => value.id))]),
  );
  return (what, noun, links) => {
    for (const id of links) {
      if (id !== null && !ids[noun]!.has(id)) faults.add(`${what}: there is no ${noun} ${id}`);
    }
  };
}

function checkLinks(ledger: Ledger, faults: Faults): void {
  const must = mustIn(ledger, faults);
  for (const c of ledger.claims) {
    must(`claim ${c.id}`, 'voices', [c.voice, ...c.coVoices, ...c.via]);
    must(`claim ${c.id}`, 'claims', [c.parent]);
    must(`claim ${c.id}`, 'incidents', [c.incident]);
  }
  for (const f of ledger.figures) {
    must(`figure ${f.id}`, 'claims', [f.claim]);
    must(`figure ${f.id}`, 'voices', [f.voice]);
    must(`figure ${f.id}`, 'incidents', [f.incident]);
    must(`figure ${f.id}`, 'figures', [f.partOf]);
  }
  for (const c of ledger.copies) {
    const sides = (c.mutations ?? []).flatMap(({ a, b }) => [a, b]);
    must(
      `copy ${c.id}`,
      'claims',
      sides.map(({ claim }) => claim),
    );
    must(
      `copy ${c.id}`,
      'figures',
      sides.map(({ figure }) => figure),
    );
  }
  for (const i of ledger.incidents) {
    must(`incident ${i.id}`, 'places', [i.place, i.origin]);
    must(
      `incident ${i.id}`,
      'claims',
      i.mentions.map((mention) => mention.claim),
    );
    must(
      `incident ${i.id}`,
      'incidents',
      i.keptApart.map((other) => other.incident),
    );
  }
  for (const q of ledger.questions) {
    must(`question ${q.id}`, 'incidents', [q.incident]);
    for (const p of q.positions) {
      must(`question ${q.id}`, 'voices', p.voices);
      must(`question ${q.id}`, 'claims', p.claims);
      must(`question ${q.id}`, 'figures', p.figures);
      must(`question ${q.id}`, 'roots', p.rootIds);
    }
  }
  for (const r of ledger.roots) {
    must(`root ${r.id}`, 'incidents', [r.incident]);
    must(`root ${r.id}`, 'voices', [r.voice]);
    must(`root ${r.id}`, 'claims', r.claims);
    must(`root ${r.id}`, 'reports', r.reports);
    must(`root ${r.id}`, 'roots', [r.foldsInto]);
  }
}

/** That what grades and sources of roots rest on is there. */
function checkGrades(ledger: Ledger, faults: Faults): void {
  for (const fault of gradeFaults(ledger)) faults.add(fault);
}

/** That positions, refusals and numbers lead to what is there. */
function checkAnswers(ledger: Ledger, faults: Faults): void {
  const must = mustIn(ledger, faults);
  for (const question of ledger.questions) {
    const { id, refusals = [], numbers } = question;
    const what = `question ${id}`;
    checkPositions(ledger, faults, question);
    for (const { claim, voices } of refusals) {
      must(what, 'claims', [claim]);
      must(what, 'voices', voices);
    }
    for (const { figures } of numbers?.lanes ?? []) must(what, 'figures', figures);
    for (const { parts, whole } of numbers?.checks ?? []) must(what, 'figures', [...parts, whole]);
  }
}

/** That what positions, and pairs of them, rest on is there, and that pairs lead to two positions. */
function checkPositions(ledger: Ledger, faults: Faults, { id, positions, pairs = [] }: Question): void {
  const must = mustIn(ledger, faults);
  const what = `question ${id}`;
  const isPosition = (at: number) => at >= 0 && at < positions.length;
  for (const { a, b, leftBehind, inputs } of pairs) {
    const isPair = a < b && isPosition(a) && isPosition(b);
    if (!isPair || (leftBehind !== null && leftBehind !== a && leftBehind !== b)) {
      faults.add(`${what}: ${a} and ${b} are no two of its positions`);
    }
    for (const { report, happening, claim, figure } of inputs) {
      must(what, 'reports', [report]);
      must(what, 'happenings', [happening]);
      must(what, 'claims', [claim]);
      must(what, 'figures', [figure]);
    }
  }
  for (const { rejects = [], told = [] } of positions) {
    if (!rejects.every(isPosition)) faults.add(`${what}: a position rejects what is none`);
    for (const { report, happening, figure, voice } of told) {
      must(what, 'reports', [report]);
      must(what, 'happenings', [happening]);
      must(what, 'figures', [figure]);
      must(what, 'voices', [voice]);
    }
  }
}

/**
 * That decisions come in the order of the journal, a withdrawal takes back an earlier one, evidence lies in its sentence
 * and is of reports that are here, and no reason names a decision nobody took.
 */
function checkDecisions(ledger: Ledger, reports: ReadonlyMap<string, Report>, faults: Faults): void {
  const hashes = new Set([...reports.values()].map(({ sha256 }) => sha256));
  const earlier = new Set<string>();
  let last = 0;
  for (const { id, seq, kind, withdraws, evidence } of ledger.decisions) {
    if (id !== `d${seq}` || seq <= last) faults.add(`decision ${id}: stands out of order`);
    if ((kind === 'withdraw') !== (withdraws !== null)) faults.add(`decision ${id}: takes back nothing`);
    if (withdraws !== null && !earlier.has(withdraws)) {
      faults.add(`decision ${id}: there is no decision ${withdraws} before it`);
    }
    for (const { sha256, sentence, start, end, exact } of evidence) {
      const at = start - sentence.start;
      const words = sentence.exact.slice(at, at + end - start);
      if (at < 0 || words !== exact) faults.add(`decision ${id}: “${exact}” does not stand in its sentence`);
      if (!hashes.has(sha256)) faults.add(`decision ${id}: there is no report with the hash ${sha256}`);
    }
    earlier.add(id);
    last = seq;
  }
  for (const named of decisionsNamed(ledger)) {
    if (!earlier.has(named)) faults.add(`a reason names the decision ${named}, which nobody took`);
  }
}

function decisionsNamed(ledger: Ledger): ReadonlySet<string> {
  const reasons = [
    ...ledger.voices.flatMap(({ reasons }) => reasons),
    ...ledger.incidents.flatMap(({ reasons, keptApart }) => [
      ...reasons,
      ...keptApart.map(({ reason }) => reason),
    ]),
    ...ledger.copies.map(({ reason }) => reason),
  ];
  return new Set(reasons.flatMap((reason) => decisionIn(reason) ?? []));
}

function checkCounts(ledger: Ledger, faults: Faults): void {
  for (const { id, counts, mentions } of ledger.incidents) {
    const { reports, outlets, outletsUnknown, roots, rootsAtMost } = counts;
    if (roots > rootsAtMost) faults.add(`incident ${id}: ${roots} roots, but at most ${rootsAtMost}`);
    if (outlets + outletsUnknown > reports) faults.add(`incident ${id}: more outlets than reports`);
    if (reports !== new Set(mentions.map((mention) => mention.report)).size) {
      faults.add(`incident ${id}: counts ${reports} reports, but its mentions stand in another number`);
    }
  }
  for (const { id, lower, upper } of ledger.figures) {
    if (lower !== null && upper !== null && lower > upper) faults.add(`figure ${id}: lower is above upper`);
  }
}
