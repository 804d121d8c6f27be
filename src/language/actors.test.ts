// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Actor, actorListOf } from './actors.ts';

const shipped = actorListOf(
  JSON.parse(readFileSync(new URL('../../resources/en/actors.json', import.meta.url), 'utf8')) as Actor[],
);
const ids = (actors: readonly Actor[]) => actors.map((actor) => actor.id);

test('an actor is found by what reports write', () => {
  const table: readonly (readonly [string, string])[] = [
    ['the Russian Defense Ministry', 'RU/defence-ministry'],
    ['Russia’s Ministry of Defence', 'RU/defence-ministry'],
    ['the Pentagon', 'US/defence-ministry'],
    ['U.S.', 'US'],
    ['US', 'US'],
    ['Israel Defense Forces', 'IL/armed-forces'],
    ['the Kenyan military', 'KE/armed-forces'],
    ['Daesh', 'isis'],
    ['DAESH', 'isis'],
    ['Agence France-Presse', 'afp'],
    ['Medecins sans frontieres', 'msf'],
  ];
  for (const [written, id] of table) assert.ok(ids(shipped.named(written)).includes(id), written);
});

test('a pronoun is no name', () => {
  for (const word of ['us', 'who', 'is', 'Us', 'it', 'a', ''])
    assert.deepEqual(ids(shipped.named(word)), [], word);
});

test('demonyms and seats are kept apart from names', () => {
  assert.deepEqual(ids(shipped.named('Russian')), []);
  assert.deepEqual(ids(shipped.byDemonym('Russians')), ['RU']);
  assert.deepEqual(ids(shipped.byMetonym('Moscow')), ['RU']);
  assert.deepEqual(ids(shipped.byMetonym('the Kremlin')), ['RU/kremlin']);
  assert.deepEqual(ids(shipped.named('Moscow')), []);
});

test('the list hangs together: owners and sides are in it, ids are unique, an owner is stated by somebody', () => {
  assert.equal(new Set(ids(shipped.all)).size, shipped.all.length);
  for (const actor of shipped.all) {
    for (const id of [actor.partOf, actor.party, actor.affiliation?.actor ?? null]) {
      assert.ok(id === null || shipped.byId(id) !== null, `${actor.id} → ${id}`);
    }
    if (actor.affiliation) assert.notEqual(actor.affiliation.statedBy, '', actor.id);
  }
});

test('two outlets never share one entry: a name of the list leads to one outlet', () => {
  const outlets = shipped.all.filter((actor) => actor.kind === 'media');
  for (const outlet of outlets) {
    const same = shipped.named(outlet.name).filter((actor) => actor.kind === 'media');
    assert.deepEqual(ids(same), [outlet.id], outlet.name);
  }
});
