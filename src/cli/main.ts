// SPDX-License-Identifier: Apache-2.0
import { exitCodes, runProgram } from './program.ts';

// A reader that closes its end of the pipe (`sayso export … | head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exitCodes.done : exitCodes.failed);
});
// Nobody listens to the progress any more; the work goes on.
process.stderr.on('error', () => undefined);

process.exitCode = await runProgram(process.argv);
