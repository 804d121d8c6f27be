// SPDX-License-Identifier: Apache-2.0
import { issueOf } from '../intake/issues.ts';
import { byKey, type Decision, type Issue, type Ledger } from '../model/index.ts';

const issueKey = (issue: Issue) => JSON.stringify([issue.code, issue.file, issue.report, issue.message]);

/** What intake said in every run so far, each once, in a fixed order. */
export function knownIssues(before: readonly Issue[], now: readonly Issue[]): readonly Issue[] {
  const all = new Map([...before, ...now].map((issue) => [issueKey(issue), issue]));
  return [...all.values()].sort(byKey(issueKey));
}

/** A ledger with what intake said, and with a remark for every decision that cannot be applied now. */
export function withIssues(ledger: Ledger, issues: readonly Issue[]): Ledger {
  const all = [...issues, ...ledger.issues, ...decisionIssues(ledger.decisions)].sort(byKey(issueKey));
  return { ...ledger, issues: all };
}

/** Names decisions whose evidence is not found, or not all of it: they are kept, and applied again when it is. */
export function decisionIssues(decisions: readonly Decision[]): readonly Issue[] {
  return decisions
    .filter(({ lost }) => lost > 0)
    .map(({ id, kind, standing, effect, because }) => {
      const detail = `${id} (${kind}, “${because}”): ${effect}.`;
      const code = standing === 'not-applicable' ? 'decision-not-applicable' : 'decision-in-part';
      return issueOf(code, { file: null, detail });
    });
}
