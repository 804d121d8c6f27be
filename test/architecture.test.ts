// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { contents, filesBelow, type Import, importsOf } from './source-files.ts';

/** The house, in order: each folder and the folders it may import. The first match by prefix wins. */
const walls: readonly (readonly [folder: string, may: readonly string[]])[] = [
  ['src/model', []],
  ['src/text', ['src/model']],
  ['src/language', ['src/model', 'src/text']],
  ['src/engine', ['src/model', 'src/text', 'src/language']],
  ['src/intake/files', ['src/model', 'src/text', 'src/intake']],
  ['src/intake', ['src/model', 'src/text']],
  ['src/store', ['src/model']],
  ['src/api', ['src/model']],
  [
    'src/desk',
    [
      'src/model',
      'src/text',
      'src/language',
      'src/engine',
      'src/intake',
      'src/intake/files',
      'src/store',
      'src/api',
    ],
  ],
  ['src/server', ['src/model', 'src/store', 'src/api', 'src/desk']],
  ['src/cli', ['src/model', 'src/store', 'src/api', 'src/desk', 'src/server']],
  ['web', ['src/model', 'src/text', 'src/api']],
];

/** Folders that run anywhere: no Node, no browser, and only the packages named here. */
const pure: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/text': [],
  'src/language': [],
  'src/engine': [],
  'src/api': ['zod'],
};

const isTest = (path: string) => /\.(test|fixture)\.tsx?$/.test(path);
const sources = [...filesBelow('src'), ...filesBelow('web')].filter(
  (path) => /\.tsx?$/.test(path) && !isTest(path),
);
const imports = sources.flatMap((path) => importsOf(path));
const folderOf = (path: string) => walls.find(([folder]) => path.startsWith(`${folder}/`))?.[0] ?? path;

test('every import follows the arrows of the house', () => {
  const wrong = imports.filter((each) => each.kind === 'file' && !allowed(each));
  assert.deepEqual(
    wrong.map((each) => `${each.from} → ${each.to}`),
    [],
  );
});

function allowed({ from, to }: Import): boolean {
  const [home, target] = [folderOf(from), folderOf(to)];
  return home === target || (walls.find(([folder]) => folder === home)?.[1].includes(target) ?? false);
}

test('every source file stands in a folder of the house', () => {
  const homeless = sources.filter((path) => !walls.some(([folder]) => path.startsWith(`${folder}/`)));
  assert.deepEqual(homeless, []);
});

test('pure folders use no Node and only the packages they may', () => {
  const wrong = imports.filter(({ from, to, kind }) => {
    const packages = pure[folderOf(from)];
    return packages !== undefined && (kind === 'node' || (kind === 'package' && !packages.includes(to)));
  });
  assert.deepEqual(
    wrong.map((each) => `${each.from} → ${each.to}`),
    [],
  );
});

test('every imported file exists', () => {
  const known = new Set([...filesBelow('src'), ...filesBelow('web'), ...filesBelow('resources')]);
  const missing = imports.filter(({ kind, to }) => kind === 'file' && !known.has(to.replace(/\?.*$/, '')));
  assert.deepEqual(
    missing.map((each) => `${each.from} → ${each.to}`),
    [],
  );
});

test('no file imports itself through others', () => {
  const next = new Map<string, readonly string[]>();
  for (const path of sources) {
    const links = importsOf(path).filter((each) => each.kind === 'file' && !each.typeOnly);
    next.set(
      path,
      links.map((each) => each.to),
    );
  }
  assert.deepEqual(cyclesIn(next), []);
});

/** One witness per cycle, by depth-first search with three colours. */
function cyclesIn(next: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const found: string[] = [];
  const visit = (node: string): void => {
    const at = path.indexOf(node);
    if (at >= 0) found.push([...path.slice(at), node].join(' → '));
    if (at >= 0 || done.has(node)) return;
    path.push(node);
    for (const target of next.get(node) ?? []) visit(target);
    path.pop();
    done.add(node);
  };
  for (const node of next.keys()) visit(node);
  return found;
}

test('no drawer without a name, no second version beside the first', () => {
  const banned =
    /(^|\/)(utils?|lib|helpers?|common|misc|services?|core|legacy|new)(\/|\.|$)|[-._]?v2(\.|\/|$)/i;
  assert.deepEqual(
    sources.filter((path) => banned.test(path)),
    [],
  );
});

test('the engine’s stages are folders in the order the pipeline reads them', () => {
  const pipeline = contents('src/engine/pipeline.ts');
  const order = ['tokenise', 'parse', 'name', 'refer', 'attribute', 'happen', 'link'];
  const calls = order.map((stage) => pipeline.search(new RegExp(`\\b${stage}\\(\\w+, language\\)`)));
  assert.ok(
    calls.every((at) => at > 0),
    'each stage is called',
  );
  assert.deepEqual(
    calls,
    calls.toSorted((a, b) => a - b),
  );
  for (const stage of [...order, 'copy', 'story', 'cluster', 'root', 'question', 'grade']) {
    assert.ok(filesBelow(join('src/engine', stage)).length > 0, `src/engine/${stage} holds something`);
  }
});

test('every source file says its licence', () => {
  const bare = sources.filter((path) => !contents(path).startsWith('// SPDX-License-Identifier: Apache-2.0'));
  assert.deepEqual(bare, []);
});

test('no `any`, no silenced compiler, no default export outside what a tool demands', () => {
  const wrong = sources
    .filter((path) => basename(path) !== 'vite.config.ts')
    .filter((path) =>
      /\bas any\b|: any\b|@ts-(ignore|expect-error|nocheck)|^export default /m.test(contents(path)),
    );
  assert.deepEqual(wrong, []);
});
