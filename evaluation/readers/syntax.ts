// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/language/language.ts';
import { decodeSyntax, type SyntaxModel } from '../../src/language/syntax.ts';

const folder = join(import.meta.dirname, '..', '..', 'resources', 'en');

/** The English model of words and sentences as it is committed, for tests that need no other part of the language. */
export function englishSyntax(): SyntaxModel {
  return decodeSyntax({
    json: readFileSync(join(folder, 'syntax.json'), 'utf8'),
    weights: readFileSync(join(folder, 'syntax.weights')),
  });
}

/** A language that knows words and sentences and nothing else. To ask it for another part is a fault of the test. */
export function onlySyntax(syntax: SyntaxModel): Language {
  return { code: 'en', syntax } as Language;
}
