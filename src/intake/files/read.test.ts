// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import type { Issue } from '../../model/index.ts';
import { decodeZoneLexicon } from '../zone-lexicon.ts';
import { openPageReader } from './pages.ts';
import { type IntakeResult, readPaths } from './read.ts';

const zones = decodeZoneLexicon(
  JSON.parse(readFileSync(new URL('../../../resources/en/zones.json', import.meta.url), 'utf8')),
);
const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

type Files = Readonly<Record<string, string | Uint8Array>>;

function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-intake-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const read = (
  paths: readonly string[],
  options: { date?: string; outlet?: string } = {},
): Promise<IntakeResult> => readPaths(paths, { zones, analysedLanguages: ['en'], ...options });

const codes = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ file, code, severity }) => `${file} ${code} ${severity}`);

const shelling =
  'Navy shells harbour of Port Sessel\nThe harbour was shelled overnight, its mayor said, and two boats burned.\n';
const pass = 'The army has left the northern pass, villagers in Lower Ammel said on Monday.\n';
const arabic = 'قال متحدث باسم الوزارة إن جنديين قتلا في الهجوم الذي وقع ليلا قرب الحدود الشمالية.';

function page(paragraph: string, url: string): string {
  return `<!doctype html><html><head><link rel="canonical" href="${url}"></head><body><article><h1>Harbour shelled</h1><p>${paragraph}</p><p>The navy of Maravel was silent on Thursday, and the road to the pass was closed to everybody but its own lorries.</p></article></body></html>`;
}

describe('plain text', () => {
  test('is the report’s text, unchanged', async () => {
    const text = `\ufeff \t${shelling}\r\n\r\n  ${pass} `;
    const { reports } = await read([folderOf({ 'a.txt': text })]);
    assert.equal(reports[0]!.text, text.slice(1));
    assert.deepEqual(
      [reports[0]!.encoding, reports[0]!.language, reports[0]!.analysed],
      ['utf-8', 'en', true],
    );
  });

  test('takes its metadata from the manifest, then from itself, then from the options', async () => {
    const dated = `${shelling.split('\n')[0]}\nPORT SESSEL, Oct. 8, 2015 (MNA) - The harbour was shelled, its mayor said.`;
    const folder = folderOf({
      'dated.txt': dated,
      'told.txt': `${dated} `,
      'bare.txt': pass,
      'manifest.jsonl':
        '{"file":"told.txt","outlet":"Post","published":"2015-10-09","title":"Told","url":"https://post.example/told"}',
    });
    const { reports } = await read([folder], { date: '2015-10-10', outlet: 'Courier' });
    const by = (file: string) => {
      const { title, outlet, published, url } = reports.find((report) => report.file === file)!;
      return [title, outlet, published.value, published.basis, url];
    };
    assert.deepEqual(by('told.txt'), ['Told', 'Post', '2015-10-09', 'supplied', 'https://post.example/told']);
    assert.deepEqual(by('dated.txt'), [
      'Navy shells harbour of Port Sessel',
      'Courier',
      '2015-10-08',
      'stated',
      null,
    ]);
    assert.deepEqual(by('bare.txt'), [null, 'Courier', '2015-10-10', 'supplied', null]);
    const { reports: alone } = await read([join(folder, 'dated.txt'), join(folder, 'bare.txt')]);
    assert.deepEqual(
      alone.map(({ file, outlet, published }) => [file, outlet, published.value, published.basis]).sort(),
      [
        ['bare.txt', null, null, 'unknown'],
        ['dated.txt', 'MNA', '2015-10-08', 'stated'],
      ],
    );
  });

  test('in another language is kept and not analysed; a short line of names is', async () => {
    const { reports, issues } = await read([
      folderOf({ 'ar.txt': arabic, 'short.txt': 'Port Sessel: four died, police said.' }),
    ]);
    assert.deepEqual(reports.map(({ file, language, analysed }) => [file, language, analysed]).sort(), [
      ['ar.txt', 'ar', false],
      ['short.txt', 'en', true],
    ]);
    assert.deepEqual(codes(issues), ['ar.txt language-not-analysed noted']);
  });
});

