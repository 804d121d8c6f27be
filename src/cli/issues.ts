// SPDX-License-Identifier: Apache-2.0
import type { Issue } from '../model/index.ts';
import { exitCodes } from './exit.ts';
import { say } from './output.ts';

/** Names every remark on standard error and says which exit code they make. */
export function tellIssues(issues: readonly Issue[]): number {
  for (const { severity, code, file, message } of issues) {
    say(`${severity}: ${code}${file ? `: ${file}` : ''}: ${message}`);
  }
  return issues.some((issue) => issue.severity === 'refused') ? exitCodes.refused : exitCodes.done;
}
