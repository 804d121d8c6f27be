// SPDX-License-Identifier: Apache-2.0
/**
 * `npm run train -- WHAT --data PATH …` runs the training of one part of the resources: `training/WHAT/run.ts`.
 * `npm run train -- everything --data PATH` makes every model of English anew, each with what the ones before it made.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const everything = ['words', 'rarity', 'classes', 'reading', 'reference', 'names'] as const;
const trainings = readdirSync(import.meta.dirname).filter((folder) =>
  existsSync(join(import.meta.dirname, folder, 'run.ts')),
);
const [chosen = '', ...rest] = process.argv.slice(2);

function runInTurn(what: string): void {
  process.stderr.write(`── ${what}\n`);
  const { status } = spawnSync(process.execPath, [import.meta.filename, what, ...rest], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`the training of ${what} ended with ${status}`);
}

if (chosen === 'everything') everything.forEach(runInTurn);
else if (trainings.includes(chosen)) await import(`./${chosen}/run.ts`);
else {
  process.stderr.write(
    `there is no training ${chosen || '(none named)'}; there are: everything, ${trainings.join(', ')}\n`,
  );
  process.exitCode = 2;
}
