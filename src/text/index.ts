// SPDX-License-Identifier: Apache-2.0
export { type Mark, type MarkedText, marksOf, readMarked } from './marked.ts';
