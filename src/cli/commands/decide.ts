// SPDX-License-Identifier: Apache-2.0
import { Command } from 'commander';
import type { Decision, DecisionKind } from '../../model/index.ts';
import { decisionLines, outcomeLines } from '../decision-lines.ts';
import { exitCodes, type Finish } from '../exit.ts';
import { folderOf, gazetteersOption, noGazetteersOption } from '../gazetteer-options.ts';
import { printable, say, writeOut } from '../output.ts';
import { progressView } from '../progress.ts';

interface Options {
  readonly case: string;
  readonly because: string;
  readonly by?: string;
  readonly dryRun?: boolean;
  readonly gazetteers?: string | false;
}

/** The variable that names who decides, for those who do not want to say it each time. */
const analystVariable = 'SAYSO_ANALYST';

interface Kind {
  readonly kind: DecisionKind;
  readonly description: string;
  /** Names of the arguments as commander has them, with what each is. */
  readonly arguments: readonly (readonly [name: string, what: string])[];
}

const kinds: readonly Kind[] = [
  {
    kind: 'join-incidents',
    description: 'these incidents are one thing that happened',
    arguments: [['<incident...>', 'ids of incidents, two or more']],
  },
  {
    kind: 'split-incident',
    description: 'these mentions are of another thing that happened than the rest of the incident',
    arguments: [
      ['<incident>', 'id of an incident'],
      ['<mention...>', 'its mentions that are taken out, by the ids of their happenings'],
    ],
  },
  {
    kind: 'join-voices',
    description: 'these voices are one speaker',
    arguments: [['<voice...>', 'ids of voices, two or more']],
  },
  {
    kind: 'split-voice',
    description: 'in these claims it is somebody else who speaks than in the rest of the voice’s',
    arguments: [
      ['<voice>', 'id of a voice'],
      ['<claim...>', 'ids of the claims that are taken out'],
    ],
  },
  {
    kind: 'confirm-copy',
    description: 'this passage does derive from the other; it is kept as a copy whatever a later run finds',
    arguments: [['<copy>', 'id of a copy']],
  },
  {
    kind: 'refuse-copy',
    description: 'these passages do not derive from one another; roots are counted without the copy',
    arguments: [['<copy>', 'id of a copy']],
  },
  {
    kind: 'withdraw',
    description: 'take a former decision back; it stays in the journal, and its effects go',
    arguments: [['<decision>', 'id of a decision']],
  },
];

/** `sayso decide KIND ID… --case FILE --because TEXT`, `sayso decide list --case FILE` */
export function decideCommand(finish: Finish): Command {
  const command = new Command('decide').description(
    'decide what is one incident, one voice or a copy; decisions are kept and hold in every later run',
  );
  for (const kind of kinds) command.addCommand(kindCommand(kind, finish));
  return command.addCommand(listCommand(finish));
}

function kindCommand({ kind, description, arguments: named }: Kind, finish: Finish): Command {
  const command = new Command(kind)
    .description(description)
    .requiredOption('--case <file>', 'the case file')
    .requiredOption('--because <text>', 'why; kept with the decision')
    .option('--by <name>', `who decides; by default who ${analystVariable} names`)
    .option('--dry-run', 'only tell what would change')
    .addOption(gazetteersOption())
    .addOption(noGazetteersOption())
    .action(async () => {
      finish(await runDecide(kind, command.args, command.opts<Options>()));
    });
  for (const [name, what] of named) command.argument(name, what);
  return command;
}

async function runDecide(kind: DecisionKind, ids: readonly string[], options: Options): Promise<number> {
  const { decideInCase } = await import('../../desk/decide.ts');
  const { case: file, because, dryRun = false } = options;
  const by = options.by?.trim() || process.env[analystVariable]?.trim() || null;
  const gazetteers = await folderOf(options.gazetteers);
  const view = await progressView();
  try {
    const outcome = await decideInCase({
      ...{ file, kind, ids, because, by, dryRun, gazetteers },
      at: new Date().toISOString(),
      onProgress: view.show,
    });
    view.end();
    for (const line of outcomeLines(outcome)) await writeOut(`${printable(line)}\n`);
    if (dryRun) say('a dry run: nothing was written');
    return exitCodes.done;
  } finally {
    view.end();
  }
}

function listCommand(finish: Finish): Command {
  return new Command('list')
    .description('print every decision, oldest first, with what it changed and what it comes to now')
    .requiredOption('--case <file>', 'the case file')
    .action(async (options: Pick<Options, 'case'>) => {
      const { decisionsOn } = await import('../../desk/decide.ts');
      const decisions: readonly Decision[] = decisionsOn(options.case);
      for (const line of decisions.flatMap(decisionLines)) await writeOut(`${printable(line)}\n`);
      if (decisions.length === 0) say('no decision was taken on this case');
      finish(exitCodes.done);
    });
}
