// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import type { Sentence, Token } from '../../model/index.ts';
import { singularOf } from './singular.ts';

const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ']);

/**
 * A sentence with some slips of the tagger mended where the lexicon knows better: a noun of war in the plural
 * that was taken for a verb ("warships" in a headline), and a noun taken for an adjective that qualifies nothing ("a
 * ground offensive"), and
 * the nouns round a headline's verb. Heads and relations stay as they are.
 */
export function mended(sentence: Sentence, lexicon: HappeningLexicon): Sentence {
  const tokens = sentence.tokens.map((token, at) =>
    mendedToken(token, sentence.tokens[at - 1], sentence.tokens[at + 1], lexicon),
  );
  return { ...sentence, tokens };
}

/** "hits", "sinks", "kills": what may well be the verb of a headline, however it was tagged. */
function looksLikeVerb(token: Token | undefined, lexicon: HappeningLexicon): boolean {
  const lower = token?.form.toLowerCase() ?? '';
  return (
    lower.endsWith(lexicon.endings.third) &&
    lexicon.verbs.has(lower.slice(0, -lexicon.endings.third.length)) &&
    token!.upos !== 'VERB'
  );
}

function mendedToken(
  token: Token,
  before: Token | undefined,
  next: Token | undefined,
  lexicon: HappeningLexicon,
): Token {
  const lower = token.form.toLowerCase();
  // "Shelling hits market", "Blast sinks ferry"
  if (lexicon.nouns.has(lower) && token.upos !== 'NOUN' && looksLikeVerb(next, lexicon))
    return { ...token, upos: 'NOUN', xpos: 'NN', lemma: lower };
  if (token.upos === 'VERB' && looksLikeVerb(before, lexicon) && lexicon.classes.has(lower))
    return { ...token, upos: 'NOUN', xpos: 'NN', lemma: lower };
  if (token.xpos === 'VBZ') {
    const singular = singularOf(lower, lexicon);
    const known = lexicon.classes.has(singular) || lexicon.counted.has(singular);
    if (known && !lexicon.verbs.has(singular))
      return { ...token, upos: 'NOUN', xpos: 'NNS', lemma: singular };
  }
  if (token.upos === 'ADJ' && lexicon.nouns.has(lower) && !(next && nominal.has(next.upos)))
    return { ...token, upos: 'NOUN', xpos: 'NN', lemma: lower };
  return token;
}
