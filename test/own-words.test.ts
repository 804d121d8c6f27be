// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { corporaFolder, corpusFiles, seedsFolder } from '../evaluation/corpora.ts';
import { contents, filesBelow } from './source-files.ts';

/**
 * The text in this repository is ours: no eight words in a row of it stand in the seeds or in a corpus.
 *
 * Eight-word stretches are compared by a 32-bit hash first and by their words where the hash meets, so a chance
 * meeting of hashes is never reported.
 */
const stretch = 8;

const data = corporaFolder();
const seeds = seedsFolder();
const skip = data === null || seeds === null ? 'the corpora are not here' : false;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function* stretches(text: string): Generator<string> {
  const words = wordsOf(text);
  for (let i = 0; i + stretch <= words.length; i++) {
    const eight = words.slice(i, i + stretch);
    // Runs of single letters and digits are tables and code, nobody's sentence.
    if (eight.filter((word) => word.length > 2 && !/^\d+$/.test(word)).length >= 5) yield eight.join(' ');
  }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Files of ours that hold language: everything but weights, fonts, lock files and the licence's own words. */
function ownFiles(): readonly string[] {
  const folders = [
    'src',
    'web',
    'resources',
    'training',
    'evaluation',
    'examples',
    'docs',
    'test',
    'bin',
    '.ci',
  ];
  // Lists of names: what a state or a body is called is nobody's sentence.
  const names =
    /^(training\/actors\/.*\.psv|resources\/en\/actors\.json|resources\/gazetteer\/countries\.json)$/;
  const binary = /\.(bin|wasm|woff2?|png|gz|br)$/;
  const root = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'NOTICE'];
  return [
    ...folders
      .flatMap((folder) => filesBelow(folder))
      .filter((path) => !binary.test(path) && !names.test(path)),
    ...root,
  ];
}

const plain = (text: string) => text.replace(/<[^>]*>/g, ' ').replace(/\\[nrt]/g, ' ');

test('no eight words in a row come from the seeds or a corpus', { skip }, () => {
  const ours = new Map<number, Map<string, string>>();
  for (const path of ownFiles()) {
    for (const eight of stretches(plain(contents(path)))) {
      const hash = hashOf(eight);
      ours.set(hash, (ours.get(hash) ?? new Map()).set(eight, path));
    }
  }
  assert.ok(ours.size > 1000, 'there is something to compare');
  const taken = new Set<string>();
  for (const file of [...corpusFiles(seeds!), ...corpusFiles(data!)].filter(
    (path) => !/\/gazetteer\//.test(path),
  )) {
    for (const eight of stretches(plain(readFileSync(file, 'utf8')))) {
      const path = ours.get(hashOf(eight))?.get(eight);
      if (path) taken.add(`${path}: “${eight}”`);
    }
  }
  assert.deepEqual([...taken].sort(), []);
});
