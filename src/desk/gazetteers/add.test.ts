// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { type DumpCells, dumpLine as line } from '../../../test/dumps.ts';
import { ownFolder } from '../../../test/store/folders.ts';
import { zipOf } from '../../../test/zips.ts';
import { mergeGazetteers } from '../../language/gazetteer-merge.ts';
import { type AddOutcome, type AddRequest, addDumps } from './add.ts';
import { gazetteersIn, openAll, removeGazetteers } from './folder-list.ts';

/** Adds a dump of these bytes, and gives what came of it and the folder. */
async function add(
  folder: string,
  bytes: string | Uint8Array,
  more: Partial<AddRequest> & { readonly file?: string } = {},
): Promise<AddOutcome> {
  const dump = join(folder, more.file ?? 'MV.txt');
  writeFileSync(dump, bytes);
  return addDumps({ dumps: [dump], folder: join(folder, 'kept'), known: null, ...more });
}

function opened(folder: string) {
  return mergeGazetteers(openAll(gazetteersIn(join(folder, 'kept'), { check: true }).gazetteers));
}

const two = `${line({ id: '1' })}\n${line({ id: '2', name: 'Tessa', alternates: 'Port Tessa,تيسا', lat: '3' })}\n`;

test('what is added is found on disk, under every name', async (t) => {
  const folder = ownFolder(t);
  const { added, issues } = await add(folder, two, { licence: 'CC0' });
  assert.deepEqual(issues, []);
  const [one] = added;
  assert.deepEqual(
    [one?.name, one?.source, one?.places, one?.licence, one?.replaced],
    ['MV', 'MV.txt', 2, 'CC0', false],
  );
  assert.match(`${one?.sha256} ${one?.sourceSha256}`, /^[0-9a-f]{64} [0-9a-f]{64}$/);
  for (const name of ['Tessa', 'PORT-TESSA', 'تيسا']) {
    assert.deepEqual(
      opened(folder)
        .named(name)
        .map(({ id, minor }) => [id, minor]),
      [['geonames:2', true]],
      name,
    );
  }
});

test('the same dump gives the same bytes; one of the same name takes the place of the one before', async (t) => {
  const folder = ownFolder(t);
  await add(folder, two);
  const before = readFileSync(join(folder, 'kept', 'MV.gazetteer'));
  assert.equal((await add(folder, two)).added[0]?.replaced, true);
  assert.deepEqual(readFileSync(join(folder, 'kept', 'MV.gazetteer')), before);
  assert.deepEqual(readdirSync(join(folder, 'kept')), ['MV.gazetteer'], 'nothing is left lying');
});

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Bytes of a dump; how many places are kept, and what is said, with the number of the line. */
const inputs: readonly (readonly [
  what: string,
  bytes: string | Uint8Array,
  places: number,
  said: readonly string[],
])[] = [
  ['a byte-order mark', `\uFEFF${two}`, 2, []],
  ['line ends of Windows', two.replaceAll('\n', '\r\n'), 2, []],
  ['no line end at the end', two.slice(0, -1), 2, []],
  ['empty lines', `\n\n${two}\n \n`, 2, []],
  [
    'a header',
    `geonameid\tname\tasciiname\talternatenames\tlatitude\tlongitude\n${two}`,
    2,
    ['gazetteer-header 1'],
  ],
  [
    'Latin-1 with an ASCII name',
    latin(`${two}${line({ id: '3', name: 'T\u00e9ssa', ascii: 'Tessa' })}`),
    3,
    ['gazetteer-encoding 3'],
  ],
  [
    'Latin-1 without one',
    latin(`${line({ id: '3', name: 'T\u00e9ssa' })}\n${two}`),
    2,
    ['gazetteer-encoding 1'],
  ],
  ['eighteen columns', `${line({ id: '3' }).replace(/\t$/, '')}\n${two}`, 2, ['gazetteer-columns 1']],
  ['commas for tabs', `1,Sessel,Sessel,,1.5,2.5\n${two}`, 2, ['gazetteer-columns 1']],
  ['degrees that are no numbers', `${two}${line({ id: '3', lat: '12°' })}`, 2, ['gazetteer-coordinates 3']],
  ['degrees with a comma', `${two}${line({ id: '3', lon: '33,5' })}`, 2, ['gazetteer-coordinates 3']],
  ['degrees off the Earth', `${two}${line({ id: '3', lon: '-180.1' })}`, 2, ['gazetteer-coordinates 3']],
  ['an id twice', `${two}${line({ id: '1', name: 'Carrow' })}`, 2, ['gazetteer-duplicate 3']],
  ['no name', `${two}${line({ id: '3', name: ' ' })}`, 2, ['gazetteer-name 3']],
  ['nothing', '', 0, ['gazetteer-empty']],
  ['another kind of file', '{"type": "FeatureCollection"}\n', 0, ['gazetteer-columns 1', 'gazetteer-empty']],
  ['UTF-16', Buffer.from(`\uFEFF${two}`, 'utf16le'), 0, ['gazetteer-unreadable']],
  ['one endless line', Buffer.alloc(3_000_000, 'x'), 0, ['gazetteer-columns 1', 'gazetteer-empty']],
  ['a broken archive', Buffer.from('PK\x03\x04 and no more'), 0, ['gazetteer-unreadable']],
];

