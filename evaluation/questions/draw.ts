// SPDX-License-Identifier: Apache-2.0
/**
 * `node evaluation/questions/draw.ts CORPUS [--incidents] [--data PATH] [--seed N] [--count N] [--texts]`
 *
 * Prints the conflicts that the ledger of a corpus shows and the seed draws, a line each as in `conflicts.tsv` without
 * the label, for a person to read and to label; with `--incidents`, incidents told by three reports or more as in
 * `incidents.tsv`. With `--texts`, the words around each as well.
 */
import { languageFor } from '../../src/desk/language.ts';
import type { Ledger } from '../../src/model/index.ts';
import { drawCalled, orUsage } from '../draws.ts';
import { boardOf, drawn, type Words } from './conflicts.ts';
import { ledgersOf, piledCorpora } from './corpora.ts';
import { drawnIncidents } from './incidents.ts';

/** How many characters on each side of the words are printed. */
const around = 250;

const usage = `draw.ts ${piledCorpora.map(({ name }) => name).join('|')} --data PATH`;
const { data, seed, values, positionals } = drawCalled({
  usage,
  seed: 7,
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '30' },
    incidents: { type: 'boolean', default: false },
    texts: { type: 'boolean', default: false },
  },
});
const corpus = orUsage(
  piledCorpora.find(({ name }) => name === positionals[0]),
  usage,
);

const ledgers = ledgersOf(corpus.piles(data), languageFor([]).language);
const count = Number(values.count);
const print = (line: string) => process.stdout.write(`${line}\n`);
if (values.incidents) {
  for (const { words } of drawnIncidents(ledgers, seed, count)) print(`${corpus.name}\t${columns(words)}`);
} else {
  const conflicts = ledgers.flatMap((ledger) => boardOf(ledger).conflicts);
  for (const { kind, sides } of drawn(conflicts, seed, count)) {
    print([corpus.name, kind, ...sides.map(columns)].join('\t'));
    if (values.texts) for (const words of sides) print(`  ${textOf(ledgers, words)}`);
  }
}

function columns({ report, start, end }: Words): string {
  return [report, start, end].join('\t');
}

function textOf(of: readonly Ledger[], { report, start, end }: Words): string {
  const { text } = of.flatMap(({ reports }) => reports).find(({ id }) => id === report)!;
  const [before, after] = [text.slice(Math.max(0, start - around), start), text.slice(end, end + around)];
  return `${before}⟦${text.slice(start, end)}⟧${after}`.replace(/\s+/g, ' ');
}
