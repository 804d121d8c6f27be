// SPDX-License-Identifier: Apache-2.0
import { packContainer, textSection } from '../../src/language/container.ts';
import type { SyntaxHeader } from '../../src/language/syntax.ts';
import { tableSections } from '../../src/language/weights.ts';
import type { TrainedParser } from './parser.ts';
import type { TrainedTagger } from './tagger.ts';

export interface TrainedSyntax {
  readonly tagger: TrainedTagger;
  readonly parser: TrainedParser;
}

/** Writes what was trained in the order in which `decodeSyntax` reads it. */
export function packSyntax({ tagger, parser }: TrainedSyntax): Uint8Array {
  const header: SyntaxHeader = {
    tags: tagger.tags.map(({ upos, xpos }) => [upos, xpos]),
    relations: parser.relations,
  };
  const usualWords = Int32Array.from(tagger.usual.keys());
  return packContainer([
    textSection(JSON.stringify(header)),
    new Uint8Array(usualWords.buffer),
    Uint8Array.from(tagger.usual.values()),
    ...tableSections(tagger.features),
    ...tableSections(parser.features),
  ]);
}
