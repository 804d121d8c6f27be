// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import { analyse } from '../../src/engine/pipeline.ts';
import type { Mention } from '../../src/model/index.ts';
import { type GoldName, type NamedText, readRe3d } from '../readers/entities.ts';
import { plainReport } from '../readers/plain-report.ts';
import type { Score, Task } from '../task.ts';

/** The corpus' types that have one of ours; its others (documents, coordinates, frequencies) are left out. */
const typed: Readonly<Record<string, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Location',
  nationality: 'Nationality',
  weapon: 'Weapon',
  vehicle: 'Vehicle',
  'military-platform': 'MilitaryPlatform',
  time: 'Temporal',
  quantity: 'Quantity',
  money: 'Money',
};
const types: ReadonlySet<string> = new Set(Object.values(typed));

/** re3d: names in texts on the war in Syria and Iraq, by exact span and type. */
export const task: Task = {
  name: 'names',
  about: 're3d: F1 over exact span and type, for outermost names and for all',
  needs: ['entities/re3d.jsonl'],
  fast: true,
  run: async ({ data, language, say }) => {
    const texts = readRe3d(join(data, 'entities', 're3d.jsonl'));
    const pairs = texts.map((text) => {
      const { mentions } = analyse(plainReport(text.id, text.text), language);
      return { gold: goldOf(text), found: mentions.flatMap(nameOf) };
    });
    say(`${texts.length} texts`);
    return [
      scoreOf(
        'outermost',
        pairs.map(({ gold, found }) => ({ gold: outermost(gold), found: outermost(found) })),
      ),
      scoreOf('all', pairs),
      ...[...types].map((type) =>
        scoreOf(
          `all ${type}`,
          pairs.map((pair) => ofType(pair, type)),
        ),
      ),
    ];
  },
};

interface Pair {
  readonly gold: readonly GoldName[];
  readonly found: readonly GoldName[];
}

const goldOf = ({ names }: NamedText): readonly GoldName[] => names.filter((name) => types.has(name.type));

function nameOf({ start, end, type }: Mention): readonly GoldName[] {
  const gold = typed[type];
  return gold === undefined ? [] : [{ start, end, type: gold }];
}

function outermost(names: readonly GoldName[]): readonly GoldName[] {
  return names.filter((name) => !names.some((other) => isWider(other, name)));
}

function isWider(a: GoldName, b: GoldName): boolean {
  return a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start;
}

function ofType({ gold, found }: Pair, type: string): Pair {
  const isOf = (name: GoldName): boolean => name.type === type;
  return { gold: gold.filter(isOf), found: found.filter(isOf) };
}

function scoreOf(name: string, pairs: readonly Pair[]): Score {
  let [right, gold, found] = [0, 0, 0];
  for (const pair of pairs) {
    const keys = new Set(pair.gold.map(keyOf));
    const given = new Set(pair.found.map(keyOf));
    gold += keys.size;
    found += given.size;
    for (const key of given) if (keys.has(key)) right++;
  }
  const f1 = gold + found === 0 ? 0 : (2 * right) / (gold + found);
  const share = (of: number): string => (of === 0 ? 0 : right / of).toFixed(4);
  return { name, value: f1, detail: { precision: share(found), recall: share(gold), gold, found } };
}

const keyOf = ({ start, end, type }: GoldName): string => `${start} ${end} ${type}`;
