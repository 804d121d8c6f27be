// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waysFrom } from './ways.ts';

const relations = ['root', 'nsubj', 'obj', 'ccomp', 'mark', 'obl'];
const count = relations.length;

/** A sentence as `word:head:relation`, heads by word. */
function ways(sentence: string, predicate: string): readonly string[] {
  const rows = sentence.split(' ').map((each) => each.split(':') as [string, string, string]);
  const words = rows.map(([word]) => word);
  const heads = rows.map(([, head]) => words.indexOf(head));
  const numbers = rows.map(([, , relation]) => relations.indexOf(relation));
  return Array.from(waysFrom(words.indexOf(predicate), heads, numbers, count), told);
}

const lines = ['self', 'head', 'head’s head', 'elsewhere'];

function told(code: number): string {
  if (code >= 3 * count) return lines[code - 3 * count]!;
  return `${relations[code % count]} of ${['it', 'its head', 'its head’s head'][Math.floor(code / count)]}`;
}

const sentence =
  'He:said:nsubj said:-:root that:fell:mark rain:fell:nsubj cold:rain:obl fell:said:ccomp today:fell:obl';

test('words stand below a dependant of the predicate, of its head, or on the line upwards', () => {
  assert.deepEqual(ways(sentence, 'fell'), [
    'nsubj of its head',
    'head',
    'mark of it',
    'nsubj of it',
    'nsubj of it',
    'self',
    'obl of it',
  ]);
  assert.deepEqual(ways(sentence, 'said'), [
    'nsubj of it',
    'self',
    'ccomp of it',
    'ccomp of it',
    'ccomp of it',
    'ccomp of it',
    'ccomp of it',
  ]);
});

test('two levels above the predicate are told apart, what lies beyond is elsewhere', () => {
  const chain = 'a:b:obl b:c:obl c:d:ccomp d:-:root e:d:obj';
  assert.deepEqual(ways(chain, 'a'), ['self', 'head', 'head’s head', 'elsewhere', 'elsewhere']);
  assert.deepEqual(ways(chain, 'b'), ['obl of it', 'self', 'head', 'head’s head', 'obj of its head’s head']);
});
