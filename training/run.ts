// SPDX-License-Identifier: Apache-2.0
/** `npm run train -- WHAT …` runs the training of one part of the resources: `training/WHAT/run.ts`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const trainings = readdirSync(import.meta.dirname).filter((folder) =>
  existsSync(join(import.meta.dirname, folder, 'run.ts')),
);
const chosen = process.argv[2] ?? '';
if (trainings.includes(chosen)) await import(`./${chosen}/run.ts`);
else {
  process.stderr.write(
    `there is no training ${chosen || '(none named)'}; there are: ${trainings.join(', ')}\n`,
  );
  process.exitCode = 2;
}
