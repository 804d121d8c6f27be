// SPDX-License-Identifier: Apache-2.0
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { byKey, type Issue } from '../../model/index.ts';
import { issueOf } from '../issues.ts';

/** A file met on the way. */
export interface Found {
  readonly path: string;
  /** Path from the folder that was named, with forward slashes; the base name when the file itself was named. */
  readonly relative: string;
  /** Whether a person named the file itself rather than a folder above it. */
  readonly named: boolean;
}

/** What one path that a person named leads to. */
export interface Expanded {
  /** The folder that was named; null when it was a file or is not there. */
  readonly folder: string | null;
  readonly files: readonly Found[];
  readonly issues: readonly Issue[];
}

/**
 * Finds the files under a path, folders and all, in code-unit order of their relative paths. Hidden files and folders
 * are passed over. A symbolic link inside a folder is never followed; a link that a person names is.
 */
export async function expand(path: string): Promise<Expanded> {
  const absolute = resolve(path);
  const kind = await kindOf(absolute);
  if (typeof kind === 'object') return { folder: null, files: [], issues: [{ ...kind, file: path }] };
  if (kind === 'file') {
    return {
      folder: null,
      files: [{ path: absolute, relative: basename(absolute), named: true }],
      issues: [],
    };
  }
  const files: Found[] = [];
  const issues: Issue[] = [];
  await descend(absolute, '', files, issues);
  return { folder: absolute, files: files.sort(byKey((file) => file.relative)), issues };
}

async function kindOf(path: string): Promise<'file' | 'folder' | Issue> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : issueOf('not-a-file', { file: path });
  } catch (cause) {
    return systemIssue(cause, path, await isLink(path));
  }
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isSymbolicLink() ?? false; // Not even a link: nothing is there.
}

/** What the system said when it would not give a file or folder. */
export function systemIssue(cause: unknown, file: string, link = false): Issue {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  if ((code === 'ENOENT' || code === 'ENOTDIR') && !link) return issueOf('path-not-found', { file });
  return issueOf('unreadable-file', {
    file,
    detail: link ? 'The link points nowhere.' : `The system says ${code}.`,
  });
}

async function descend(folder: string, prefix: string, files: Found[], issues: Issue[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    issues.push(systemIssue(cause, prefix === '' ? basename(folder) : prefix.slice(0, -1)));
    return [];
  });
  for (const entry of entries.sort(byKey((each) => each.name))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const relative = `${prefix}${entry.name}`;
    if (entry.isSymbolicLink()) issues.push(issueOf('symlink-skipped', { file: relative }));
    else if (entry.isDirectory()) await descend(path, `${relative}/`, files, issues);
    else if (entry.isFile()) files.push({ path, relative, named: false });
    else issues.push(issueOf('not-a-file', { file: relative, severity: 'noted' }));
  }
}
