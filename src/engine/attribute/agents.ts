// SPDX-License-Identifier: Apache-2.0
import { withApposed } from './appositions.ts';
import { nounPhrase, nounPhraseFrom, trimmed } from './phrases.ts';
import { dependents, type SentenceView, type TokenRange, wordOf } from './view.ts';

/** An agent ends before what it is the agent of: "by witnesses [of shelling …]", "by the mayor [that …]", "[to …]". */
function agentUpTo(view: SentenceView, range: TokenRange): TokenRange {
  const { that, charges, infinitive } = view.lexicon.grammar;
  for (let i = range.first + 1; i <= range.last; i++) {
    const word = wordOf(view.tokens[i]);
    const deed = charges.has(word) && view.tokens[i + 1]?.xpos === 'VBG';
    const act = infinitive.has(word) && view.tokens[i + 1]?.xpos === 'VB';
    if (deed || act || that.has(word)) return trimmed(view, { first: range.first, last: i - 1 });
  }
  return withApposed(view, range);
}

/** "By a spokesman [for the army]": whom a spokesman speaks for, wherever the tree hangs it; -1 for nobody. */
function spokenFor(view: SentenceView, head: number): number {
  const { spokes, grammar } = view.lexicon;
  const next = wordOf(view.tokens[head + 1]);
  if (!spokes.has(wordOf(view.tokens[head])) || !grammar.phrasal.has(next)) return -1;
  const range = nounPhraseFrom(view, head + 2);
  if (range === null) return -1;
  // "… for the army for the deaths": the second is what somebody is blamed for.
  for (let i = range.first; i <= range.last; i++) if (wordOf(view.tokens[i]) === next) return i - 1;
  return range.last;
}

/** The doer of a passive: "by the ministry". */
export function agentOf(view: SentenceView, verb: number): TokenRange | null {
  for (const child of dependents(view, verb, 'obl', 'nmod')) {
    if (child < verb) continue;
    const marker = dependents(view, child, 'case').find((each) =>
      view.lexicon.grammar.agents.has(wordOf(view.tokens[each])),
    );
    if (marker === undefined) continue;
    const last = Math.max(nounPhrase(view, child).last, spokenFor(view, child));
    return last > marker ? agentUpTo(view, { first: marker + 1, last }) : null;
  }
  return null;
}
