// SPDX-License-Identifier: Apache-2.0
import { CaseFault } from '../failures.ts';

/** SQLite's primary result codes (sqlite.org/rescode.html) that say something a person can act on. */
const sqlite = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  notADatabase: 26,
};

/** Codes of the operating system that say a file cannot be made or written where it is wanted. */
const unwritable: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ENOSPC',
  'EDQUOT',
  'ENAMETOOLONG',
  'ELOOP',
]);

/** Runs something on a case file and turns SQLite's and the system's own errors into ours. */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw faultOf(file, error) ?? error;
  }
}

function faultOf(file: string, error: unknown): CaseFault | null {
  if (!(error instanceof Error) || error instanceof CaseFault) return null;
  const { message } = error;
  switch (resultCode(error)) {
    case sqlite.corrupt:
    case sqlite.notADatabase:
      return new CaseFault('case-damaged', file, `${file} is damaged: ${message}`);
    case sqlite.busy:
    case sqlite.locked:
      return new CaseFault('case-busy', file, `another program is writing to ${file}`);
    case sqlite.readOnly:
    case sqlite.cantOpen:
    case sqlite.full:
    case sqlite.ioError:
      return new CaseFault('case-unwritable', file, `${file} cannot be used here: ${message}`);
    default:
      return 'code' in error && unwritable.has(String(error.code))
        ? new CaseFault('case-unwritable', file, `${file} cannot be used here: ${message}`)
        : null;
  }
}

/** SQLite's primary result code, or null for another kind of error. */
function resultCode(error: Error): number | null {
  const code = 'errcode' in error ? Number(error.errcode) : Number.NaN;
  return Number.isFinite(code) ? code & 0xff : null;
}

/** Whether this is SQLite saying that somebody else holds the lock. */
export function isBusy(error: unknown): boolean {
  const code = error instanceof Error ? resultCode(error) : null;
  return code === sqlite.busy || code === sqlite.locked;
}