describe('what is the same', () => {
  test('bytes met twice are one report with two sightings', async () => {
    const { reports } = await read([folderOf({ 'b/x.txt': shelling, 'a/y.txt': shelling, 'z.txt': pass })]);
    const twice = reports.find(({ sightings }) => sightings.length === 2)!;
    assert.equal(reports.length, 2);
    assert.deepEqual([twice.file, twice.sightings.map(({ file }) => file)], ['x.txt', ['x.txt', 'y.txt']]);
  });

  test('one file named twice is met once', async () => {
    const folder = folderOf({ 'a.txt': shelling });
    const { reports, arguments: args } = await read([folder, join(folder, 'a.txt')]);
    assert.deepEqual([reports.length, reports[0]!.sightings.length], [1, 1]);
    assert.deepEqual(
      args.map(({ reports: ids }) => ids),
      [[reports[0]!.id], [reports[0]!.id]],
    );
  });

  test('the same record is, whatever the order of its fields and the file it stands in', async () => {
    const { reports } = await read([
      folderOf({
        'a.jsonl':
          '{"text":"Two ships sank off Tor, police said.","outlet":"Post"}\n{"text":"Two ships sank off Tor, police said.","outlet":"Courier"}',
        'b.jsonl': '\n{"outlet":"Post","text":"Two ships sank off Tor, police said."}',
      }),
    ]);
    assert.deepEqual(
      reports
        .map(({ outlet, sightings }) => [outlet, sightings.map(({ file, record }) => [file, record])])
        .sort(),
      [
        ['Courier', [['a.jsonl', 2]]],
        [
          'Post',
          [
            ['a.jsonl', 1],
            ['b.jsonl', 2],
          ],
        ],
      ],
    );
  });

  test('one address captured with other words is two versions, another address is none', async () => {
    const { reports } = await read([
      folderOf({
        'monday.html': page(
          'The harbour of Port Sessel was shelled, and two boats burned.',
          'https://www.post.example/a1',
        ),
        'tuesday.html': page(
          'The harbour of Port Sessel was shelled, and three boats burned.',
          'https://post.example/a1?utm_source=feed',
        ),
        'other.html': page(
          'The harbour of Port Sessel was shelled, and four boats burned.',
          'https://post.example/a2',
        ),
      }),
    ]);
    assert.deepEqual(reports.map(({ file, versionOf }) => [file, versionOf]).sort(), [
      ['monday.html', 'post.example/a1'],
      ['other.html', null],
      ['tuesday.html', 'post.example/a1'],
    ]);
  });

  test('of two manifests above a file the nearer has the last word, however names are written', async () => {
    const folder = folderOf({
      'manifest.csv': 'file,outlet\nnorth/e\u0301toile.txt,Post\n',
      'north/manifest.csv': 'file,outlet\n\u00e9toile.txt,Courier\n',
      'north/\u00e9toile.txt': shelling,
    });
    const { reports, issues } = await read([folder]);
    assert.deepEqual([reports[0]!.outlet, codes(issues)], ['Courier', []]);
  });

  test('manifests that disagree are told apart and one is followed', async () => {
    const folder = folderOf({
      'a/x.txt': shelling,
      'a/manifest.csv': 'file,outlet\nx.txt,Post\n',
      'b/x.txt': shelling,
      'b/manifest.csv': 'file,outlet\nx.txt,Courier\n',
    });
    const { reports, issues } = await read([join(folder, 'b'), join(folder, 'a')]);
    assert.deepEqual(
      reports.map(({ outlet }) => outlet),
      ['Courier'],
    );
    assert.deepEqual(codes(issues), ['x.txt metadata-conflict noted']);
  });
});

test('the order of the paths changes nothing but the order of the arguments', async () => {
  const folder = folderOf({
    'one/a.txt': shelling,
    'one/b.txt': pass,
    'two/a.txt': shelling,
    'two/c.jsonl':
      '{"text":"Two ships sank off Tor, police said.","url":"https://post.example/a1"}\nnonsense',
    'three/d.csv': 'text,url\nThree ships sank off Tor police said.,https://post.example/a1\n',
    'three/e.txt': '',
  });
  const paths = ['one', 'two', 'three', 'one/b.txt', 'missing'].map((name) => join(folder, name));
  const told = ({ reports, issues, lists }: IntakeResult): string =>
    JSON.stringify({ reports, issues, lists });
  const wanted = told(await read(paths));
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(paths, { minLength: paths.length }), async (shuffled) => {
      const result = await read(shuffled);
      assert.equal(told(result), wanted);
      assert.deepEqual(
        result.arguments.map(({ path }) => path),
        shuffled,
      );
    }),
    { numRuns: 12 },
  );
});

