// SPDX-License-Identifier: Apache-2.0
import { basename } from 'node:path';
import { byCodeUnits, byKey, type Issue, type Report } from '../../model/index.ts';
import { readSupplied } from '../dates.ts';
import { issueOf } from '../issues.ts';
import { withLanguage } from '../language.ts';
import type { Supplied } from '../manifest.ts';
import { mergeReports } from '../merge.ts';
import type { Defaults } from '../report.ts';
import type { ZoneLexicon } from '../zone-lexicon.ts';
import { languageDetector } from './detect-language.ts';
import { type FileReports, type Reading, readReports } from './file-reports.ts';
import { type CaseListText, type FolderContext, readContext } from './folder.ts';
import { openPageReader } from './pages.ts';
import { type Expanded, expand, type Found } from './walk.ts';

export interface IntakeOptions {
  /** Date of publication for reports that state none: EDTF or a written day. */
  readonly date?: string | null;
  /** Outlet for reports that state none. */
  readonly outlet?: string | null;
  readonly zones: ZoneLexicon;
  /** ISO 639 codes of the languages that are analysed. */
  readonly analysedLanguages: readonly string[];
  /** Told before each file is read; `done` of `total` are. */
  onFile?(done: number, total: number, file: string): void;
}

/** What one path that a person named came to: the ids of its reports and its own issues. */
export interface IntakeArgument {
  readonly path: string;
  readonly reports: readonly string[];
  readonly issues: readonly Issue[];
}

export interface IntakeResult {
  /** Reports as each was met, before any two were found to be one; reading more later starts from these. */
  readonly captures: readonly Report[];
  /** Each report once, by id in code-unit order. */
  readonly reports: readonly Report[];
  readonly issues: readonly Issue[];
  readonly lists: readonly CaseListText[];
  /** What a case file calls the case; the first by path that says so. */
  readonly name: string | null;
  /** One for each path, in the order of the paths. */
  readonly arguments: readonly IntakeArgument[];
}

/**
 * Reads reports from files and folders.
 *
 * Reports, issues and lists are the same whatever the order of the paths. Bad input never stops the rest: it becomes
 * an issue (see `issueCodes`).
 */
export async function readPaths(paths: readonly string[], options: IntakeOptions): Promise<IntakeResult> {
  const inputs = await Promise.all(paths.map((path) => readInput(path, options.zones)));
  const optionIssues: Issue[] = [];
  const defaults = defaultsOf(options, optionIssues);
  const read = await readAll(jobsOf(inputs), defaults, options);
  const captures = [...read.values()].flatMap(({ reports }) => reports);
  const merged = mergeReports(captures);
  const args = inputs.map((input) => argumentOf(input, read));
  return {
    captures,
    reports: merged.reports,
    issues: inOrder([...optionIssues, ...args.flatMap(({ issues }) => issues), ...merged.issues]),
    lists: listsOf(inputs),
    name: nameOf(inputs),
    arguments: args,
  };
}

interface Input {
  readonly path: string;
  readonly expanded: Expanded;
  readonly context: FolderContext;
}

async function readInput(path: string, lexicon: ZoneLexicon): Promise<Input> {
  const expanded = await expand(path);
  return { path, expanded, context: await readContext(expanded, lexicon) };
}

function defaultsOf({ date, outlet, zones }: IntakeOptions, issues: Issue[]): Defaults {
  const day = date ? readSupplied(date, zones.months) : null;
  if (date && day === null)
    issues.push(issueOf('bad-date', { file: null, detail: `“${date}” was given for all reports.` }));
  return { date: day, outlet: outlet?.trim() || null };
}

interface Job {
  readonly found: Found;
  readonly supplied: Supplied | null;
}

/** Each file once, however many paths lead to it, with whatever a manifest above it supplies. */
function jobsOf(inputs: readonly Input[]): readonly Job[] {
  const jobs = new Map<string, Job>();
  for (const { expanded, context } of inputs) {
    for (const found of expanded.files.filter((file) => !context.taken.has(file.path))) {
      const before = jobs.get(found.path);
      const named = found.named || (before?.found.named ?? false);
      const supplied = context.supplied.get(found.path) ?? before?.supplied ?? null;
      jobs.set(found.path, { found: { ...found, named }, supplied });
    }
  }
  return [...jobs.values()].sort(byKey(({ found }) => found.path));
}

/** One file's reports with their languages, by its path. */
interface FileOutcome {
  readonly reports: readonly Report[];
  readonly issues: readonly Issue[];
}

async function readAll(
  jobs: readonly Job[],
  defaults: Defaults,
  options: IntakeOptions,
): Promise<ReadonlyMap<string, FileOutcome>> {
  const pages = openPageReader(options.zones);
  const outcomes = new Map<string, FileOutcome>();
  try {
    for (const [done, { found, supplied }] of jobs.entries()) {
      options.onFile?.(done, jobs.length, basename(found.path));
      const reading: Reading = { supplied, defaults, lexicon: options.zones, pages };
      outcomes.set(
        found.path,
        await inLanguages(await readReports(found, reading), options.analysedLanguages),
      );
    }
  } finally {
    await pages.close();
  }
  return outcomes;
}

async function inLanguages(
  { drafts, issues }: FileReports,
  analysed: readonly string[],
): Promise<FileOutcome> {
  if (drafts.length === 0) return { reports: [], issues };
  const detect = await languageDetector();
  const told = drafts.map(({ report }) => withLanguage(report, detect, analysed));
  return {
    reports: told.map(({ report }) => report),
    issues: [...issues, ...told.flatMap((each) => each.issues)],
  };
}

function argumentOf(
  { path, expanded, context }: Input,
  read: ReadonlyMap<string, FileOutcome>,
): IntakeArgument {
  const outcomes = expanded.files.flatMap((file) =>
    context.taken.has(file.path) ? [] : [read.get(file.path)!],
  );
  const reports = [...new Set(outcomes.flatMap((outcome) => outcome.reports.map(({ id }) => id)))];
  const issues = [...expanded.issues, ...context.issues, ...outcomes.flatMap((outcome) => outcome.issues)];
  const silent = reports.length === 0 && issues.every(({ severity }) => severity === 'noted');
  return {
    path,
    reports,
    issues: inOrder(silent ? [...issues, issueOf('no-reports', { file: basename(path) })] : issues),
  };
}

/** Issues in a fixed order, each once. */
function inOrder(issues: readonly Issue[]): readonly Issue[] {
  const byKeys = new Map(
    issues.map((issue) => [
      JSON.stringify([issue.file, issue.report, issue.code, issue.message, issue.severity]),
      issue,
    ]),
  );
  return [...byKeys].sort(([a], [b]) => byCodeUnits(a, b)).map(([, issue]) => issue);
}

function nameOf(inputs: readonly Input[]): string | null {
  const named = inputs.filter(({ context }) => context.name !== null);
  return named.sort(byKey(({ expanded }) => expanded.folder ?? ''))[0]?.context.name ?? null;
}

function listsOf(inputs: readonly Input[]): readonly CaseListText[] {
  const all = inputs.flatMap(({ context }) => context.lists);
  const once = new Map(all.map((list) => [JSON.stringify([list.kind, list.file, list.text]), list]));
  return [...once].sort(([a], [b]) => byCodeUnits(a, b)).map(([, list]) => list);
}
