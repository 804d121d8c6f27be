// SPDX-License-Identifier: Apache-2.0
import { say } from './output.ts';
import { exitCodes, runProgram } from './program.ts';

// A reader that closes its end of the pipe (`sayso export … | head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
  say(`sayso: the output cannot be written (${String(error.code)})`);
  process.exit(exitCodes.failed);
});
// Nobody listens to the progress any more; the work goes on.
process.stderr.on('error', () => undefined);

process.exitCode = await runProgram(process.argv);