describe('pages', () => {
  test('become reports with headline, captions and what was left out', async () => {
    const html = page(
      'The harbour of Port Sessel was shelled, and two boats burned.',
      'https://post.example/2015/10/08/a1',
    ).replace(
      '<p>The navy',
      '<figure><img src="a.jpg"><figcaption>A boat burns.</figcaption></figure><p>The navy',
    );
    const { reports } = await read([
      folderOf({ 'a.html': html.replace('<article>', '<nav><a href="/">Front page</a></nav><article>') }),
    ]);
    const { text, zones: laid, title, url, published, coverage, dropped } = reports[0]!;
    assert.deepEqual(laid.map(({ zone, start, end }) => [zone, text.slice(start, end)]).slice(0, 3), [
      ['headline', 'Harbour shelled'],
      ['body', 'The harbour of Port Sessel was shelled, and two boats burned.'],
      ['caption', 'A boat burns.'],
    ]);
    assert.deepEqual(
      [title, url, published.value, published.basis],
      ['Harbour shelled', 'https://post.example/2015/10/08/a1', '2015-10-08', 'metadata'],
    );
    assert.deepEqual(
      dropped.map(({ kind, excerpt }) => [kind, excerpt]),
      [['nav', 'Front page']],
    );
    assert.ok(coverage && coverage.kept < coverage.visible);
  });

  test('in a declared encoding are read in it', async () => {
    const html = page(
      'L\u2019accord de Tor a été signé à Port Sessel, a déclaré le maire, après une nuit de combats près du col.',
      'https://post.example/a',
    );
    const { reports } = await read([
      folderOf({
        'a.html': Buffer.from(
          html.replace('<head>', '<head><meta charset="iso-8859-1">').replace('\u2019', "'"),
          'latin1',
        ),
      }),
    ]);
    assert.ok(reports[0]!.text.includes('a été signé à Port Sessel'));
    assert.equal(reports[0]!.encoding, 'windows-1252');
  });

  test('that take too long are given up, and the next is read', async () => {
    const reader = openPageReader(zones, { milliseconds: 5000, megabytes: 512 });
    const slow = await reader.read('<'.repeat(5_000_000), null);
    assert.deepEqual([slow.kind, slow.kind === 'refused' && slow.code], ['refused', 'html-too-slow']);
    const hasty = openPageReader(zones, { milliseconds: 1, megabytes: 512 });
    const late = await hasty.read('<'.repeat(200_000), null);
    assert.deepEqual([late.kind, late.kind === 'refused' && late.code], ['refused', 'html-too-slow']);
    await hasty.close();
    const next = await reader.read(
      page('The harbour of Port Sessel was shelled, and two boats burned.', ''),
      null,
    );
    assert.equal(next.kind, 'article');
    await reader.close();
  });
});

describe('a case’s own lists', () => {
  test('are handed on and not read as reports', async () => {
    const folder = folderOf({
      'case.json': '{"name":"Maravel","places":"places.txt","actors":"actors.json","basemap":"gone.geojson"}',
      'places.txt': '1\tPort Sessel',
      'actors.json': '[]',
      'a.txt': shelling,
    });
    const { reports, lists, issues } = await read([folder]);
    assert.deepEqual(
      reports.map(({ file }) => file),
      ['a.txt'],
    );
    assert.deepEqual(lists, [
      { kind: 'actors', file: 'actors.json', text: '[]' },
      { kind: 'places', file: 'places.txt', text: '1\tPort Sessel' },
    ]);
    assert.deepEqual(
      codes(issues).filter((code) => code.includes('list-missing')),
      ['gone.geojson list-missing refused'],
    );
  });

  test('are not read through a link', async () => {
    const folder = folderOf({ 'case.json': '{"places":"places.txt"}', 'a.txt': shelling });
    symlinkSync(join(folderOf({ 'secret.txt': pass }), 'secret.txt'), join(folder, 'places.txt'));
    const { lists, issues } = await read([folder]);
    assert.deepEqual(lists, []);
    assert.deepEqual(codes(issues), ['places.txt list-missing refused', 'places.txt symlink-skipped noted']);
  });

  test('JSON that holds no articles is no report, unless a person says it is', async () => {
    const folder = folderOf({
      'expected.json': '{"format":"sayso-ledger","reports":[{"text":"x"}]}',
      'a.txt': shelling,
    });
    assert.deepEqual(codes((await read([folder])).issues), ['expected.json not-a-report noted']);
    assert.deepEqual(codes((await read([join(folder, 'expected.json')])).issues), [
      'expected.json records-missing-columns refused',
    ]);
  });
});

