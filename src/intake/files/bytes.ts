// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Issue } from '../../model/index.ts';
import { type DeclaredEncoding, decode } from '../decode.ts';
import { issueOf } from '../issues.ts';
import { systemIssue } from './walk.ts';

/** A file's text and what is to be said of its bytes; a null text means that the file was refused. */
export interface ReadText {
  readonly text: string | null;
  readonly encoding: string;
  readonly sha256: string;
  readonly issues: readonly Issue[];
}

const largestFile = 64 * 1024 * 1024;
const refusedText = (issue: Issue): ReadText => ({ text: null, encoding: '', sha256: '', issues: [issue] });

/** Reads a file as text, under a limit of size. */
export async function readText(path: string, file: string, declared?: DeclaredEncoding): Promise<ReadText> {
  try {
    const { size } = await stat(path);
    if (size > largestFile)
      return refusedText(
        issueOf('file-too-large', { file, detail: `${size} bytes; at most ${largestFile} are read.` }),
      );
    return textOf(await readFile(path), file, declared);
  } catch (cause) {
    return refusedText({ ...systemIssue(cause, file), code: 'unreadable-file' });
  }
}

function textOf(bytes: Uint8Array, file: string, declared?: DeclaredEncoding): ReadText {
  const decoded = decode(bytes, declared);
  if (decoded.kind === 'binary')
    return refusedText(issueOf('binary-file', { file, detail: decoded.because }));
  if (decoded.text.trim() === '') return refusedText(issueOf('empty-file', { file }));
  const { text, encoding, by, replaced } = decoded;
  const issues: Issue[] = [];
  if (by === 'guess') issues.push(issueOf('legacy-encoding', { file, detail: `Read as ${encoding}.` }));
  if (replaced > 0) issues.push(issueOf('broken-utf8', { file, detail: `${replaced} places.` }));
  return { text, encoding, sha256: sha256(bytes), issues };
}

/** SHA-256 in hexadecimal; of a text, of its UTF-8 bytes. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The encoding a page names in its first bytes. */
export function declaredByPage(head: string): string | null {
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,100}encoding=["']([\w-]{2,40})/i.exec(head)?.[1] ??
    null
  );
}
