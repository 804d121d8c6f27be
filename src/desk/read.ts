// SPDX-License-Identifier: Apache-2.0
import { reconcile } from '../engine/reconcile.ts';
import type { GazetteerUsed, Issue, Ledger } from '../model/index.ts';
import { type WritableCase, withCase } from '../store/index.ts';
import { analysisFailed } from './analysis-failed.ts';
import { gather } from './gather.ts';
import { gazetteersIn } from './gazetteers/folder-list.ts';
import type { GazetteerFile } from './gazetteers/index-file.ts';
import { decisionIssues, knownIssues, withIssues } from './issues.ts';
import { languageFor } from './language.ts';
import type { OnProgress } from './progress.ts';
import { readPile } from './read-pile.ts';
import { programVersion } from './resources.ts';

/** What a person asks for when reports are read into a case. */
export interface ReadRequest {
  readonly paths: readonly string[];
  readonly file: string;
  readonly date?: string;
  readonly outlet?: string;
  /** Files with the user's own places, actors and coastline. */
  readonly places?: string;
  readonly actors?: string;
  readonly basemap?: string;
  /** Folder with gazetteers of the user's; none when nothing is said. */
  readonly gazetteers?: string | null;
  readonly onProgress?: OnProgress;
  /** Stops the read between two reports; the case is then as it was. */
  readonly stop?: AbortSignal;
  /** Threads to read on; as many as the machine has cores when nothing is said. */
  readonly threads?: number;
}

export interface ReadOutcome {
  readonly reports: number;
  readonly added: number;
  readonly claims: number;
  readonly incidents: number;
  /** False when the same inputs were read before: nothing was written. */
  readonly changed: boolean;
  /** The user's gazetteers that places are read with now, and those they were read with before this run. */
  readonly gazetteers: { readonly now: readonly GazetteerUsed[]; readonly before: readonly GazetteerUsed[] };
  /** What this run met; refused inputs first. */
  readonly issues: readonly Issue[];
}

/**
 * Reads reports into a case and reconciles the whole of it, as one transaction.
 *
 * Reading the same inputs again changes nothing; reading more adds and reconciles, with the same ledger as reading
 * all at once.
 *
 * @throws CaseFault when the case file cannot be used, AbortError when it is stopped; the case is then as it was
 */
export async function readIntoCase(request: ReadRequest): Promise<ReadOutcome> {
  const say = request.onProgress ?? (() => undefined);
  const work = (open: WritableCase) => readInto(open, request, say);
  return withCase(request.file, work, { onWait: () => say({ stage: 'waiting', done: 0, total: 0 }) });
}

async function readInto(open: WritableCase, request: ReadRequest, say: OnProgress): Promise<ReadOutcome> {
  say({ stage: 'gathering', done: 0, total: 0 });
  const known = new Set(open.reports().map(({ id }) => id));
  const { gazetteers: before } = open.info();
  const gathered = await gather(request, { captures: open.captures(), lists: open.lists() });
  const { gazetteers, issues: unused } = gazetteersIn(request.gazetteers ?? null, { check: true });
  const { language, issues: listIssues } = languageFor(gathered.lists, gazetteers);
  const read = await readPile({ ...gathered, gazetteers }, language, open, { ...request, say });
  say({ stage: 'reconciling', done: 0, total: 0 });
  const met = [...gathered.issues, ...listIssues];
  const issues = knownIssues(open.intakeIssues(), met);
  const reconciled = reconcile(read.reports, language, generatorWith(gazetteers), open.decisions());
  const ledger = withIssues(reconciled, [...issues, ...gathered.joining]);
  const changed = gathered.news || read.fresh.length > 0 || !open.holds(ledger);
  if (changed) {
    say({ stage: 'saving', done: 0, total: 0 });
    const journal = { at: new Date().toISOString(), run: runOf(request, ledger) };
    const { captures, lists, name } = gathered;
    open.write({ ledger, captures, analyses: read.fresh, intakeIssues: issues, lists, name, journal });
  }
  const failures = reconciled.issues.filter(({ code }) => code === analysisFailed);
  const idle = decisionIssues(reconciled.decisions);
  const told = [...met, ...unused, ...gathered.joining, ...failures, ...idle];
  return outcomeOf(ledger, known, changed, { before, issues: told });
}

function generatorWith(gazetteers: readonly GazetteerFile[]): Omit<Ledger['generator'], 'name'> {
  const version = programVersion();
  return gazetteers.length > 0 ? { version, gazetteers: gazetteers.map(usedOf) } : { version };
}

/** What a case keeps of a gazetteer: never the path on somebody's machine. */
const usedOf = ({ name, source, sha256, places, licence }: GazetteerFile): GazetteerUsed => {
  return { name, source, sha256, places, licence };
};

function outcomeOf(
  ledger: Ledger,
  known: ReadonlySet<string>,
  changed: boolean,
  { before, issues }: { readonly before: readonly GazetteerUsed[]; readonly issues: readonly Issue[] },
): ReadOutcome {
  return {
    reports: ledger.reports.length,
    added: ledger.reports.filter((report) => !known.has(report.id)).length,
    claims: ledger.claims.length,
    incidents: ledger.incidents.length,
    changed,
    gazetteers: { now: ledger.generator.gazetteers ?? [], before },
    issues: issues.toSorted((a, b) => Number(a.severity === 'noted') - Number(b.severity === 'noted')),
  };
}

/** What the journal keeps of a run: the inputs by hash, never by a path of somebody's machine. */
function runOf({ date, outlet }: ReadRequest, ledger: Ledger): Readonly<Record<string, unknown>> {
  const reports = ledger.reports.map((report) => report.sha256).sort();
  return { program: programVersion(), date: date ?? null, outlet: outlet ?? null, reports };
}
