// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { migrate, schemaVersion } from './schema.ts';

/** Every table, index and trigger of a database that is not FTS5's own, with the words that made it. */
function shapeOf(database: DatabaseSync): Readonly<Record<string, string>> {
  const sql =
    "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'words\\_%' ESCAPE '\\' ORDER BY name";
  return Object.fromEntries(
    database
      .prepare(sql)
      .all()
      .map((row) => [String(row['name']), String(row['sql'])]),
  );
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}

test('from nothing to the schema of today', () => {
  const database = new DatabaseSync(':memory:');
  migrate(database);
  assert.equal(versionOf(database), schemaVersion);
  const tables = database.prepare(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name",
  );
  const names = tables
    .all()
    .map((row) => String(row['name']))
    .filter((name) => !name.startsWith('sqlite_'));
  assert.deepEqual(names, [
    ...[
      'analysis',
      'capture',
      'claim',
      'copy',
      'decision',
      'figure',
      'happening',
      'incident',
      'info',
      'intake_issue',
      'issue',
      'journal',
    ],
    ...['list', 'place', 'question', 'report', 'root', 'voice'],
  ]);
});

test('every table checks the types of what is put into it', () => {
  const database = new DatabaseSync(':memory:');
  migrate(database);
  const loose = database.prepare(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'",
  );
  assert.deepEqual(loose.all(), []);
});

test('step by step leads where one leap leads', () => {
  const leap = new DatabaseSync(':memory:');
  migrate(leap);
  const steps = new DatabaseSync(':memory:');
  for (let version = 1; version <= schemaVersion; version++) {
    migrate(steps, version);
    assert.equal(versionOf(steps), version);
  }
  assert.deepEqual(shapeOf(steps), shapeOf(leap));
});

test('a case that is up to date is not touched', () => {
  const database = new DatabaseSync(':memory:');
  migrate(database);
  const before = database.prepare('PRAGMA schema_version').get();
  migrate(database);
  assert.deepEqual(database.prepare('PRAGMA schema_version').get(), before);
});

test('a step that fails in its transaction leaves nothing behind', () => {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE words (text TEXT)');
  const before = shapeOf(database);
  database.exec('BEGIN');
  assert.throws(() => migrate(database), /words/);
  database.exec('ROLLBACK');
  assert.deepEqual(shapeOf(database), before);
  assert.equal(versionOf(database), 0);
});
