// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import type { Sentence } from '../../model/index.ts';
import { seenWord } from '../../text/index.ts';
import type { Parsed, Tokenised } from '../stages.ts';
import { withRolesOnce } from './frames.ts';
import type { Reading } from './heads.ts';
import { lemmaOf } from './lemma.ts';
import { NetworkReader } from './reader.ts';

/**
 * How much is spent on a sentence: `fast` reads it from the network's first layer, `full` from its last;
 * `where-it-pays` from the first in boilerplate, which is no evidence, and from the last elsewhere.
 *
 * A first pass that told sentences where something is claimed or happens by their words was measured and left out: in
 * reports on war 97 of 100 words stand in such sentences (docs/decisions/0009-network.md).
 */
export type Setting = 'fast' | 'full' | 'where-it-pays';

/**
 * Gives every word its part of speech (Universal Dependencies and Penn tag), features and lemma, hangs the words of a
 * sentence on each other, and reads what fills the roles of its verbs.
 *
 * Method: one network of bidirectional LSTMs with heads for each task, run in whole numbers (`reader.ts`). Linear in
 * the number of words but for trees, which are quadratic in the length of a sentence; the tokeniser bounds that.
 */
export function parse(tokenised: Tokenised, language: Language, setting: Setting = 'where-it-pays'): Parsed {
  const { reader, tags } = benchOf(language);
  const { sentences } = tokenised;
  const isFull = sentences.map(({ zone }) =>
    setting === 'where-it-pays' ? zone !== 'boilerplate' : setting === 'full',
  );
  const first = reader.encode(sentences.map(({ tokens }) => tokens.map(({ form }) => seenWord(form))));
  const fast = reader.read(first.filter((_, i) => !isFull[i])).values();
  const full = reader.read(reader.goOn(first.filter((_, i) => isFull[i]))).values();
  return {
    report: tokenised.report,
    sentences: sentences.map((sentence, i) => {
      const reading = (isFull[i] ? full : fast).next().value!;
      return parsedSentence(sentence, reading, tags, language);
    }),
  };
}

/** What reading with one network takes; its memory is laid out once. */
interface Bench {
  readonly reader: NetworkReader;
  readonly tags: readonly { readonly upos: string; readonly xpos: string }[];
}

const benches = new WeakMap<Language['reading'], Bench>();

function benchOf({ reading }: Language): Bench {
  const known = benches.get(reading);
  if (known !== undefined) return known;
  const tags = reading.network.classes.tags.map((tag) => {
    const [upos, xpos] = tag.split(' ') as [string, string];
    return { upos, xpos };
  });
  const bench = { reader: new NetworkReader(reading.network, reading.kernel), tags };
  benches.set(reading, bench);
  return bench;
}

const noun = { upos: 'NOUN', xpos: 'NN' } as const;

function parsedSentence(
  sentence: Tokenised['sentences'][number],
  reading: Reading,
  tags: Bench['tags'],
  { reading: { network }, words }: Language,
): Sentence {
  const { feats, relations } = network.classes;
  const determiner = relations.indexOf('det');
  const determined = new Set([...reading.heads].filter((_, i) => reading.relations[i] === determiner));
  return {
    ...sentence,
    tokens: sentence.tokens.map((token, i) => {
      const read = tags[reading.tags[i]!]!;
      // No personal pronoun takes a determiner: "a mine" is a thing.
      const { upos, xpos } = read.xpos === 'PRP' && determined.has(i) ? noun : read;
      return {
        ...token,
        upos,
        xpos,
        lemma: lemmaOf(seenWord(token.form), xpos, words.lemmas),
        feats: feats[reading.feats[i]!]!,
        head: reading.heads[i]!,
        deprel: relations[reading.relations[i]!]!,
      };
    }),
    frames: reading.frames.filter(({ roles }) => roles.length > 0).map(withRolesOnce),
  };
}
