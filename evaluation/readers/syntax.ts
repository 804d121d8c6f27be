// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/language/language.ts';
import { decodeSyntax } from '../../src/language/syntax.ts';
import { decodeWords, type WordModel } from '../../src/language/words.ts';

const folder = join(import.meta.dirname, '..', '..', 'resources', 'en');

/** The parts of a language that make sentences of a text. */
export type SentenceModels = Pick<Language, 'words' | 'syntax'>;

/** The English model of written words as it is committed. */
export function englishWords(): WordModel {
  return decodeWords({
    json: readFileSync(join(folder, 'words.json'), 'utf8'),
    weights: readFileSync(join(folder, 'words.weights')),
  });
}

/** The English models of words, tags and trees as committed, for tests that need no other part of the language. */
export function englishSyntax(): SentenceModels {
  return { words: englishWords(), syntax: decodeSyntax(readFileSync(join(folder, 'syntax.weights'))) };
}

/** A language that knows the parts given and nothing else. To ask it for another part is a fault of the test. */
export function onlySyntax(parts: Partial<SentenceModels>): Language {
  return { code: 'en', ...parts } as Language;
}
