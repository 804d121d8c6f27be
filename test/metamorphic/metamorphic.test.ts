// SPDX-License-Identifier: Apache-2.0
/**
 * One thing said by one speaker, put in many ways: the same claim must come out. Statements are drawn with fixed seeds,
 * so the rates are the same each time; they are printed, and each has its floor.
 */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { frames } from '../../src/language/attribution.ts';
import { actOf, acts } from './acts.ts';
import { type Facet, facets, facetsOf, language, type Read, read } from './reading.ts';
import { type Picks, picksOf, statementOf } from './statements.ts';
import { recasts, settings } from './surroundings.ts';
import { altered, indirect, plain, quoted, type Way } from './ways.ts';

const seed = 20_310_503;
/** Statements for each family of ways. */
const statements = 40;

/** For each way how often each facet held, and all of them. */
class Rates {
  readonly #held = new Map<string, Map<Facet | 'all' | 'n', number>>();

  note(way: string, held: Readonly<Record<Facet, boolean>>): void {
    const counts = this.#held.get(way) ?? new Map<Facet | 'all' | 'n', number>();
    const add = (key: Facet | 'all' | 'n') => counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const facet of facets) if (held[facet]) add(facet);
    if (facets.every((facet) => held[facet])) add('all');
    add('n');
    this.#held.set(way, counts);
  }

  /** Prints a line for each way, and checks every rate against its floor, or the one for all ways. */
  check(t: TestContext, floor: number, floors: Readonly<Record<string, number>>): void {
    const low: string[] = [];
    for (const [way, counts] of this.#held) {
      const n = counts.get('n')!;
      const percent = (key: Facet | 'all') => Math.floor((100 * (counts.get(key) ?? 0)) / n);
      const parts = facets.map((facet) => `${facet} ${percent(facet)}`).join(', ');
      t.diagnostic(`${way.padEnd(36)} ${String(percent('all')).padStart(3)} % of ${n}: ${parts}`);
      if (percent('all') < (floors[way] ?? floor)) low.push(`${way}: ${percent('all')} %`);
    }
    assert.deepEqual(low, []);
    const unknown = Object.keys(floors).filter((way) => !this.#held.has(way));
    assert.deepEqual(unknown, [], 'every floor is of a way that is tried');
  }
}

function tried(ways: Readonly<Record<string, Way>>): Rates {
  const rates = new Rates();
  for (const picks of picksOf(seed, statements)) {
    const statement = statementOf(picks);
    const base = read(plain(statement)!);
    for (const [name, { put, differs }] of Object.entries(ways)) {
      const text = put(statement);
      if (text !== null) rates.note(name, facetsOf(read(text), base, differs));
    }
  }
  return rates;
}

/*
 * Floors are whole per cents, one or two cases of forty below the lowest that was measured in each family, for the trees
 * err now here, now there, and another training of the network errs elsewhere: what is lost is mostly the tagger's taking
 * a past tense for a participle ("confirmed") with a long speaker, and never a content that is another's. A way with a
 * lower floor has its reason beside it.
 */
test('said in other words: speaker first, last, in the middle, told, announced, by whom it was announced', (t) => {
  tried(indirect).check(t, 90, {});
});

test('said in quotation marks of every kind, before and after, parted and going on', (t) => {
  tried(quoted).check(t, 92, {
    // A speaker with a relative clause ("— an officer who …") is taken for no credit.
    'a dash': 85,
  });
});

test('weakened, denied, or through another: what it must differ in, and nothing else', (t) => {
  tried(altered).check(t, 90, {});
});

test('what is no clause of saying, active and passive', (t) => {
  const rates = new Rates();
  for (const { lemma, active, passives, stance } of acts) {
    for (const picks of picksOf(seed, statements / 2)) {
      const base = read(actOf(active, picks));
      const held = facetsOf(base, base);
      rates.note(`${lemma}, active`, { ...held, stance: base.claim?.stance === stance });
      passives.forEach((passive, i) => {
        rates.note(`${lemma}, passive ${i + 1}`, facetsOf(read(actOf(passive, picks)), base));
      });
    }
  }
  rates.check(t, 90, {});
});

test('every frame of the lexicon is put, and each verb with a frame it has', () => {
  const put = new Set<string>(['clause', 'quote', 'told', ...acts.map(({ frame }) => frame)]);
  assert.deepEqual(
    frames.filter((frame) => !put.has(frame)),
    [],
  );
  for (const { lemma, frame } of acts) assert.ok(language.attribution.verbs.get(lemma)?.has(frame), lemma);
});

interface Told {
  readonly text: string;
  readonly base: Read;
}

/** Texts that are read right as they stand, each in another way. */
function toldRight(count: number): readonly Told[] {
  const ways = Object.values({ ...indirect, ...quoted });
  return picksOf(seed, count).flatMap((picks: Picks, i) => {
    const text = ways[(i * 7) % ways.length]!.put(statementOf(picks));
    const base = text === null ? null : read(text);
    const right = base !== null && Object.values(facetsOf(base, base)).every(Boolean);
    return right ? [{ text: text!, base }] : [];
  });
}

test('what stands around it and how it is set changes nothing', (t) => {
  const rates = new Rates();
  const told = toldRight(statements);
  assert.ok(told.length > 0.8 * statements, `${told.length} of ${statements} are read right as they stand`);
  for (const { text, base } of told)
    for (const [name, set] of Object.entries(settings)) rates.note(name, facetsOf(read(set(text)), base));
  rates.check(t, 97, {
    // The network has seen few texts without a capital, and none with soft hyphens.
    'small letters alone': 90,
    'soft hyphens': 92,
    'zero-width joiners': 92,
    'capitals alone': 90,
  });
});

test('other speakers and the sides swapped: the same claim of the other', (t) => {
  const rates = new Rates();
  for (const { text, base } of toldRight(statements))
    for (const [name, { set, voice }] of Object.entries(recasts))
      rates.note(name, facetsOf(read(set(text)), base, {}, voice));
  // Names that were never seen are tagged by their letters, which the network at times takes for a title's.
  rates.check(t, 90, {});
});
