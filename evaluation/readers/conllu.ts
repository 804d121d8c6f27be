// SPDX-License-Identifier: Apache-2.0

/** One word of a treebank. Offsets are UTF-16 code units into its sentence's text, half-open. */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index of the head in the sentence, -1 for the root. */
  readonly head: number;
  /** Base relation, without the sub-type after a colon. */
  readonly feats: string;
  readonly deprel: string;
  /** The last column as it stands: `Entity=…|SpaceAfter=No`. */
  readonly misc: string;
  readonly start: number;
  readonly end: number;
}

export interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly words: readonly GoldWord[];
  /** Whether a paragraph, or a document, begins with it. */
  readonly opensParagraph: boolean;
  readonly opensDocument: boolean;
}

/**
 * Reads a treebank in CoNLL-U. Empty nodes (`8.1`) are left out; the words of a multi-word token share out its
 * characters where their forms spell it, else each has all of them.
 *
 * @throws RangeError when a word does not stand in its sentence's text
 */
export function readConllu(file: string): readonly GoldSentence[] {
  return file
    .split(/\n\n+/)
    .filter((block) => block.trim() !== '')
    .map(readSentence);
}

/** The documents of a treebank that names them, each as its own lines of CoNLL-U. */
export function documentsOf(file: string): readonly { readonly id: string; readonly part: string }[] {
  return file
    .split(/^(?=# newdoc id = )/m)
    .filter((part) => part.startsWith('# newdoc'))
    .map((part) => ({ id: /^# newdoc id = (.*)$/m.exec(part)![1]!.trim(), part }));
}

function readSentence(block: string): GoldSentence {
  const lines = block.split('\n');
  const comments = lines.filter((line) => line.startsWith('#'));
  const rows = lines.filter((line) => /^\d+(?:-\d+)?\t/.test(line)).map((line) => line.split('\t'));
  const commented = (key: string): string | undefined =>
    comments.find((line) => line.startsWith(`# ${key} = `))?.slice(key.length + 5);
  const text = commented('text') ?? '';
  return {
    id: commented('sent_id') ?? '',
    text,
    words: readWords(rows, text),
    opensParagraph: comments.some((line) => /^# newpar\b/.test(line)),
    opensDocument: comments.some((line) => /^# newdoc\b/.test(line)),
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function readWords(rows: readonly string[][], text: string): readonly GoldWord[] {
  const stretches = stretchesOf(rows, text);
  return rows
    .filter((row) => !row[0]!.includes('-'))
    .map((row, i) => ({
      form: row[1]!,
      lemma: row[2]!,
      upos: row[3]!,
      xpos: row[4]!,
      head: Number(row[6]) - 1,
      feats: row[5] === '_' ? '' : row[5]!,
      deprel: row[7]!.split(':')[0]!,
      misc: row[9] ?? '_',
      start: stretches[i]!.start,
      end: stretches[i]!.end,
    }));
}

/** Finds the surface of each word, from left to right. */
function stretchesOf(rows: readonly string[][], text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (let i = 0; i < rows.length; i++) {
    const surface = rows[i]![1]!;
    const start = text.indexOf(surface, at);
    if (start < 0 || text.slice(at, start).trim() !== '')
      throw new RangeError(`“${surface}” is not in “${text}”`);
    at = start + surface.length;
    const [first, last] = rows[i]![0]!.split('-').map(Number);
    if (last === undefined) {
      stretches.push({ start, end: at });
      continue;
    }
    const parts = rows.slice(i + 1, i + 2 + last - first!).map((row) => row[1]!);
    stretches.push(...shared(parts, surface, start));
    i += parts.length;
  }
  return stretches;
}

function shared(parts: readonly string[], surface: string, start: number): readonly Stretch[] {
  if (parts.join('') !== surface) return parts.map(() => ({ start, end: start + surface.length }));
  let at = start;
  return parts.map((part) => {
    at += part.length;
    return { start: at - part.length, end: at };
  });
}

/** A treebank's running text, with the place of every sentence and word in it. */
export interface GoldText {
  readonly text: string;
  readonly sentences: readonly {
    readonly start: number;
    readonly end: number;
    readonly words: readonly Stretch[];
  }[];
}

/**
 * Rebuilds running text: one space between sentences, a blank line where a paragraph or a document begins.
 */
export function runningText(sentences: readonly GoldSentence[]): GoldText {
  const pieces: string[] = [];
  const placed: GoldText['sentences'][number][] = [];
  let at = 0;
  for (const sentence of sentences) {
    const gap = at === 0 ? '' : sentence.opensParagraph || sentence.opensDocument ? '\n\n' : ' ';
    const start = at + gap.length;
    pieces.push(gap, sentence.text);
    at = start + sentence.text.length;
    const words = sentence.words.map((word) => ({ start: start + word.start, end: start + word.end }));
    placed.push({ start: words[0]!.start, end: words.at(-1)!.end, words });
  }
  return { text: pieces.join(''), sentences: placed };
}
