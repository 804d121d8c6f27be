// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { told } from '../../../test/piles.ts';
import { rarityOf } from '../../language/rarity.ts';
import type { Token } from '../../model/index.ts';
import { pileOf, type ReadReport } from '../pile.ts';
import { storiesOf, storyPlaces } from './stories.ts';

const rarity = rarityOf({
  texts: 1000,
  counts: new Map([
    ['people', 700],
    ['day', 700],
    ['army', 200],
    ['town', 200],
  ]),
});

/** A report of bare words, those with a capital names. */
function report(id: string, words: string, published: string | null = null): ReadReport {
  const empty = told({ id, style: 0, published, statements: [] });
  const tokens = [...words.matchAll(/\S+/g)].map(
    ({ index, 0: form }): Token => ({
      start: index,
      end: index + form.length,
      form,
      lemma: form.toLowerCase(),
      upos: /^\p{Lu}/u.test(form) ? 'PROPN' : 'NOUN',
      xpos: '',
      head: -1,
      deprel: 'root',
      feats: '',
    }),
  );
  return {
    report: { ...empty.report, text: words },
    analysis: {
      ...empty.analysis,
      sentences: [{ start: 0, end: words.length, zone: 'body', tokens, frames: [] }],
    },
  };
}

const gathered = (...reports: readonly ReadReport[]) =>
  storiesOf(pileOf(reports), rarity).map(({ reports: ids }) => ids.join(' '));

const ferry = 'Tarn ferry sank people harbour army day';
const ferryToo = 'people Tarn ferry sank divers harbour town day';
const bridge = 'Quill bridge bombed people river army day';
const bridgeToo = 'Quill bridge bombed sappers river town day';

test('reports that share names and rare words tell one story; those that share what all texts have do not', () => {
  assert.deepEqual(gathered(report('a', ferry), report('b', ferryToo), report('c', bridge)), ['a b']);
  assert.deepEqual(
    gathered(report('a', ferry), report('b', ferryToo), report('c', bridge), report('d', bridgeToo)),
    ['a b', 'c d'],
  );
  assert.deepEqual(
    gathered(report('a', `people army day Oren wheat harvest quota`), report('b', bridge)),
    [],
  );
});

test('a report that stands alone, is empty or is the only one is of no story', () => {
  assert.deepEqual(gathered(), []);
  assert.deepEqual(gathered(report('a', ferry)), []);
  assert.deepEqual(gathered(report('a', ''), report('b', '')), []);
});

test('known dates too far apart keep reports apart, also through a third; unknown ones do not', () => {
  const at = (id: string, words: string, day: string | null) => report(id, words, day);
  assert.deepEqual(gathered(at('a', ferry, '2031-01-01'), at('b', ferryToo, '2031-01-20')), ['a b']);
  assert.deepEqual(gathered(at('a', ferry, '2031-01-01'), at('b', ferryToo, '2031-09-20')), []);
  assert.deepEqual(gathered(at('a', ferry, '2031-01-01'), at('b', ferryToo, null)), ['a b']);
  const three = gathered(
    at('a', ferry, '2031-01-01'),
    at('b', ferryToo, '2031-03-15'),
    at('c', `${ferryToo} inquiry`, '2031-06-10'),
  );
  assert.equal(three.length, 1, 'three reports over half a year, neighbours close');
  assert.equal(three[0]!.split(' ').length, 2);
});

test('two similar events, each told by several, stay two', () => {
  const told = (words: readonly string[], own: string) =>
    words.map((more, i) => report(`${own.slice(0, 4)}${i}`, `Tarn market shelled wounded ${own} ${more}`));
  const first = told(
    ['alpha one Ines', 'alpha two Ines', 'alpha three Ines', 'alpha four Ines'],
    'Ines spring',
  );
  const other = told(
    ['omega one Oren', 'omega two Oren', 'omega three Oren', 'omega four Oren'],
    'Oren autumn',
  );
  const stories = gathered(...first, ...other);
  assert.equal(stories.length, 2);
  for (const story of stories) assert.equal(new Set(story.split(' ').map((id) => id.slice(0, 4))).size, 1);
});

test('a story says by which words, the most telling first, and how many tell it', () => {
  const places = storyPlaces(storiesOf(pileOf([report('b', ferryToo), report('a', ferry)]), rarity));
  assert.deepEqual([...places.keys()], ['a', 'b']);
  const place = places.get('b')!;
  assert.deepEqual([place.id, place.reports], ['s:a', 2]);
  assert.match(place.reason, /^story\.alike@1: .*: tarn, /);
  assert.doesNotMatch(place.reason, /divers/);
});

const word = fc.constantFrom('Tarn', 'Quill', 'ferry', 'bridge', 'army', 'people', 'river', 'sank', 'bombed');
const day = fc.constantFrom('2031-01-01', '2031-02-01', '2031-08-01', null);
const someReports = fc
  .array(fc.tuple(fc.array(word, { maxLength: 8 }), day), { maxLength: 9 })
  .map((all) => all.map(([words, on], i) => report(`r${i}`, words.join(' '), on)));

test('whatever the reports: the order changes nothing, each is of one story at most, and every story has two', () => {
  fc.assert(
    fc.property(someReports, fc.nat(), (reports, by) => {
      const stories = gathered(...reports);
      const turned = reports.map((_, i) => reports[(i + by) % reports.length]!);
      assert.deepEqual(gathered(...turned), stories);
      const ids = stories.flatMap((story) => story.split(' '));
      assert.equal(new Set(ids).size, ids.length);
      for (const story of stories) assert.ok(story.includes(' '));
    }),
  );
});

test('a text that stands in the pile again is of the same story and makes no other', () => {
  fc.assert(
    fc.property(someReports, fc.nat(), (reports, which) => {
      fc.pre(reports.length > 0);
      const twin = reports[which % reports.length]!;
      const again = report('z', twin.report.text, twin.report.published.value);
      const without = (stories: readonly string[]) =>
        stories.map((story) => story.replace(/ z$/, '')).filter((story) => story.includes(' '));
      const after = gathered(...reports, again);
      assert.deepEqual(without(after), gathered(...reports));
      if (twin.report.text !== '') assert.ok(after.some((story) => story.endsWith(' z')));
    }),
  );
});
