// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/language/language.ts';
import { decodeNetwork } from '../../src/language/network.ts';
import { decodeWords, type WordModel } from '../../src/language/words.ts';

const resources = join(import.meta.dirname, '..', '..', 'resources');

/** The parts of a language that make sentences of a text. */
export type SentenceModels = Pick<Language, 'words' | 'reading'>;

/** The English model of written words as it is committed. */
function englishWords(): WordModel {
  return decodeWords({
    json: readFileSync(join(resources, 'en', 'words.json'), 'utf8'),
    weights: readFileSync(join(resources, 'en', 'words.weights')),
  });
}

/** The English models of words, tags, trees and roles, for tests that need no other part of the language. */
export function englishSentences(): SentenceModels {
  const network = decodeNetwork(readFileSync(join(resources, 'en', 'reading.weights')));
  const kernel = readFileSync(join(resources, 'kernel', 'network.wasm'));
  return { words: englishWords(), reading: { network, kernel } };
}

/** A language that knows the parts given and nothing else. To ask it for another part is a fault of the test. */
export function onlySentences(parts: Partial<SentenceModels>): Language {
  return { code: 'en', ...parts } as Language;
}
