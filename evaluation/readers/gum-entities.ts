// SPDX-License-Identifier: Apache-2.0
import { type GoldSentence, readConllu, runningText } from './conllu.ts';

/** What a phrase of a GUM text speaks of. Offsets are UTF-16 code units into the text. */
export interface GumEntity {
  readonly start: number;
  readonly end: number;
  /** One of GUM's ten types. */
  readonly type: string;
  /** Universal part of speech of the word that the phrase hangs by. */
  readonly head: string;
}

export interface GumText {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly GumEntity[];
}

/** Reads the entities of GUM, which are all its noun phrases and lie within sentences, from the last column. */
export function readGumEntities(file: string): readonly GumText[] {
  return documentsOf(readConllu(file)).map((sentences) => {
    const { text, sentences: placed } = runningText(sentences);
    const entities = sentences.flatMap((sentence, s) =>
      phrasesOf(sentence).map(({ first, last, type }) => ({
        start: placed[s]!.words[first]!.start,
        end: placed[s]!.words[last]!.end,
        type,
        head: headOf(sentence, first, last),
      })),
    );
    return { id: sentences[0]!.id, text, entities };
  });
}

function documentsOf(sentences: readonly GoldSentence[]): readonly (readonly GoldSentence[])[] {
  const documents: GoldSentence[][] = [];
  for (const sentence of sentences) {
    if (documents.length === 0 || sentence.opensDocument) documents.push([]);
    documents.at(-1)!.push(sentence);
  }
  return documents;
}

interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly type: string;
}

/** `(12-person-…` opens a phrase, `12)` closes it, `(12-person-…)` does both. */
function phrasesOf({ words }: GoldSentence): readonly Phrase[] {
  const open: { readonly id: string; readonly type: string; readonly first: number }[] = [];
  const phrases: Phrase[] = [];
  words.forEach(({ misc }, w) => {
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
    for (const [, opened, closed, ended] of marks.matchAll(/\(([^()]+)(\))?|([^()]+)\)/g)) {
      if (opened !== undefined) {
        const [id, type] = opened.split('-');
        open.push({ id: id!, type: type!, first: w });
        if (closed === undefined) continue;
      }
      const id = (opened ?? ended!).split('-')[0]!;
      const at = open.findLastIndex((each) => each.id === id);
      if (at >= 0) phrases.push({ first: open[at]!.first, last: w, type: open.splice(at, 1)[0]!.type });
    }
  });
  return phrases;
}

function headOf({ words }: GoldSentence, first: number, last: number): string {
  const row = words.slice(first, last + 1);
  return (row.find(({ head }) => head < first || head > last) ?? row.at(-1)!).upos;
}
