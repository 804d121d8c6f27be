// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actor } from '../../../test/piles.ts';
import { actorListOf } from '../../language/actors.ts';
import type { Voice } from '../../model/index.ts';
import type { Voices } from '../cluster/voices.ts';
import { speaksForSide } from './parties.ts';

const actors = actorListOf([
  actor('gazette', 'gazette', { kind: 'media', affiliation: { actor: 'MV', statedBy: 'its masthead' } }),
  actor('post', 'post', { kind: 'media' }),
  actor('ministry', 'ministry', { party: 'MV' }),
  actor('lantern', 'lantern', { kind: 'monitor' }),
]);

const voiceOf = (id: string, more: Partial<Voice>): Voice => ({
  id,
  name: id,
  kind: 'media',
  anonymous: false,
  party: null,
  anonymity: 'named',
  count: 'one',
  institution: null,
  names: [id],
  reasons: [],
  ...more,
});
const known: readonly (readonly [voice: Voice, side: boolean])[] = [
  [voiceOf('somebody of a side', { kind: 'person', party: 'oskar' }), true],
  [voiceOf('the ministry', { kind: 'government', institution: 'ministry' }), true],
  [voiceOf('the gazette', { institution: 'gazette' }), true],
  [voiceOf('the post', { institution: 'post' }), false],
  [voiceOf('a monitor', { kind: 'monitor', institution: 'lantern' }), false],
  [voiceOf('a passer-by', { kind: 'eyewitness', anonymous: true }), false],
];
const voices: Voices = {
  voices: known.map(([voice]) => voice),
  voice: (id) => known.find(([voice]) => voice.id === id)?.[0] ?? null,
  of: () => ({ voice: null, coVoices: [], via: [] }),
  ofOutlet: () => null,
};

for (const [{ id }, side] of known) {
  test(`${id} ${side ? 'speaks' : 'does not speak'} for a side`, () =>
    assert.equal(speaksForSide(voices, actors)(id), side));
}

test('of a voice nobody knows it is not known, and it is taken for nobody’s', () => {
  assert.equal(speaksForSide(voices, actors)(null), false);
});
