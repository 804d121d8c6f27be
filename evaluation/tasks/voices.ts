// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/language/language.ts';
import type { Speaker } from '../../src/model/index.ts';
import { readAttributed } from '../readers/attributed.ts';
import { type GoldDocument, type GoldMention, goldChains, readCoreference } from '../readers/coreference.ts';
import { plainReport } from '../readers/plain-report.ts';
import type { Score, Task } from '../task.ts';

const corpus = 'syntax/gum-dev.conllu';

/** GUM's development set: whether a source that points back ("he", "the official") is taken to whom it stands for. */
export const task: Task = {
  name: 'voices',
  about:
    'GUM dev, raw text: of the sources of our claims that stand later in a gold chain, how many are taken to a mention of that chain, to another (wrong) or to none (open)',
  needs: [corpus],
  fast: true,
  run: async ({ data, language, say }) => {
    const documents = readCoreference(readFileSync(join(data, corpus), 'utf8'));
    const verdicts = documents.flatMap((gold) => verdictsOn(gold, language));
    say(`${documents.length} documents, ${verdicts.length} sources that point back`);
    return pointers.flatMap((pointer) =>
      scoresFor(
        pointer,
        verdicts.filter((each) => each.pointer === pointer),
      ),
    );
  },
};

/** What points back: of pronouns, those of whoever speaks or listens apart. */
const pointers = ['he, she, it, they', 'I, we, you', 'other words'] as const;
type Pointer = (typeof pointers)[number];

export interface Verdict {
  readonly pointer: Pointer;
  readonly outcome: 'right' | 'wrong' | 'open';
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function verdictsOn(gold: GoldDocument, language: Language): readonly Verdict[] {
  const { claims } = readAttributed(plainReport(gold.id, gold.text), language);
  const sources = claims.flatMap(({ source, speaker }) => (source && speaker ? [{ source, speaker }] : []));
  return judge(gold, sources);
}

/**
 * Judges the speakers that sources were taken to. A source counts when it is a gold mention (or all but the edges of
 * one) with an earlier one in its chain that is no pronoun; it is right when the words that its speaker was taken to
 * are a mention of the chain.
 */
export function judge(
  gold: GoldDocument,
  sources: readonly { readonly source: Range; readonly speaker: Pick<Speaker, 'span'> }[],
): readonly Verdict[] {
  const chains = goldChains(gold);
  const chainOf = new Map(chains.flatMap((chain) => chain.map((mention) => [mention, chain] as const)));
  return sources.flatMap(({ source, speaker: { span } }): Verdict[] => {
    const mention = closest(gold.mentions, source);
    const chain = mention === null ? undefined : chainOf.get(mention);
    if (!mention || !chain?.some(({ start, kind }) => start < mention.start && kind !== 'pronoun')) return [];
    const pointer = pointerOf(mention, gold.text);
    if (span === null || (span.start === source.start && span.end === source.end))
      return [{ pointer, outcome: 'open' }];
    return [{ pointer, outcome: isOneOf(chain, gold.mentions, span) ? 'right' : 'wrong' }];
  });
}

function pointerOf({ kind, start, end }: GoldMention, text: string): Pointer {
  if (kind !== 'pronoun') return 'other words';
  const first = /^(?:i|me|my|mine|we|us|our|ours|you|yours?)$/i;
  return first.test(text.slice(start, end)) ? 'I, we, you' : 'he, she, it, they';
}

/** Whether a speaker's words are of the chain: by the mention closest to them, or by one that opens them (a name before its appositions). */
function isOneOf(chain: readonly GoldMention[], mentions: readonly GoldMention[], span: Range): boolean {
  const taken = closest(mentions, span);
  return (
    (taken !== null && chain.includes(taken)) ||
    chain.some(({ start, end, kind }) => kind === 'name' && start === span.start && end <= span.end)
  );
}

/** The mention that shares most with a stretch of text, more than half of both together; the outermost of equals. */
function closest(mentions: readonly GoldMention[], { start, end }: Range): GoldMention | null {
  let best: GoldMention | null = null;
  let most = 0.5;
  for (const mention of mentions) {
    const shared = Math.min(mention.end, end) - Math.max(mention.start, start);
    const share = shared / (Math.max(mention.end, end) - Math.min(mention.start, start));
    if (share > most) [best, most] = [mention, share];
  }
  return best;
}

function scoresFor(label: string, verdicts: readonly Verdict[]): readonly Score[] {
  const count = (outcome: Verdict['outcome']) => verdicts.filter((each) => each.outcome === outcome).length;
  const [right, wrong, open] = [count('right'), count('wrong'), count('open')];
  const detail = { right, wrong, open };
  return [
    { name: `${label} taken rightly, of all`, value: right / Math.max(1, verdicts.length), detail },
    { name: `${label} taken rightly, of those taken`, value: right / Math.max(1, right + wrong), detail },
  ];
}
