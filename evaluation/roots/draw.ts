// SPDX-License-Identifier: Apache-2.0
/**
 * `node evaluation/roots/draw.ts --corpus fa-kes|ecb-plus [--data PATH] [--seed N] [--count N]`
 *
 * Prints incidents of two reports and more that the seed draws, with all their mentions in their sentences and who says
 * them, for a person to read and to count the independent words in `incidents.tsv`.
 */
import { randomFrom, shuffled } from '../../learning/random.ts';
import { languageFor } from '../../src/desk/language.ts';
import { reconcile } from '../../src/engine/reconcile.ts';
import type { Incident, IncidentMention, Ledger } from '../../src/model/index.ts';
import { drawCalled, oneOf } from '../draws.ts';
import { incidentCorpora, pilesOf, readPile } from '../incidents/piles.ts';

const usage = 'draw.ts --corpus NAME --data PATH';
const { data, seed, values } = drawCalled({
  usage,
  seed: 6,
  options: { corpus: { type: 'string' }, count: { type: 'string', default: '30' } },
});
const corpus = oneOf(incidentCorpora, values.corpus, usage);

/** Letters shown on each side of a mention. */
const around = 240;

const { language } = languageFor([]);
const ledgers = (await pilesOf(corpus, data)).map((reports) =>
  reconcile(readPile(reports, language), language, { version: 'evaluation' }),
);
const told = ledgers.flatMap((ledger) =>
  ledger.incidents.filter(({ counts }) => counts.reports > 1).map((incident) => ({ ledger, incident })),
);
for (const at of shuffled(told.length, randomFrom(seed)).subarray(0, Number(values.count)))
  process.stdout.write(`${shown(told[at]!)}\n\n`);

function shown({ ledger, incident }: { ledger: Ledger; incident: Incident }): string {
  const [first] = incident.mentions;
  const head = [corpus, first!.report, `${first!.span.start}-${first!.span.end}`, incident.counts.reports];
  return [head.join('\t'), ...incident.mentions.map((mention) => lineOf(mention, ledger))].join('\n');
}

function lineOf({ report: id, span, claim: claimId }: IncidentMention, ledger: Ledger): string {
  const { text, outlet } = ledger.reports.find((report) => report.id === id)!;
  const claim = ledger.claims.find((one) => one.id === claimId) ?? null;
  const speaker = ledger.voices.find((voice) => voice.id === claim?.voice)?.name ?? 'in its own words';
  const part = (from: number, to: number) => text.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
  const words = `${part(span.start - around, span.start)}[[${span.exact}]]${part(span.end, span.end + around)}`;
  return `  ${outlet ?? id} (${speaker}) ${words}`;
}
