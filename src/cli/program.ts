// SPDX-License-Identifier: Apache-2.0
import { Command, CommanderError } from 'commander';
import { programVersion } from '../desk/resources.ts';
import { decideCommand } from './commands/decide.ts';
import { exportCommand } from './commands/export.ts';
import { gazetteerCommand } from './commands/gazetteer.ts';
import { methodologyCommand } from './commands/methodology.ts';
import { parseCommand } from './commands/parse.ts';
import { readCommand } from './commands/read.ts';
import { serveCommand } from './commands/serve.ts';
import { startCommand } from './commands/start.ts';
import { verifyCommand } from './commands/verify.ts';
import { exitCodes, type Finish } from './exit.ts';
import { explain } from './explain.ts';

export { exitCodes } from './exit.ts';

/** The program, with every command and option; `finish` is told how a command ended. */
export function programOf(finish: Finish): Command {
  const program = new Command('sayso')
    .description(
      'Who claims what, on whose word, how many independent words that is, and what is in dispute.',
    )
    .version(programVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show help for a command')
    .showHelpAfterError('(sayso --help shows what there is)');
  const commands = [
    readCommand,
    exportCommand,
    parseCommand,
    verifyCommand,
    methodologyCommand,
    decideCommand,
    serveCommand,
    startCommand,
    gazetteerCommand,
  ];
  for (const command of commands) program.addCommand(command(finish));
  return program;
}

/**
 * Runs the program and gives its exit code: 0 done, 1 done but some inputs were refused, 2 wrong usage, 3 the case
 * file cannot be used and was not changed.
 */
export async function runProgram(argv: readonly string[]): Promise<number> {
  let code: number = exitCodes.done;
  const program = programOf((ended) => {
    code = ended;
  });
  try {
    overrideExits(program);
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    return explain(error);
  }
}

function overrideExits(command: Command): void {
  command.exitOverride();
  for (const each of command.commands) overrideExits(each);
}
