// SPDX-License-Identifier: Apache-2.0
export { foldName, foldPlaceName, isArticle, loosePlaceKey } from './fold.ts';
export { seenWord } from './invisible.ts';
export { type Mark, type MarkedText, marksOf, readMarked } from './marked.ts';
export { type MatchedPair, matchedWords } from './matched-words.ts';
export { textOf, utf8Of } from './utf8.ts';
export { type Word, wordsOf } from './words.ts';
