// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { named, sayso } from '../../test/cli/sayso.ts';
import { dumpLine } from '../../test/dumps.ts';
import { ownFolder } from '../../test/store/folders.ts';

/** A folder with a dump of an invented country and a report about a village of it. */
function workplace(t: TestContext) {
  const folder = ownFolder(t);
  const dump = join(folder, 'QM.txt');
  const report = join(folder, 'report.txt');
  writeFileSync(
    dump,
    [
      dumpLine({ id: '9', name: 'Maravel', feature: 'A.PCLI', country: 'QM', admin1: '' }),
      dumpLine({ id: '5', name: 'Ombreyford', country: 'QM', admin1: '' }),
    ].join('\n'),
  );
  writeFileSync(
    report,
    'Shells fell on the village of Ombreyford in Maravel on Monday, the ministry said.\n',
  );
  return { folder, dump, report, kept: join(folder, 'kept'), file: join(folder, 'pile.case') };
}

test('gazetteers are added, listed and removed', async (t) => {
  const { dump, kept } = workplace(t);
  const added = await sayso(['gazetteer', 'add', dump, '--dir', kept, '--licence', 'CC0']);
  assert.deepEqual([added.code, added.err], [0, '']);
  assert.match(added.out, /^gazetteer QM: 2 places of QM\.txt, CC0, [0-9a-f]{64}$/m);
  const again = await sayso(['gazetteer', 'add', dump, '--dir', kept]);
  assert.match(again.out, /licence not told.*in place of the one before/);
  const listed = await sayso(['gazetteer', 'list'], { env: { ...process.env, SAYSO_GAZETTEERS: kept } });
  assert.match(listed.out, /^gazetteer QM: 2 places/m);
  const removed = await sayso(['gazetteer', 'remove', 'QM', 'QQ', '--dir', kept]);
  assert.equal(removed.code, 1);
  assert.match(removed.err, /^QM: removed\n.*QQ: there is none/m);
  assert.equal((await sayso(['gazetteer', 'list', '--dir', kept])).out, '');
});

/** Folders that are meant, by option and environment. */
const wrong: readonly (readonly [what: string, arguments_: readonly string[], code: number])[] = [
  ['no dump', ['gazetteer', 'add'], 2],
  ['no such command', ['gazetteer', 'lose', 'QM'], 2],
  ['a name for several dumps', ['gazetteer', 'add', 'a.txt', 'b.txt', '--name', 'x', '--dir', 'kept'], 2],
  ['no folder', ['gazetteer', 'list'], 2],
  ['a dump that is not there', ['gazetteer', 'add', 'a.txt', '--dir', 'kept'], 1],
];

for (const [what, arguments_, code] of wrong) {
  test(`gazetteer, used wrongly: ${what}`, async (t) => {
    const cwd = ownFolder(t);
    const ended = await sayso(arguments_, { cwd, env: { ...process.env, SAYSO_GAZETTEERS: '' } });
    assert.deepEqual([ended.code, ended.out], [code, '']);
    assert.notEqual(ended.err, '');
    assert.equal(existsSync(join(cwd, 'kept')), false);
  });
}

test('parse reads with the gazetteers that are named, and without', async (t) => {
  const { dump, report, kept } = workplace(t);
  await sayso(['gazetteer', 'add', dump, '--dir', kept]);
  const placeIn = async (...options: string[]) => {
    const { out } = await sayso(['parse', report, ...options]);
    const { mentions } = JSON.parse(out) as {
      mentions: { exact: string; place: { gazetteer: string } | null }[];
    };
    return mentions.find(({ exact }) => exact === 'Ombreyford')?.place?.gazetteer;
  };
  assert.equal(await placeIn('--gazetteers', kept), 'geonames:5');
  assert.equal(await placeIn('--no-gazetteers'), null);
});

test('a case remembers its gazetteers, and is read anew with others', async (t) => {
  const { dump, report, kept, file } = workplace(t);
  await sayso(['gazetteer', 'add', dump, '--dir', kept, '--licence', 'CC0']);
  const read = (...options: string[]) => sayso(['read', report, '--case', file, ...options]);
  assert.match((await read('--gazetteers', kept)).err, /^gazetteers: QM$/m);
  const verified = await sayso(['verify', '--case', file]);
  assert.equal(verified.code, 0);
  assert.match(verified.out, /^gazetteer QM: 2 places of QM\.txt, CC0, [0-9a-f]{64}$/m);
  const { out } = await sayso(['export', '--case', file]);
  const { generator } = JSON.parse(out) as { generator: { gazetteers: { name: string; places: number }[] } };
  assert.deepEqual(
    generator.gazetteers.map(({ name, places }) => `${name} ${places}`),
    ['QM 2'],
  );
  const same = await read('--gazetteers', kept);
  assert.match(same.err, /nothing new/);
  assert.doesNotMatch(same.err, /before/);
  const without = await read('--no-gazetteers');
  assert.match(without.err, /gazetteers before: QM; every report was read anew/);
  assert.doesNotMatch((await sayso(['verify', '--case', file])).out, /gazetteer/);
});

test('a gazetteer that was damaged is named and not used', async (t) => {
  const { dump, report, kept, file } = workplace(t);
  await sayso(['gazetteer', 'add', dump, '--dir', kept]);
  writeFileSync(join(kept, 'QQ.gazetteer'), 'nothing of the kind');
  const { code, err } = await sayso(['read', report, '--case', file, '--gazetteers', kept]);
  assert.equal(code, 1);
  assert.deepEqual(named(err, 'refused'), ['gazetteer-damaged']);
  assert.match(err, /^gazetteers: QM$/m);
});
