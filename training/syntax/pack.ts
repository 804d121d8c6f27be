// SPDX-License-Identifier: Apache-2.0
import { packContainer, textSection } from '../../src/language/container.ts';
import type { SyntaxHeader } from '../../src/language/syntax.ts';
import { type PackedTable, tableSections } from '../../src/language/weights.ts';
import type { TrainedLemmas } from './lemmas.ts';
import type { TrainedParser } from './parser.ts';
import type { TrainedTagger } from './tagger.ts';

export interface TrainedSyntax {
  readonly boundaries: PackedTable;
  readonly tagger: TrainedTagger;
  readonly lemmas: TrainedLemmas;
  readonly parser: TrainedParser;
}

/** Writes what was trained in the order in which `decodeSyntax` reads it. */
export function packSyntax({ boundaries, tagger, lemmas, parser }: TrainedSyntax): Uint8Array {
  const header: SyntaxHeader = {
    tags: tagger.tags.map(({ upos, xpos }) => [upos, xpos]),
    relations: parser.relations,
    ...lemmas,
  };
  const usualWords = Int32Array.from(tagger.usual.keys());
  return packContainer([
    textSection(JSON.stringify(header)),
    ...tableSections(boundaries),
    new Uint8Array(usualWords.buffer),
    Uint8Array.from(tagger.usual.values()),
    ...tableSections(tagger.features),
    ...tableSections(parser.features),
  ]);
}
