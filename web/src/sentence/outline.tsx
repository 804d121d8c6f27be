// SPDX-License-Identifier: Apache-2.0
import type { ClaimCard, WordSeen } from '../../../src/api/index.ts';
import { Said } from '../safe-text.tsx';
import { featureWords } from './grammar-words.ts';
import { MarkedWord } from './marked-word.tsx';
import { type Branch, outlineOf } from './tree.ts';
import { kindOfWord, None, partPlayed } from './word-facts.tsx';

interface OutlineProps {
  readonly words: readonly WordSeen[];
  readonly claims: readonly ClaimCard[];
}

/** The tree as a list of lists: each word above those that hang on it. What a screen reader reads at every size. */
export function Outline({ words, claims }: OutlineProps) {
  return (
    <>
      {words.every((word) => word.feats === '') && <None>no features read</None>}
      <ul className="outline" aria-label="the tree of the sentence, from its head down">
        {outlineOf(words).map((branch) => (
          <BranchItem key={branch.at} branch={branch} words={words} claims={claims} />
        ))}
      </ul>
    </>
  );
}

function BranchItem({ branch, words, claims }: OutlineProps & { readonly branch: Branch }) {
  const word = words[branch.at]!;
  return (
    <li>
      <MarkedWord word={word} claims={claims} />{' '}
      <span className="outline-relation">
        <Said>{partPlayed(word)}</Said>
      </span>
      <span className="outline-kind">
        <span className="unheard">: </span>
        <Said>{factsOf(word)}</Said>
      </span>
      {branch.branches.length > 0 && (
        <ul>
          {branch.branches.map((below) => (
            <BranchItem key={below.at} branch={below} words={words} claims={claims} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** `verb, past · lemma say · states, finite`: what the form does not show already. */
function factsOf(word: WordSeen): string {
  const kind = kindOfWord(word);
  const lemma = word.lemma === '' ? 'no lemma read' : `lemma ${word.lemma}`;
  const shown = word.lemma.toLowerCase() === word.form.toLowerCase() ? '' : lemma;
  const features = featureWords(word.feats).filter((feature) => !kind.split(', ').includes(feature));
  return [kind, shown, features.join(', ')].filter(Boolean).join(' · ');
}
