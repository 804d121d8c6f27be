// SPDX-License-Identifier: Apache-2.0
import type { Issue } from '../model/index.ts';
import { exitCodes } from './exit.ts';

/** Names every remark on standard error and says which exit code they make. */
export function tellIssues(issues: readonly Issue[]): number {
  for (const { severity, code, file, message } of issues) {
    process.stderr.write(`${severity}: ${code}${file ? `: ${file}` : ''}: ${message}\n`);
  }
  return issues.some((issue) => issue.severity === 'refused') ? exitCodes.refused : exitCodes.done;
}
