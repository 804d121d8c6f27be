// SPDX-License-Identifier: Apache-2.0
import { analyse } from '../../src/engine/pipeline.ts';
import type { Language } from '../../src/language/language.ts';
import { countFillers, type FillerTally } from '../muc/fillers.ts';
import { type MucRole, mucRoles, readMucKeys } from '../muc/keys.ts';
import { foundFillers } from '../muc/ours.ts';
import { type MucSet, mucFolder, readMucReports } from '../muc/texts.ts';
import type { Score, Task } from '../task.ts';

const sets = ['tst1', 'tst2'] as const;

/** MUC-4: who did what to whom with what, over whole documents. */
export const task: Task = {
  name: 'incidents',
  about:
    'MUC-4 TST1 and TST2, upper-case news on attacks: role fillers of whole documents (perpetrators, bodies behind them, things struck, people harmed, weapons), each of the key’s paired with at most one of ours; F1 over all roles, heads compared',
  needs: sets.flatMap((set) => `${mucFolder}/${set}`),
  fast: false,
  run: async ({ data, language, say }) => {
    const started = performance.now();
    const tallies = sets.map((set) => tallySet(data, set, language));
    say(`${((performance.now() - started) / 1000).toFixed(1)} s`);
    const together = mucRoles.map((role) => sum(tallies.map((tally) => tally.get(role)!)));
    return [
      scoreOf('F1', sum(together)),
      ...sets.map((set, i) => scoreOf(`F1 ${set}`, sum([...tallies[i]!.values()]))),
      ...mucRoles.map((role, i) => scoreOf(`F1 ${role}`, together[i]!)),
    ];
  },
};

function tallySet(data: string, set: MucSet, language: Language): ReadonlyMap<MucRole, FillerTally> {
  const keys = readMucKeys(data, set);
  const read = [...readMucReports(data, set)].map(([id, report]) => ({
    key: keys.get(id) ?? [],
    found: foundFillers(analyse(report, language)),
  }));
  return new Map(
    mucRoles.map((role) => [
      role,
      sum(
        read.map(({ key, found }) =>
          countFillers(
            key.filter((each) => each.role === role),
            found.filter((each) => each.role === role),
          ),
        ),
      ),
    ]),
  );
}

function sum(tallies: readonly FillerTally[]): FillerTally {
  const of = (part: keyof FillerTally): number => tallies.reduce((all, tally) => all + tally[part], 0);
  return { right: of('right'), wanted: of('wanted'), found: of('found') };
}

function scoreOf(name: string, { right, wanted, found }: FillerTally): Score {
  const percent = (of: number): string => ((100 * right) / Math.max(1, of)).toFixed(2);
  return {
    name,
    value: (2 * right) / Math.max(1, wanted + found),
    detail: { precision: percent(found), recall: percent(wanted), right, wanted, found },
  };
}