for (const [what, bytes, places, said] of inputs) {
  test(`what is at fault is named and the rest kept: ${what}`, async (t) => {
    const folder = ownFolder(t);
    const { added, issues } = await add(folder, bytes);
    assert.equal(added[0]?.places ?? 0, places);
    assert.deepEqual(
      issues.map(({ code, message }) => [code, /line (\d+):/.exec(message)?.[1] ?? ''].join(' ').trim()),
      said,
    );
    assert.equal(gazetteersIn(join(folder, 'kept'), { check: true }).gazetteers.length, places > 0 ? 1 : 0);
  });
}

test('many lines at fault are counted, and the first of them named', async (t) => {
  const bad = Array.from({ length: 500 }, () => 'bad').join('\n');
  const { added, issues } = await add(ownFolder(t), `${bad}\n${two}`, { portion: 300 });
  assert.equal(added[0]?.places, 2);
  assert.equal(issues.length, 11);
  assert.match(issues[0]!.message, /^line 1:/);
  assert.match(issues.at(-1)!.message, /490 more/);
});

test('a file that is not there and a folder are refused, and the next dump is added', async (t) => {
  const folder = ownFolder(t);
  writeFileSync(join(folder, 'MV.txt'), two);
  const dumps = [join(folder, 'none.txt'), folder, join(folder, 'MV.txt')];
  const { added, issues } = await addDumps({ dumps, folder: join(folder, 'kept'), known: null });
  assert.deepEqual(
    issues.map(({ code, severity }) => `${severity} ${code}`),
    ['refused path-not-found', 'refused gazetteer-unreadable'],
  );
  assert.equal(added.length, 1);
});

test('a folder that takes no file is named', async (t) => {
  const folder = ownFolder(t);
  writeFileSync(join(folder, 'kept'), 'a file where the folder would be');
  const { issues } = await add(folder, two);
  assert.deepEqual(
    issues.map(({ code }) => code),
    ['gazetteer-unwritable'],
  );
});

const dump = Buffer.from(two);
const readme = { name: 'readme.txt', bytes: Buffer.from('about the dump') };

/** Archives, how many places are kept of them, and what is said. */
const archives: readonly (readonly [what: string, bytes: Buffer, places: number, said: RegExp | null])[] = [
  ['as GeoNames ships them', zipOf([readme, { name: 'MV.txt', bytes: dump }]), 2, null],
  ['stored', zipOf([{ name: 'MV.txt', bytes: dump, method: 0 }]), 2, null],
  ['in a folder', zipOf([{ name: 'dumps/MV.txt', bytes: dump }]), 2, null],
  [
    'two dumps',
    zipOf([
      { name: 'A.txt', bytes: dump },
      { name: 'B.txt', bytes: dump },
    ]),
    0,
    /several dumps \(A\.txt, B\.txt\)/,
  ],
  ['no dump', zipOf([readme]), 0, /holds no \.txt/],
  ['encrypted', zipOf([{ name: 'MV.txt', bytes: dump, encrypted: true }]), 0, /unpack it/],
  ['another method', zipOf([{ name: 'MV.txt', bytes: dump, method: 12 }]), 0, /unpack it/],
  ['cut short', zipOf([{ name: 'MV.txt', bytes: dump }]).subarray(0, 60), 0, /cut short/],
  ['damaged', damaged(zipOf([{ name: 'MV.txt', bytes: dump, method: 0 }])), 0, /damaged/],
];

