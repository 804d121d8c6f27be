// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { issueOf } from '../../intake/issues.ts';
import { distinctRow } from '../../language/dump.ts';
import { type DumpAreas, dumpAreas, isDumpArea } from '../../language/dump-areas.ts';
import { emptyDump, FaultTally } from '../../language/dump-faults.ts';
import { recordOfRow } from '../../language/dump-record.ts';
import { type DumpRow, isBlankLine, isFault, readRow } from '../../language/dump-row.ts';
import type { Gazetteer, GazetteerRecord } from '../../language/gazetteer.ts';
import { encodeGazetteer } from '../../language/gazetteer-encode.ts';
import type { Issue } from '../../model/index.ts';
import { type DumpFile, openDump } from './dump-file.ts';
import { linesOf, textOfLine, type Wanted } from './dump-lines.ts';
import { describe, ending, type GazetteerFile, type GazetteerInfo, tailOf } from './index-file.ts';

/** What a person asks for when dumps are added. */
export interface AddRequest {
  readonly dumps: readonly string[];
  readonly folder: string;
  /** What it is to go by; named after the dump when nothing is said. */
  readonly name?: string;
  readonly licence?: string;
  /** The places sayso knows already: areas of a dump that are among them take their ids. */
  readonly known: Gazetteer | null;
  /** Bytes of a dump that are compiled at a time. */
  readonly portion?: number;
}

export interface AddOutcome {
  readonly added: readonly (GazetteerInfo & { readonly replaced: boolean })[];
  readonly issues: readonly Issue[];
}

/**
 * Compiles dumps in the GeoNames format, each into a gazetteer of its own in the folder. A dump of the same name takes
 * the place of the one before.
 *
 * A dump is gone through line by line, once for its areas and once for every portion of its places, so that no more
 * than a portion is in memory. Which portion a place is in hangs on its id alone: the order of the lines changes
 * nothing. A line at fault is left out and named; a file that is no dump is refused and named, and the rest goes on.
 */
export async function addDumps(request: AddRequest): Promise<AddOutcome> {
  const added: AddOutcome['added'][number][] = [];
  const issues: Issue[] = [];
  for (const path of request.dumps) {
    const outcome = await addDump(path, request);
    added.push(...outcome.added);
    issues.push(...outcome.issues);
  }
  return { added, issues };
}

async function addDump(path: string, request: AddRequest): Promise<AddOutcome> {
  const dump = openOrRefuse(path);
  if ('code' in dump) return { added: [], issues: [dump] };
  try {
    return await compile(dump, path, request);
  } catch (error) {
    const issue = faultOf(error as NodeJS.ErrnoException, path);
    if (issue === null) throw error;
    return { added: [], issues: [issue] };
  } finally {
    dump.close();
  }
}

function openOrRefuse(path: string): DumpFile | Issue {
  try {
    return openDump(path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return missing ? issueOf('path-not-found', { file: path }) : unreadable(path, error as Error);
  }
}

/** Codes of the system for a folder that takes no file. */
const unwritable: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST']);

/** What is wrong with the dump or the folder; null when it is neither. */
function faultOf(error: NodeJS.ErrnoException, file: string): Issue | null {
  const code = error.code ?? '';
  if (unwritable.has(code)) return issueOf('gazetteer-unwritable', { file, detail: `${error.message}.` });
  const ofDump = error instanceof RangeError || /^(Z_|ERR_ZLIB|EIO)/.test(code);
  return ofDump ? unreadable(file, error) : null;
}

const unreadable = (file: string, { message }: Error): Issue =>
  issueOf('gazetteer-unreadable', { file, detail: `${message}.` });

/** Bytes of a dump that are compiled at a time unless told otherwise: some 40,000 places. */
const usualPortion = 6 * 1024 * 1024;

async function compile(dump: DumpFile, path: string, request: AddRequest): Promise<AddOutcome> {
  const file = basename(path);
  const { areas, bytes, sha256 } = await survey(dump, request.known);
  const portions = Math.max(1, Math.ceil(bytes / (request.portion ?? usualPortion)));
  const faults = new FaultTally();
  const name = nameOf(request.name ?? dump.name);
  const target = join(request.folder, `${name}${ending}`);
  mkdirSync(request.folder, { recursive: true });
  const writing = newFile(`${target}.new`);
  try {
    for (let portion = 0; portion < portions; portion++) {
      const records = await recordsOf(dump, { portion, portions, areas, faults });
      if (records.length > 0) writing.add(records);
    }
    const issues = faults.issues(file);
    if (writing.places() === 0) return { added: [], issues: [...issues, emptyDump(file)] };
    const replaced = describe(target) !== null;
    writing.end(target, { source: dump.name, sourceSha256: sha256, licence: request.licence ?? null });
    const { path: _path, parts: _parts, countries: _countries, ...info } = describe(target)!;
    return { added: [{ ...info, replaced }], issues };
  } finally {
    writing.close();
  }
}

/** A name that is safe as a file's on every system. */
function nameOf(given: string): string {
  const stem = basename(given).replace(/\.(txt|tsv|zip|gazetteer)$/i, '');
  return stem.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '') || 'gazetteer';
}

