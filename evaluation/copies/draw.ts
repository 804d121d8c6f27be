// SPDX-License-Identifier: Apache-2.0
/**
 * `node evaluation/copies/draw.ts [--data PATH] [--seed N] [--texts]`
 *
 * Prints the pairs of texts of one sub-event that the seed draws, a line each (both ids, and the share of the shorter
 * that stands in the longer), for a person to read and to label in `pairs.tsv`; with `--texts`, the texts as well.
 */
import { drawCalled } from '../draws.ts';
import { readEcbPlus } from '../readers/ecb-plus.ts';
import { drawnPairs } from './pairs.ts';

const { data, seed, values } = drawCalled({
  usage: 'draw.ts --data PATH',
  seed: 6,
  options: { texts: { type: 'boolean', default: false } },
});
for (const { a, b, containment } of drawnPairs(readEcbPlus(data), seed)) {
  process.stdout.write(`${a.id}\t${b.id}\t${containment.toFixed(2)}\n`);
  if (values.texts) process.stdout.write(`\n${a.text}\n\n--\n\n${b.text}\n\n`);
}