function damaged(archive: Buffer): Buffer {
  const copy = Buffer.from(archive);
  copy[60] = copy[60]! ^ 1;
  return copy;
}

for (const [what, bytes, places, said] of archives) {
  test(`an archive is unpacked or refused in words: ${what}`, async (t) => {
    const { added, issues } = await add(ownFolder(t), bytes, { file: 'MV.zip' });
    assert.equal(added[0]?.places ?? 0, places);
    if (said === null) assert.deepEqual([issues, added[0]?.name, added[0]?.source], [[], 'MV', 'MV.txt']);
    else assert.match(issues.map(({ message }) => message).join('\n'), said);
  });
}

test('a file that was changed or cut short is no gazetteer, and is named', async (t) => {
  const folder = ownFolder(t);
  await add(folder, two);
  const path = join(folder, 'kept', 'MV.gazetteer');
  const sound = readFileSync(path);
  const changed = Buffer.from(sound);
  changed[100] = changed[100]! ^ 1;
  for (const bytes of [changed, sound.subarray(0, -1), Buffer.from('no gazetteer at all')]) {
    writeFileSync(path, bytes);
    const { gazetteers, issues } = gazetteersIn(join(folder, 'kept'), { check: true });
    assert.deepEqual(
      [gazetteers, issues.map(({ code, file }) => `${code} ${file}`)],
      [[], ['gazetteer-damaged MV.gazetteer']],
    );
  }
});

test('what is removed is gone; what is not there is not removed, nor anything outside the folder', async (t) => {
  const folder = ownFolder(t);
  await add(folder, two);
  writeFileSync(join(folder, 'kept.gazetteer'), 'beside the folder');
  assert.deepEqual(removeGazetteers(join(folder, 'kept'), ['QQ', '../kept', 'MV']), ['MV']);
  assert.deepEqual(gazetteersIn(join(folder, 'kept'), { check: true }), { gazetteers: [], issues: [] });
  assert.equal(readdirSync(folder).includes('kept.gazetteer'), true);
});

const words = fc.array(fc.constantFrom('Kafr', 'al', 'Tessa', 'Sessel', 'Oskar', 'Ж', 'é'), {
  minLength: 1,
  maxLength: 3,
});
const cells = fc.record({
  name: words.map((parts) => parts.join(' ')),
  alternates: fc
    .array(
      words.map((parts) => parts.join('-')),
      { maxLength: 3 },
    )
    .map((names) => names.join(',')),
  lat: fc.integer({ min: -900, max: 900 }).map((tenths) => String(tenths / 10)),
  feature: fc.constantFrom('P.PPL', 'A.ADM1', 'A.ADM2', 'H.STM', 'S.AIRB'),
  admin1: fc.constantFrom('01', '02', ''),
  population: fc.nat(1_000_000).map(String),
});

async function bytesAdded(t: TestContext, rows: readonly DumpCells[], portion: number) {
  const folder = ownFolder(t);
  await add(folder, rows.map(line).join('\n'), { portion });
  return { folder, bytes: readFileSync(join(folder, 'kept', 'MV.gazetteer')) };
}

test('the order of the lines changes no place, and the portions no look-up', async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 20 }), async (drawn) => {
      const rows = drawn.map((each, i) => ({ ...each, id: String(i + 1) }));
      const whole = await bytesAdded(t, rows, 1e9);
      const turned = await bytesAdded(t, rows.toReversed(), 1e9);
      const partsOf = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.lastIndexOf('{"version"'));
      assert.deepEqual(partsOf(turned.bytes), partsOf(whole.bytes));
      const pieces = await bytesAdded(t, rows, 200);
      const [one, many] = [opened(whole.folder), opened(pieces.folder)];
      for (const { id, name, alternates } of rows) {
        assert.deepEqual(many.entry(`geonames:${id}`), one.entry(`geonames:${id}`));
        for (const known of [name, ...alternates.split(',')].filter((each) => each !== '')) {
          assert.deepEqual(many.named(known), one.named(known), known);
          assert.deepEqual(many.alike(known), one.alike(known), known);
          assert.ok(
            one.named(known).some((entry) => entry.id === `geonames:${id}`),
            known,
          );
        }
      }
    }),
    { numRuns: 15 },
  );
});