interface Survey {
  readonly areas: DumpAreas;
  readonly bytes: number;
  readonly sha256: string;
}

/** Goes through a dump for what its lines say of each other: the areas they lie in. */
async function survey(dump: DumpFile, known: Gazetteer | null): Promise<Survey> {
  const hash = createHash('sha256');
  const rows: DumpRow[] = [];
  let bytes = 0;
  const hashed = async function* (): AsyncGenerator<Buffer> {
    for await (const piece of dump.bytes()) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  };
  for await (const lines of linesOf(hashed(), () => true)) {
    for (const line of lines) {
      if (!line.bytes.includes('\tA\t')) continue;
      const row = readRow(textOfLine(line), line.number);
      if (!isFault(row) && isDumpArea(row)) rows.push(row);
    }
  }
  return { areas: dumpAreas(rows, known), bytes, sha256: hash.digest('hex') };
}

interface Portion {
  readonly portion: number;
  readonly portions: number;
  readonly areas: DumpAreas;
  readonly faults: FaultTally;
}

async function recordsOf(dump: DumpFile, wanted: Portion): Promise<readonly GazetteerRecord[]> {
  const records: GazetteerRecord[] = [];
  const seen = new Set<string>();
  for await (const lines of linesOf(dump.bytes(), inPortion(wanted))) {
    for (const line of lines) {
      const text = textOfLine(line);
      const row = isBlankLine(text) ? null : distinctRow(text, line.number, seen, wanted.faults);
      if (row !== null) records.push(recordOfRow(row, wanted.areas));
    }
  }
  return records;
}

/** Whether a line is of a portion, told by its id (FNV-1a over the bytes before the first tab). */
function inPortion({ portion, portions }: Portion): Wanted {
  if (portions === 1) return () => true;
  return (bytes, start, end) => {
    let hash = 0x811c9dc5;
    for (let i = start; i < end && bytes[i] !== tab; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    return (hash >>> 0) % portions === portion;
  };
}

const tab = 9;

/** A gazetteer file while it is written, beside the one it will take the place of. */
function newFile(path: string) {
  const descriptor = openSync(path, 'w', 0o644);
  const hash = createHash('sha256');
  const countries = new Set<string>();
  const parts: { offset: number; length: number }[] = [];
  let [end, places, open] = [0, 0, true];
  const write = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
  };
  const close = (): void => {
    if (!open) return;
    open = false;
    closeSync(descriptor);
    rmSync(path, { force: true });
  };
  return {
    places: (): number => places,
    add: (records: readonly GazetteerRecord[]): void => {
      const bytes = encodeGazetteer(records);
      for (const { entry } of records) if (entry.country !== null) countries.add(entry.country);
      write(bytes);
      hash.update(bytes);
      parts.push({ offset: end, length: bytes.length });
      end += bytes.length;
      places += records.length;
    },
    /** Puts the file in its place, whole. */
    end: (target: string, told: Pick<GazetteerFile, 'source' | 'sourceSha256' | 'licence'>): void => {
      const codes = [...countries].sort();
      write(tailOf({ ...told, sha256: hash.digest('hex'), places, parts, countries: codes }));
      fsyncSync(descriptor);
      open = false;
      closeSync(descriptor);
      renameSync(path, target);
    },
    /** Lets go of a file that was not ended. */
    close,
  };
}
