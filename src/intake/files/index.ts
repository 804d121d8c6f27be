// SPDX-License-Identifier: Apache-2.0
export { languageDetector } from './detect-language.ts';
export type { CaseListText } from './folder.ts';
export { type IntakeArgument, type IntakeOptions, type IntakeResult, readPaths } from './read.ts';
