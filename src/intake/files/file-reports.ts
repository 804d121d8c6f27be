// SPDX-License-Identifier: Apache-2.0
import { basename } from 'node:path';
import type { Issue } from '../../model/index.ts';
import { issueOf } from '../issues.ts';
import type { Supplied } from '../manifest.ts';
import { readCsv } from '../records/csv.ts';
import type { ArticleRecord, RecordsOutcome } from '../records/fields.ts';
import { readJson, readJsonl } from '../records/json.ts';
import {
  type Circumstances,
  type Defaults,
  type Draft,
  pageReport,
  plainReport,
  recordReport,
} from '../report.ts';
import type { ZoneLexicon } from '../zone-lexicon.ts';
import { declaredByPage, type ReadText, readText, sha256 } from './bytes.ts';
import { type FileKind, kindOf } from './kinds.ts';
import type { PageReader } from './pages.ts';
import type { Found } from './walk.ts';

/** The reports of one file, their languages not yet told. */
export interface FileReports {
  readonly drafts: readonly Draft[];
  readonly issues: readonly Issue[];
}

/** What reading a file needs beside the file. */
export interface Reading {
  readonly supplied: Supplied | null;
  readonly defaults: Defaults;
  readonly lexicon: ZoneLexicon;
  readonly pages: PageReader;
}

/** Reads the reports of one file. Never throws on what is in it. */
export async function readReports(found: Found, reading: Reading): Promise<FileReports> {
  const kind = kindOf(found.path);
  const place = {
    file: basename(found.path),
    severity: found.named ? ('refused' as const) : ('noted' as const),
  };
  if (kind === 'unsupported') return nothing(issueOf('unsupported-file', place));
  if (kind === 'manifest' || kind === 'case') return nothing(issueOf('not-a-report', place));
  if (kind === 'aside' && !found.named) return nothing(issueOf('not-a-report', place));
  const read = await readText(found.path, place.file, kind === 'page' ? declaredByPage : undefined);
  if (read.text === null) return { drafts: [], issues: read.issues };
  if (kind === 'json' && !found.named && !holdsArticles(read.text))
    return nothing(issueOf('not-a-report', place));
  const made = await reportsOf(kind, read, read.text, place.file, reading);
  return {
    drafts: made.drafts,
    issues: [...read.issues.map((issue) => about(issue, made.drafts)), ...made.issues],
  };
}

/** JSON stands beside reports for many reasons; JSONL and CSV are tables of something. */
function holdsArticles(text: string): boolean {
  const outcome = readJson(text);
  return outcome.kind === 'records' || outcome.code !== 'records-missing-columns';
}

function nothing(issue: Issue): FileReports {
  return { drafts: [], issues: [issue] };
}

/** A remark on the bytes of a file that is one report is a remark on that report. */
function about(issue: Issue, drafts: readonly Draft[]): Issue {
  return drafts.length === 1 ? { ...issue, report: drafts[0]!.report.id } : issue;
}

async function reportsOf(
  kind: FileKind,
  read: ReadText,
  text: string,
  file: string,
  reading: Reading,
): Promise<FileReports> {
  const records = recordsIn(kind, text);
  if (records) return recordReports(records, read, file, reading);
  const capture = { file, sha256: read.sha256, encoding: read.encoding, record: null };
  const circumstances = { ...reading, capture };
  return kind === 'page'
    ? pageReports(text, circumstances, reading.pages)
    : drafted(plainReport(text, circumstances));
}

/** The records of a file that holds records; null when it is of another kind. */
function recordsIn(kind: FileKind, text: string): RecordsOutcome | null {
  if (kind === 'jsonl') return readJsonl(text);
  if (kind === 'csv') return readCsv(text);
  return kind === 'json' ? readJson(text) : null;
}

function drafted(draft: Draft): FileReports {
  return { drafts: [draft], issues: draft.issues };
}

async function pageReports(
  html: string,
  circumstances: Circumstances,
  pages: PageReader,
): Promise<FileReports> {
  const outcome = await pages.read(html, circumstances.supplied?.url ?? null);
  if (outcome.kind === 'article') return drafted(pageReport(outcome, circumstances));
  return nothing(issueOf(outcome.code, { file: circumstances.capture.file, detail: outcome.detail }));
}

function recordReports(
  outcome: RecordsOutcome,
  { encoding }: ReadText,
  file: string,
  reading: Reading,
): FileReports {
  if (outcome.kind === 'refused') return nothing(issueOf(outcome.code, { file, detail: outcome.detail }));
  const drafts = outcome.records.map((record) => recordDraft(record, encoding, file, reading));
  const bad = outcome.bad.map(({ code, detail }) => issueOf(code, { file, detail }));
  return { drafts, issues: [...bad, ...drafts.flatMap((draft) => draft.issues)] };
}

function recordDraft(record: ArticleRecord, encoding: string, file: string, reading: Reading): Draft {
  const capture = { file, sha256: sha256(record.canonical), encoding, record: record.record };
  return recordReport(record, { ...reading, supplied: forRecords(reading.supplied), capture });
}

/** A manifest's word on a file of many records holds for each of them, but not its address or its title. */
function forRecords(supplied: Supplied | null): Supplied | null {
  return supplied && { ...supplied, url: null, title: null };
}
