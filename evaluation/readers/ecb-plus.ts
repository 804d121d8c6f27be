// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A document of ECB+ as running text. */
export interface EcbDocument {
  /** The name of its file without `.xml`: topic, number and sub-corpus. */
  readonly id: string;
  readonly topic: string;
  /** The topic and which of its two sub-events: `12ecbplus`. */
  readonly subEvent: string;
  readonly text: string;
}

/** Where the documents of ECB+ lie below the data folder. */
export const ecbFolder = 'documents/ecb-plus';

/**
 * The documents of ECB+ in the order of topic and number. The corpus has words, not texts: words are joined again as
 * English sets them. Each sentence is a paragraph of its own, as news is often set, but one that goes on with a quote;
 * a line that is a web address is left out.
 */
export function readEcbPlus(data: string): readonly EcbDocument[] {
  const folder = join(data, ecbFolder);
  const topics = readdirSync(folder).filter((name) => /^\d+$/.test(name));
  return topics
    .sort((a, b) => Number(a) - Number(b))
    .flatMap((topic) =>
      readdirSync(join(folder, topic))
        .filter((name) => name.endsWith('.xml'))
        .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
        .map((name) => ({
          id: name.replace(/\.xml$/, ''),
          topic,
          subEvent: name.replace(/_\d+|\.xml$/g, ''),
          text: textOf(readFileSync(join(folder, topic, name), 'utf8')),
        })),
    );
}

/** A word of a document as its file has it. */
export interface EcbWord {
  readonly id: string;
  /** Number of its sentence in the document. */
  readonly sentence: string;
  readonly form: string;
}

export function wordsIn(xml: string): readonly EcbWord[] {
  return [
    ...xml.matchAll(/<token (?=[^>]*t_id="(\d+)")(?=[^>]*sentence="(\d+)")[^>]*>([^<]*)<\/token>/g),
  ].map(([, id = '', sentence = '', form = '']) => ({ id, sentence, form: unescaped(form) }));
}

function textOf(xml: string): string {
  const sentences = new Map<string, string[]>();
  for (const { sentence, form } of wordsIn(xml))
    sentences.set(sentence, [...(sentences.get(sentence) ?? []), form]);
  return [...sentences.values()]
    .map(joinWords)
    .filter((line) => !/^https?:/i.test(line.replaceAll(' ', '')))
    .reduce((text, line) => text + (text === '' ? '' : goesOn(text, line) ? ' ' : '\n\n') + line, '');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (word: string): string =>
  word.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** Whether a line goes on with the quote of the last paragraph, or with another of the same speaker. */
function goesOn(text: string, line: string): boolean {
  const last = text.slice(text.lastIndexOf('\n') + 1);
  const opened = /“[^”]*$/.test(last) || (last.split('"').length - 1) % 2 === 1;
  return opened || (/^["“]/.test(line) && /["“”]/.test(last));
}

/** Marks that stand close to the word before them, and to the word behind them. */
const closing = /^(?:[,.;:?!)\]%”’]|'s|’s|n't|'(?:re|ve|ll|d|m)|\.\.\.|…)$/i;
const opening = /^[([$£€#“‘]$/;
/** Marks that stand close on both sides between two figures, two letters or two parts of a word. */
const between: readonly (readonly [mark: RegExp, before: RegExp, after: RegExp])[] = [
  [/^[.:]$/, /^\d+$/, /^\d+$/],
  [/^,$/, /^\d{1,3}$/, /^\d{3}$/],
  [/^\.$/, /^\p{Lu}$/u, /^\p{Lu}$/u],
  [/^[-/_&]$/, /[\p{L}\p{N}]$/u, /^[\p{L}\p{N}]/u],
  [/^[’']$/, /\p{L}$/u, /^(?:s|t|re|ve|ll|d|m)$/i],
];

/** Words as English sets them: marks on the word they belong to, quotes in pairs. */
function joinWords(words: readonly string[]): string {
  let text = '';
  let open = false;
  let glue = true;
  words.forEach((word, i) => {
    const quote = ['``', "''", '"', '“', '”'].includes(word);
    const opens = word === '``' || (quote && word !== "''" && word !== '”' && !open);
    if (quote) open = opens;
    else if (/^["“]./.test(word)) open = true;
    else if (/.["”]$/.test(word)) open = false;
    const inside = between.some(
      ([mark, before, after]) =>
        mark.test(word) && before.test(words[i - 1] ?? '') && after.test(words[i + 1] ?? ''),
    );
    const closes = inside || (quote ? !opens : closing.test(word));
    text += (glue || closes ? '' : ' ') + (word === '``' || word === "''" ? '"' : word);
    glue = inside || (quote ? opens : opening.test(word));
  });
  return text;
}
