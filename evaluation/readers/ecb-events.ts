// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EcbDocument, ecbFolder, wordsIn } from './ecb-plus.ts';

/** A mention of an event as ECB+ marks it. Offsets are UTF-16 code units into the document's text, half-open. */
export interface EventMention {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  /** Mentions of one event of a topic share it; a mention that is tied to nothing has one of its own. */
  readonly event: string;
}

/** Which sentences of the corpus were checked by its makers; mentions elsewhere are not counted by anybody. */
const sentencesFile = 'ECBplus_coreference_sentences.csv';

/**
 * The event mentions of the checked sentences of each document, in the order of the text. Mentions of people, places
 * and times are left out, and so are those in lines that the document's text leaves out.
 *
 * @throws RangeError when a word of a kept line does not stand in the document's text
 */
export function readEventMentions(data: string, documents: readonly EcbDocument[]): readonly EventMention[] {
  const checked = new Set(
    readFileSync(join(data, ecbFolder, sentencesFile), 'utf8')
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.replaceAll(',', ' ')),
  );
  return documents.flatMap((document) => {
    const xml = readFileSync(join(data, ecbFolder, document.topic, `${document.id}.xml`), 'utf8');
    const [, file = ''] = document.id.split('_');
    const isChecked = (sentence: string) => checked.has(`${document.topic} ${file} ${sentence}`);
    return mentionsIn(xml, document, isChecked);
  });
}

function mentionsIn(
  xml: string,
  document: EcbDocument,
  isChecked: (sentence: string) => boolean,
): readonly EventMention[] {
  const places = placesOfWords(xml, document);
  const events = eventsIn(xml, document);
  const marked = xml.matchAll(
    /<(?:NEG_)?ACTION_\w+ (?=[^>]*m_id="(\d+)")[^>]*>([\s\S]*?)<\/(?:NEG_)?ACTION_\w+>/g,
  );
  return [...marked]
    .flatMap(([, id = '', anchors = '']) => {
      const words = [...anchors.matchAll(/t_id="(\d+)"/g)].flatMap(([, word = '']) => places.get(word) ?? []);
      if (words.length === 0 || !isChecked(words[0]!.sentence)) return [];
      const start = Math.min(...words.map((word) => word.start));
      const end = Math.max(...words.map((word) => word.end));
      return [{ document: document.id, start, end, event: events.get(id) ?? `${document.id} ${id}` }];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

interface WordPlace {
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
}

/** Where each word stands in the text, by its number; words of lines that are left out have no place. */
function placesOfWords(xml: string, { id, text }: EcbDocument): ReadonlyMap<string, WordPlace> {
  const places = new Map<string, WordPlace>();
  const words = wordsIn(xml);
  let at = 0;
  for (const sentence of new Set(words.map((word) => word.sentence))) {
    const line = words.filter((word) => word.sentence === sentence);
    if (/^https?:/i.test(line.map(({ form }) => form).join(''))) continue;
    for (const word of line) {
      const form = word.form === '``' || word.form === "''" ? '"' : word.form;
      const start = text.indexOf(form, at);
      if (start < 0 || text.slice(at, start).trim() !== '')
        throw new RangeError(`${id}: “${form}” does not come next`);
      at = start + form.length;
      places.set(word.id, { start, end: at, sentence });
    }
  }
  return places;
}

/** The event of each mention that is tied to others, in its document or across documents of its topic. */
function eventsIn(xml: string, { id, topic }: EcbDocument): ReadonlyMap<string, string> {
  const events = new Map<string, string>();
  for (const [, attributes = '', body = ''] of xml.matchAll(
    /<(?:CROSS_DOC_COREF|INTRA_DOC_COREF) ([^>]*)>([\s\S]*?)<\/(?:CROSS_DOC_COREF|INTRA_DOC_COREF)>/g,
  )) {
    const across = /note="(\w+)"/.exec(attributes)?.[1];
    const name =
      across === undefined ? `${id} ${/r_id="(\d+)"/.exec(attributes)?.[1]}` : `${topic} ${across}`;
    for (const [, mention = ''] of body.matchAll(/<source m_id="(\d+)"/g)) events.set(mention, name);
  }
  return events;
}
