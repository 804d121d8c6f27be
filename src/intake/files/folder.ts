// SPDX-License-Identifier: Apache-2.0
import { dirname, join } from 'node:path';
import type { Issue } from '../../model/index.ts';
import { caseNameIn, type ListKind, readCaseFile } from '../case-lists.ts';
import { issueOf } from '../issues.ts';
import { readManifest, type Supplied } from '../manifest.ts';
import type { ZoneLexicon } from '../zone-lexicon.ts';
import { readText } from './bytes.ts';
import { kindOf } from './kinds.ts';
import type { Expanded, Found } from './walk.ts';

/** A list of the case's own: its places, its actors, its coastline. */
export interface CaseListText {
  readonly kind: ListKind;
  readonly file: string;
  readonly text: string;
}

/** What a folder says of the files in it. */
export interface FolderContext {
  /** What its case file calls the case. */
  readonly name: string | null;
  /** What its manifests supply, by absolute path. */
  readonly supplied: ReadonlyMap<string, Supplied>;
  readonly lists: readonly CaseListText[];
  /** Absolute paths that are read as something else than reports: manifests, case files, lists. */
  readonly taken: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/** Reads the manifests and case files of a folder and of the folders in it. */
export async function readContext({ folder, files }: Expanded, lexicon: ZoneLexicon): Promise<FolderContext> {
  const supplied = new Map<string, Supplied>();
  const taken = new Set<string>();
  const issues: Issue[] = [];
  const lists: CaseListText[] = [];
  let name: string | null = null;
  if (folder === null) return { name, supplied, lists, taken, issues };
  const there: Files = new Map(files.map(({ path }) => [path.normalize('NFC'), path]));
  for (const file of fromTheTop(files)) {
    const kind = kindOf(file.path);
    if (kind !== 'manifest' && kind !== 'case') continue;
    taken.add(file.path);
    const read = await readText(file.path, file.relative);
    issues.push(...read.issues);
    if (read.text === null) continue;
    if (kind === 'manifest') applyManifest(file, read.text, there, supplied, issues, lexicon);
    else {
      name ??= caseNameIn(read.text);
      lists.push(...(await readLists(file, read.text, there, taken, issues)));
    }
  }
  return { name, supplied, lists, taken, issues };
}

/** The files of a folder by their paths in composed letters: systems differ in how they write “é” in a name. */
type Files = ReadonlyMap<string, string>;

/** The path of the file that another file names; null when the folder has no such file, or only a link. */
function named(name: string, by: Found, there: Files): string | null {
  return there.get(join(dirname(by.path), name).normalize('NFC')) ?? null;
}

/** Files of the folder first, then those of the folders in it: of two manifests the nearer to a file has the last word. */
function fromTheTop(files: readonly Found[]): readonly Found[] {
  const depth = ({ relative }: Found): number => relative.split('/').length;
  return [...files].sort((a, b) => depth(a) - depth(b));
}

function applyManifest(
  file: Found,
  text: string,
  there: Files,
  supplied: Map<string, Supplied>,
  issues: Issue[],
  lexicon: ZoneLexicon,
): void {
  const manifest = readManifest(text, file.relative, lexicon.months);
  issues.push(...manifest.issues);
  for (const [name, entry] of manifest.entries) {
    const path = named(name, file, there);
    if (path !== null) supplied.set(path, entry);
    else issues.push(issueOf('manifest-missing-file', { file: name, detail: `Named in ${file.relative}.` }));
  }
}

async function readLists(
  file: Found,
  text: string,
  there: Files,
  taken: Set<string>,
  issues: Issue[],
): Promise<readonly CaseListText[]> {
  const lists: CaseListText[] = [];
  const wanted = readCaseFile(text);
  if (!wanted) {
    issues.push(issueOf('case-malformed', { file: file.relative }));
    return lists;
  }
  for (const [kind, name] of wanted) {
    const path = named(name, file, there);
    const text = path === null ? null : (await readText(path, name)).text;
    if (path !== null) taken.add(path);
    if (text !== null) lists.push({ kind, file: name, text });
    else issues.push(issueOf('list-missing', { file: name, detail: `Named in ${file.relative}.` }));
  }
  return lists;
}
