// SPDX-License-Identifier: Apache-2.0
import type { CaseSeen, IssueSeen, ReportListSeen } from '../../api/index.ts';
import type { Issue } from '../../model/index.ts';
import type { CaseReader } from '../../store/contract.ts';
import { lensOn } from './lens.ts';

/** All reports by date of publication, and what was refused or remarked on the way in. */
export function reportList(reader: CaseReader): ReportListSeen {
  const lens = lensOn(reader);
  const issues = reader.issues();
  const issuesOf = new Map<string, number>();
  for (const { report } of issues) if (report) issuesOf.set(report, (issuesOf.get(report) ?? 0) + 1);
  const heads = [...lens.heads].sort((a, b) => lens.rank(a.id) - lens.rank(b.id));
  return {
    rows: heads.map((head) => {
      const { language, analysed, file, characters, claims, versionOf, story = null } = head;
      return {
        ...lens.ref(head.id),
        ...{ language, analysed, file, characters, claims, versionOf, story },
        sightings: head.sightings.length,
        issues: issuesOf.get(head.id) ?? 0,
      };
    }),
    issues: issues.map(seenIssue),
  };
}

/** An issue with only the fields of the wire. */
export function seenIssue({ code, report, file, severity, message }: Issue): IssueSeen {
  return { code, report, file, severity, message };
}

/** What the case says of itself. */
export function caseView(reader: CaseReader): CaseSeen {
  const { name, generation, generator, counts } = reader.info();
  return { name, generation, generator, counts: { ...counts } };
}
