// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { codebook, crosswalkOf } from './codebook.ts';
import { acledSubEvents } from './codebook-shapes.ts';
import { codebookTables } from './codebook-tables.ts';
import { happeningSubtypes, happeningTypes, outcomes } from './model.ts';

const written = readFileSync(join(import.meta.dirname, '../../docs/codebook.md'), 'utf8');

/** The rows of the table under a head, as they stand in docs/codebook.md. */
function rowsUnder(head: string): readonly string[] {
  const [, after] = written.split(`${head}\n`);
  const lines = after!.split('\n').slice(1);
  return lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('|')),
  );
}

test('docs/codebook.md is the codebook, written out', () => {
  const { types, subtypes, crosswalk } = codebookTables();
  assert.deepEqual(rowsUnder('| type | what counts | what does not |'), types);
  assert.deepEqual(rowsUnder('| type | subtype | what counts |'), subtypes);
  assert.deepEqual(
    rowsUnder('| ours | ACLED sub-event | UCDP | PLOVER event/mode | CAMEO (r) | Airwars |'),
    crosswalk,
  );
});

test('every subtype belongs to exactly one type', () => {
  for (const subtype of happeningSubtypes) {
    const owners = happeningTypes.filter((type) => codebook[type].subtypes[subtype] !== undefined);
    assert.equal(owners.length, 1, subtype);
  }
});

test('every sub-event of ACLED is matched by some type, and no code of CAMEO passes for verified', () => {
  const walks = happeningTypes.flatMap((type) =>
    [null, ...happeningSubtypes].flatMap((subtype) =>
      [null, ...outcomes].map((outcome) => crosswalkOf(type, subtype, outcome)),
    ),
  );
  const matched = new Set(walks.flatMap(({ acled }) => acled.map(({ category }) => category)));
  assert.deepEqual(
    Object.values(acledSubEvents)
      .flat()
      .filter((name) => !matched.has(name)),
    [],
  );
  assert.ok(walks.every(({ cameo }) => cameo === null || !cameo.verified));
});

test('what came of a thing can take it out of another project', () => {
  assert.equal(crosswalkOf('missile-strike', null, 'crashed').plover, null);
  assert.equal(crosswalkOf('missile-strike', null, 'hit').plover?.mode, 'heavy-weapons');
  assert.equal(crosswalkOf('bombing', 'suicide', null).plover?.mode, 'suicide-attack');
});
