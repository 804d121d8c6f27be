// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { tasks } from '../evaluation/tasks/index.ts';
import { exportFormats } from '../src/api/formats.ts';
import { programOf } from '../src/cli/program.ts';
import { policies } from '../src/desk/policies/index.ts';
import { issueCodes } from '../src/intake/issues.ts';
import {
  askedWhen,
  decisionKinds,
  decisionStandings,
  evidenceRoles,
  gradeMeasures,
  gradeRuleName,
  gradeScales,
  happeningTypes,
  modifiers,
  precisions,
  questionKinds,
  relationMeans,
  relations,
  scaleName,
  stances,
  voiceKinds,
  zoneKinds,
} from '../src/model/index.ts';
import { contents, filesBelow, root } from './source-files.ts';

const commands = contents('docs/commands.md');

test('every command and option is documented, with its help', () => {
  for (const command of programOf(() => undefined).commands) {
    assert.match(commands, new RegExp(`^## sayso ${command.name()}$`, 'm'));
    assert.ok(command.description().length > 20, `${command.name()} has help`);
    const [, after = ''] = commands.split(`## sayso ${command.name()}\n`);
    const section = after.split('\n## ')[0]!;
    for (const each of command.commands) {
      assert.ok(section.includes(`\`sayso ${command.name()} ${each.name()} `), each.name());
      assert.ok(each.description().length > 20, `${each.name()} has help`);
    }
    for (const option of [command, ...command.commands].flatMap((each) => each.options)) {
      assert.ok(
        section.includes(`\`${option.long}`),
        `${command.name()} ${option.long} stands in docs/commands.md`,
      );
      assert.ok(option.description.length > 3, `${command.name()} ${option.long} has help`);
    }
  }
});

const tables: readonly (readonly [what: string, file: string, names: readonly string[]])[] = [
  ['question kind', 'docs/codebook.md', questionKinds],
  ['relation', 'docs/codebook.md', relations],
  ['type of happening', 'docs/codebook.md', happeningTypes],
  ['stance', 'docs/codebook.md', stances],
  ['kind of voice', 'docs/codebook.md', voiceKinds],
  ['precision', 'docs/codebook.md', precisions],
  ['modifier', 'docs/codebook.md', modifiers],
  ['zone', 'docs/codebook.md', zoneKinds],
  ['export', 'docs/commands.md', exportFormats],
  ['kind of decision', 'docs/ledger.md', decisionKinds],
  ['standing of a decision', 'docs/ledger.md', decisionStandings],
  ['role of evidence', 'docs/ledger.md', evidenceRoles],
  ['issue code', 'docs/issues.md', Object.keys(issueCodes)],
  ['evaluation task', 'docs/evaluation.md', tasks.map((task) => task.name)],
];

for (const [what, file, names] of tables) {
  test(`every ${what} is documented in ${file}`, () => {
    const text = contents(file);
    const missing = names.filter((name) => !text.includes(`\`${name}\``));
    assert.deepEqual(missing, []);
  });
}

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const coded = (name: string) => `\`${name}\``;

/** Tables of the codebook that are written out in docs/codebook.md, row by row as the data has them. */
const written: readonly (readonly [what: string, rows: readonly string[]])[] = [
  ...gradeScales.map((scale): [string, string[]] => [
    `rule of the scale ${scaleName(scale)}`,
    scale.rules.map((rule) => row(coded(rule.step), rule.fires, coded(gradeRuleName(rule)))),
  ]),
  ['measure', Object.entries(gradeMeasures).map(([name, { words }]) => row(coded(name), words))],
  ['policy', policies.map(({ id, writes }) => row(coded(id), writes))],
];

for (const [what, rows] of written) {
  test(`every ${what} stands in docs/codebook.md as it is in the codebook`, () => {
    const lines = new Set(contents('docs/codebook.md').split('\n'));
    assert.deepEqual(
      rows.filter((line) => !lines.has(line)),
      [],
    );
  });
}

test('docs/codebook.md documents no rule of a grade that has gone', () => {
  const known = new Set(gradeScales.flatMap(({ rules }) => rules.map(gradeRuleName)));
  const named = contents('docs/codebook.md').matchAll(/\| `(grade\.[a-z-]+@\d+)` \|$/gm);
  assert.deepEqual(
    [...named].map((match) => match[1]!).filter((name) => !known.has(name)),
    [],
  );
});

for (const [what, meanings] of [
  ['kind of question', askedWhen],
  ['relation', relationMeans],
] as const) {
  test(`docs/codebook.md says of every ${what} what the codebook says`, () => {
    const lines = contents('docs/codebook.md').split('\n');
    const missing = Object.entries(meanings).filter(
      ([name, words]) => !lines.some((line) => line.includes(coded(name)) && line.endsWith(` | ${words} |`)),
    );
    assert.deepEqual(missing, []);
  });
}

test('no documented issue code has gone', () => {
  const documented = [...contents('docs/issues.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(
    (match) => match[1]!,
  );
  assert.deepEqual(
    documented.filter((code) => !(code in issueCodes)),
    [],
  );
});

test('links between the documents lead somewhere', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...filesBelow('docs').filter((path) => path.endsWith('.md')),
  ];
  const dead = documents.flatMap((document) =>
    [...contents(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)]
      .map((match) => join(dirname(document), match[1]!))
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${document} → ${target}`),
  );
  assert.deepEqual(dead, []);
});
