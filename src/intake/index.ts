// SPDX-License-Identifier: Apache-2.0
export { normalAddress } from './addresses.ts';
export { type CaseFile, type ListKind, listKinds, readCaseFile } from './case-lists.ts';
export { type Months, readDay, readSupplied } from './dates.ts';
export { type Decoded, decode } from './decode.ts';
export { articleOf, type PageArticle, type PageOutcome } from './html/article.ts';
export { type IntakeIssueCode, issueCodes, issueOf } from './issues.ts';
export { type DetectLanguage, type LanguageGuess, withLanguage } from './language.ts';
export { type Manifest, readManifest, type Supplied } from './manifest.ts';
export { mergeReports } from './merge.ts';
export { layOut } from './plain/zones.ts';
export { readCsv } from './records/csv.ts';
export { type ArticleRecord, hasTextField, type RecordsOutcome } from './records/fields.ts';
export { readJson, readJsonl } from './records/json.ts';
export {
  type Capture,
  type Defaults,
  type Draft,
  pageReport,
  plainReport,
  recordReport,
  reportId,
} from './report.ts';
export { decodeZoneLexicon, type ZoneLexicon } from './zone-lexicon.ts';
