// SPDX-License-Identifier: Apache-2.0
import type { ReferenceKind } from '../../src/model/index.ts';
import { documentsOf, type GoldSentence, readConllu, runningText } from './conllu.ts';

/** A mention as the corpus has it: `[start, end)` in UTF-16 code units of its document's running text. */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  /** Number of the group of mentions that stand for one thing; a thing met once is a group of one. */
  readonly group: string;
  /** The corpus' type of thing: `person`, `place`, `abstract` … */
  readonly type: string;
  /** How it hangs on the rest of its group: `coref`, `ana`, `appos`, `pred`, `cata`, `disc`, `sgl`. */
  readonly link: string;
  /** By its head word: a pronoun, a proper name, or anything else. */
  readonly kind: ReferenceKind;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

/**
 * Reads the entities of GUM's last column, document by document. The text is rebuilt as {@link runningText} does, so a
 * mention's place is its first word's start and its last word's end.
 *
 * @throws RangeError when a bracket closes an entity that is not open
 */
export function readCoreference(file: string): readonly GoldDocument[] {
  return documentsOf(file).map(readDocument);
}

function readDocument({ id, part }: ReturnType<typeof documentsOf>[number]): GoldDocument {
  const sentences = readConllu(part);
  const { text, sentences: placed } = runningText(sentences);
  const heads = sentences.flatMap(headsOf);
  const words = placed.flatMap((sentence) => sentence.words).map((place, i) => ({ ...place, ...heads[i]! }));
  const rows = part.split('\n').filter((line) => /^\d+\t/.test(line));
  const entities = rows.map((row) => /(?:^|\|)Entity=([^|]*)/.exec(row.split('\t')[9] ?? '')?.[1] ?? '');
  return {
    id,
    text,
    mentions: readEntities(entities, words),
  };
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  /** Number of the head by which words are counted through the sentence, and the word's own. */
  readonly head: number;
  readonly number: number;
}

/** What of a sentence's words says which one heads a phrase. */
function headsOf({ words }: GoldSentence): readonly Pick<Word, 'upos' | 'head' | 'number'>[] {
  return words.map(({ upos, head }, number) => ({ upos, head, number }));
}

/** The kind of a phrase by the first of its words that hangs on none of the others. */
function kindOf(words: readonly Word[]): ReferenceKind {
  const [first, last] = [words[0]!.number, words.at(-1)!.number];
  const { upos } = words.find(({ head }) => head < first || head > last) ?? words[0]!;
  return upos === 'PRON' ? 'pronoun' : upos === 'PROPN' ? 'name' : 'nominal';
}

interface OpenEntity {
  readonly group: string;
  readonly type: string;
  readonly link: string;
  readonly first: number;
}

/** `(12-person-new-…-coref` opens, `12)` closes, `(12-…)` does both; the field order is GUM's `global.Entity`. */
function readEntities(entities: readonly string[], words: readonly Word[]): readonly GoldMention[] {
  const open: OpenEntity[] = [];
  const mentions: GoldMention[] = [];
  const close = (at: number, last: number): void => {
    if (at < 0) throw new RangeError('an entity is closed that was never opened');
    const [{ first, ...entity }] = open.splice(at, 1) as [OpenEntity];
    const { start } = words[first]!;
    mentions.push({ ...entity, start, end: words[last]!.end, kind: kindOf(words.slice(first, last + 1)) });
  };
  entities.forEach((column, i) => {
    for (const piece of column.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      if (piece.startsWith('(')) {
        const [group = '', type = '', , , , , link = ''] = piece.replace(/[()]/g, '').split('-');
        open.push({ group, type, link, first: i });
        if (piece.endsWith(')')) close(open.length - 1, i);
      } else {
        const group = piece.slice(0, -1);
        close(
          open.findLastIndex((each) => each.group === group),
          i,
        );
      }
    }
  });
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The chains a document is scored on: mentions of one group by identity. A predicate ("is [a poet]") is no mention of
 * what it is said of, and what is met once is no chain.
 */
export function goldChains(document: GoldDocument): readonly (readonly GoldMention[])[] {
  const groups = new Map<string, GoldMention[]>();
  for (const mention of document.mentions) {
    if (mention.link === 'pred') continue;
    groups.set(mention.group, [...(groups.get(mention.group) ?? []), mention]);
  }
  return [...groups.values()].filter((chain) => chain.length > 1);
}
