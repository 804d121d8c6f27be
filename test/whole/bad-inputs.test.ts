// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { openCase } from '../../src/store/index.ts';
import { asAnybody, type Ended, named, sayso } from '../cli/sayso.ts';
import { ownFolder } from '../store/folders.ts';

/*
 * Everything that can be wrong with what is captured, in one pile with two sound reports: each named with its code,
 * and the sound ones read as if they were alone.
 */

const sound = [
  'Gulls and gunfire\n\nPORT SESSEL, 3 May 2024 - Two sailors were hurt, the harbour master said on Friday. “We heard four shots,” Ada Quill told reporters.\n',
  'Ministry denies it\n\nPORT SESSEL, 4 May 2024 - The defence ministry denied that its guns had fired. A spokesman said the army was “not there at all”.\n',
];

interface BadInput {
  readonly what: string;
  readonly file: string;
  readonly code: string;
  readonly severity: 'refused' | 'noted';
  readonly bytes: string | Uint8Array;
}

const article = (body: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body>${body}</body></html>`;

const bad: readonly BadInput[] = [
  { what: 'an empty file', file: 'empty.txt', code: 'empty-file', severity: 'refused', bytes: '' },
  { what: 'a file of blanks', file: 'blank.txt', code: 'empty-file', severity: 'refused', bytes: ' \n\t\n' },
  {
    what: 'a picture that bears the name of a text',
    file: 'picture.txt',
    code: 'binary-file',
    severity: 'refused',
    bytes: Uint8Array.from({ length: 4000 }, (_, i) => (i * 131 + (i >> 3)) % 256),
  },
  {
    what: 'broken UTF-8',
    file: 'broken.txt',
    code: 'broken-utf8',
    severity: 'noted',
    bytes: Buffer.concat([
      Buffer.from('Žofie Červená said the café at Orel was hit. „Nikdo tam nebyl,“ she said. ', 'utf8'),
      Buffer.from([0xc3, 0x28, 0xe2, 0x82]),
      Buffer.from(' The mayor, Łukasz Ożóg, said the roof was gone.\n', 'utf8'),
    ]),
  },
  {
    what: 'one line of 5 MB',
    file: 'line.txt',
    code: 'long-line',
    severity: 'noted',
    bytes: 'The ministry said that nothing had happened. '.repeat(Math.ceil(5_000_000 / 45)),
  },
  {
    what: 'a page with no article',
    file: 'menu.html',
    code: 'html-no-article',
    severity: 'refused',
    bytes: article('<nav><a href="/">Home</a> <a href="/a">About</a></nav>'),
  },
  {
    what: '100,000 nested tags',
    file: 'nested.html',
    code: 'html-too-deep',
    severity: 'refused',
    bytes: article(`${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`),
  },
  {
    what: 'a CSV without the needed columns',
    file: 'columns.csv',
    code: 'records-missing-columns',
    severity: 'refused',
    bytes: 'day,weather\n2024-05-01,rain\n',
  },
  {
    what: 'a record that is no JSON',
    file: 'records.jsonl',
    code: 'record-malformed',
    severity: 'refused',
    bytes: `{"title":"One","text":"The mayor said the bridge was closed."}\n{"title":\n`,
  },
  {
    what: 'a report in another language',
    file: 'zpráva.txt',
    code: 'language-not-analysed',
    severity: 'noted',
    bytes:
      'Ministerstvo obrany uvedlo, že při náletu na přístav zahynuli dva lidé a dalších pět bylo zraněno. Starosta města řekl novinářům, že opravy mola potrvají nejméně měsíc.\n',
  },
  {
    what: 'characters that turn the direction of writing',
    file: 'turned.txt',
    code: 'invisible-characters',
    severity: 'noted',
    bytes: 'The mayor said that \u202Enobody\u202C was hurt at the harbour on Friday.\n',
  },
];

let folder: string;
let pile: string;
let ended: Ended;

before(async (t) => {
  folder = ownFolder(t as never);
  pile = join(folder, 'pile');
  mkdirSync(pile);
  for (const [i, text] of sound.entries()) writeFileSync(join(pile, `sound-${i}.txt`), text);
  for (const { file, bytes } of bad) writeFileSync(join(pile, file), bytes);
  writeFileSync(join(pile, 'locked.txt'), 'Nobody may read this.');
  writeFileSync(join(pile, 'manifest.jsonl'), `${JSON.stringify({ file: 'gone.txt', outlet: 'Nobody' })}\n`);
  symlinkSync(join(folder, 'nowhere.txt'), join(pile, 'link.txt'));
  chmodSync(join(pile, 'locked.txt'), 0o000);
  const paths = [pile, join(folder, 'no-such-folder'), join(pile, 'link.txt')];
  ended = await readAsAnybody([
    'read',
    ...paths,
    '--case',
    join(folder, 'pile.case'),
    '--places',
    join(folder, 'none.txt'),
  ]);
});

/** Whether a locked file is locked for the one who reads. */
let locks = true;

async function readAsAnybody(arguments_: readonly string[]): Promise<Ended> {
  const anybody = await asAnybody();
  locks = anybody !== null;
  if (anybody?.uid !== undefined) chownSync(folder, anybody.uid, anybody.uid);
  return sayso(arguments_, { cwd: folder, ...anybody });
}

test('the pile is read, and the exit code says that something in it was refused', () => {
  assert.equal(ended.code, 1, ended.err);
  assert.equal(ended.out, '', 'standard output carries results only');
  assert.doesNotMatch(ended.err, /^\s+at /m, 'no stack');
});

const beyond = [
  ['a folder that does not exist', 'path-not-found', 'refused', 'no-such-folder'],
  ['a file nobody may read', 'unreadable-file', 'refused', 'locked.txt'],
  ['a link that points nowhere', 'unreadable-file', 'refused', 'link.txt'],
  ['a manifest that names a missing file', 'manifest-missing-file', 'refused', 'gone.txt'],
  ['a list of places that is not there', 'path-not-found', 'refused', 'none.txt'],
] as const;

for (const [what, code, severity, file] of [
  ...bad.map((one) => [one.what, one.code, one.severity, one.file] as const),
  ...beyond,
]) {
  test(`${what} is ${severity} as ${code}`, (t) => {
    if (file === 'locked.txt' && !locks) return t.skip('nothing is locked for this user');
    const line = new RegExp(`^${severity}: ${code}: (?:.*/)?${file.replaceAll('.', '\\.')}:`, 'm');
    assert.match(ended.err, line);
    assert.ok(named(ended.err, severity).includes(code));
  });
}

test('what was refused is not in the case, and what was noted is', (t) => {
  const open = openCase(join(folder, 'pile.case'));
  t.after(open.close);
  const files = open
    .reports()
    .map(({ file }) => file)
    .sort();
  const kept = bad.filter(({ severity, file }) => severity === 'noted' || file === 'records.jsonl');
  const unlocked = locks ? [] : ['locked.txt'];
  assert.deepEqual(
    files,
    [...kept.map(({ file }) => file), ...unlocked, 'sound-0.txt', 'sound-1.txt'].sort(),
  );
  const foreign = open.reports().find(({ file }) => file === 'zpráva.txt')!;
  assert.equal(foreign.analysed, false);
  assert.deepEqual(open.claimsOfReport(foreign.id), []);
  assert.deepEqual(open.check().faults, []);
  const codes = new Set(open.issues().map(({ code }) => code));
  for (const { code } of bad) assert.ok(codes.has(code), `${code} is in the ledger`);
});

test('the sound reports are read as if they were alone', async () => {
  const alone = join(folder, 'alone.case');
  const paths = sound.map((_, i) => join(pile, `sound-${i}.txt`));
  assert.equal((await sayso(['read', ...paths, '--case', alone])).code, 0);
  const [one, all] = [alone, join(folder, 'pile.case')].map((file) => {
    const open = openCase(file);
    // Which story a report is of depends on what else lies in the pile; nothing else of it does.
    const reports = open
      .reports()
      .filter(({ file: name }) => name.startsWith('sound'))
      .map(({ story: _story, ...report }) => report);
    const claims = reports.map(({ id }) =>
      open.claimsOfReport(id).map(({ content, stance, zone }) => ({ content, stance, zone })),
    );
    open.close();
    return { reports, claims };
  });
  assert.ok(one!.claims.flat().length >= 3);
  assert.deepEqual(all, one);
});

test('parse gives a line for every argument, in their order, whatever they are', async () => {
  const names = [
    'sound-1.txt',
    'empty.txt',
    'sound-1.txt',
    'zpráva.txt',
    'picture.txt',
    'sound-0.txt',
    'no-such.txt',
  ];
  const { code, out, err } = await sayso(['parse', pile, ...names.map((name) => join(pile, name))], {
    cwd: folder,
  });
  assert.equal(code, 1, err);
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ report }) => report?.file ?? null),
    [null, 'sound-1.txt', null, 'sound-1.txt', 'zpráva.txt', null, 'sound-0.txt', null],
  );
  const codes = lines.map(({ issues }) => issues.map((issue: { code: string }) => issue.code));
  assert.deepEqual(
    [codes[0], codes[2], codes[5], codes[7]],
    [['folder-given'], ['empty-file'], ['binary-file'], ['path-not-found']],
  );
  for (const line of lines) {
    for (const part of ['sentences', 'mentions', 'references', 'claims', 'happenings', 'figures', 'issues'])
      assert.ok(Array.isArray(line[part]), part);
  }
  assert.deepEqual(lines[1], lines[3], 'a duplicate is read like the first');
  assert.equal(lines[4].sentences.length, 0);
  assert.deepEqual(named(err, 'refused'), ['folder-given', 'empty-file', 'binary-file', 'path-not-found']);
});

test('half a surrogate pair in a record is no reason to lose the rest', async () => {
  const file = join(folder, 'halves.jsonl');
  writeFileSync(file, '{"title":"Half","text":"The mayor said \\ud83d that the mole was open."}\n');
  const { code, err } = await sayso(['read', file, '--case', join(folder, 'halves.case')]);
  assert.equal(code, 0, err);
  assert.deepEqual(named(err, 'noted'), ['broken-utf8']);
});