describe('bad input', () => {
  const bad: readonly (readonly [name: string, content: string | Uint8Array, code: string])[] = [
    ['empty.txt', '', 'empty.txt empty-file refused'],
    ['blank.txt', ' \n\t\n', 'blank.txt empty-file refused'],
    [
      'picture.txt',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      'picture.txt binary-file refused',
    ],
    [
      'broken.txt',
      Buffer.concat([Buffer.from('The mayor of Tör said — two people were hurt.'), Buffer.from([0xff])]),
      'broken.txt broken-utf8 noted',
    ],
    [
      'legacy.txt',
      Buffer.from(
        'The mayor said \u0093two people\u0094 were hurt in the shelling of the harbour.',
        'latin1',
      ),
      'legacy.txt legacy-encoding noted',
    ],
    [
      'turned.txt',
      'The navy \u202efired at the harbour, its mayor said.',
      'turned.txt invisible-characters noted',
    ],
    [
      'nothing.html',
      '<html><body><nav><a href="/">Home</a></nav></body></html>',
      'nothing.html html-no-article refused',
    ],
    ['deep.html', '<div>'.repeat(100_000), 'deep.html html-too-deep refused'],
    ['columns.csv', 'id,name\n1,a\n', 'columns.csv records-missing-columns refused'],
    ['lines.jsonl', 'nonsense', 'lines.jsonl records-malformed refused'],
    ['picture.jpg', Buffer.from([0xff, 0xd8, 0xff]), 'picture.jpg unsupported-file noted'],
    ['README.md', 'What these files are.', 'README.md not-a-report noted'],
    ['case.json', '[]', 'case.json case-malformed refused'],
    ['manifest.csv', 'file\ngone.txt\n', 'gone.txt manifest-missing-file refused'],
  ];
  for (const [name, content, wanted] of bad) {
    test(`${name}: ${wanted}, and the rest is read`, async () => {
      const { reports, issues } = await read([folderOf({ [name]: content, 'good.txt': shelling })]);
      assert.deepEqual(codes(issues), [wanted]);
      assert.ok(reports.some(({ file }) => file === 'good.txt'));
      assert.equal(
        reports.some(({ file }) => file === name),
        wanted.endsWith('noted') && !/unsupported|not-a-report/.test(wanted),
      );
    });
  }
});

describe('paths and sizes', () => {
  test('one line of five megabytes is kept, named, not analysed, and read in reasonable time', async () => {
    const line = 'The mayor said that two people were hurt. '.repeat(125_000);
    const started = performance.now();
    const { reports, issues } = await read([folderOf({ 'long.txt': line })]);
    assert.ok(performance.now() - started < 20_000);
    assert.deepEqual([reports[0]!.text.length, reports[0]!.analysed], [line.length, false]);
    assert.deepEqual(codes(issues), ['long.txt long-line noted', 'long.txt text-too-long noted']);
  });

  test('what is not there, what points nowhere, what is no file, what holds nothing', async () => {
    const folder = folderOf({ 'good.txt': shelling, 'empty/.hidden': 'x' });
    symlinkSync(join(folder, 'gone'), join(folder, 'dangling'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const { reports, arguments: args } = await read(
      ['missing', 'dangling', 'pipe', 'empty', 'good.txt'].map((name) => join(folder, name)),
    );
    assert.deepEqual(
      args.map(({ issues }) => issues.map(({ code, severity }) => `${code} ${severity}`)),
      [
        ['path-not-found refused'],
        ['unreadable-file refused'],
        ['not-a-file refused'],
        ['no-reports refused'],
        [],
      ],
    );
    assert.equal(reports.length, 1);
  });

  test('links in a folder are not followed, and said to be there', async () => {
    const outside = folderOf({ 'secret.txt': pass, 'more/b.txt': pass });
    const folder = folderOf({ 'good.txt': shelling });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    symlinkSync(outside, join(folder, 'away'));
    const { reports, issues } = await read([folder]);
    assert.deepEqual(
      reports.map(({ file }) => file),
      ['good.txt'],
    );
    assert.deepEqual(codes(issues), ['away symlink-skipped noted', 'link.txt symlink-skipped noted']);
  });

  test('a date that cannot be read is named and stays unknown', async () => {
    const { reports, issues } = await read(
      [folderOf({ 'a.csv': 'text,date\nTwo ships sank off Tor police said.,08/10/2015\n' })],
      { date: 'soon' },
    );
    assert.deepEqual([reports[0]!.published.value, reports[0]!.published.basis], [null, 'unknown']);
    assert.deepEqual(codes(issues), ['a.csv bad-date noted', 'null bad-date noted']);
  });
});
