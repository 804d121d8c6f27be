// SPDX-License-Identifier: Apache-2.0
import type { WordSeen } from '../../../src/api/index.ts';
import { Hollow } from '../marks/seal.tsx';
import { Said, visible } from '../safe-text.tsx';
import { featureWords, partWords, relationName, tagWords } from './grammar-words.ts';

/** `verb, past`: the part of speech and what its tag adds. */
export function kindOfWord({ upos, xpos }: WordSeen): string {
  return [partWords(upos), tagWords(xpos)].filter(Boolean).join(', ');
}

/** What a word is to the one it hangs on; empty where its part of speech says as much. */
export function partPlayed({ upos, deprel }: WordSeen): string {
  const name = relationName(deprel);
  return name === partWords(upos) ? '' : name;
}

/** What a word hangs on, in words. */
export function hangsOn(words: readonly WordSeen[], { head, deprel }: WordSeen): string {
  const above = words[head];
  return above ? `${relationName(deprel)} of “${above.form}”` : relationName(deprel);
}

/** Everything read of one word, in plain words with the codes behind them. */
export function WordFacts({ words, at }: { words: readonly WordSeen[]; at: number }) {
  const word = words[at];
  if (!word) return null;
  return (
    <dl className="word-facts">
      <Fact name="word" code={`${word.upos} ${word.xpos}`}>
        <b className="serif">
          <Said>{word.form}</Said>
        </b>{' '}
        <Said>{kindOfWord(word)}</Said>
      </Fact>
      <Fact name="lemma">{word.lemma === '' ? <None>no lemma read</None> : <Said>{word.lemma}</Said>}</Fact>
      <Fact name="features" code={word.feats}>
        {word.feats === '' ? (
          <None>no features read</None>
        ) : (
          <Said>{featureWords(word.feats).join(', ')}</Said>
        )}
      </Fact>
      <Fact name="hangs on" code={word.deprel}>
        <Said>{hangsOn(words, word)}</Said>
      </Fact>
    </dl>
  );
}

function Fact({ name, code = '', children }: { name: string; code?: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children} {code !== '' && <code>{visible(code)}</code>}
      </dd>
    </div>
  );
}

/** Nothing was read where something could have been. */
export function None({ children }: { children: string }) {
  return (
    <span className="quiet">
      <Hollow /> {children}
    </span>
  );
}
