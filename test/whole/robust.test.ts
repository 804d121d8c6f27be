// SPDX-License-Identifier: Apache-2.0
/** What must hold of the engine whatever the text: it never throws, every span is its text, and its time is bounded. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainReport } from '../../evaluation/readers/plain-report.ts';
import { faultIn } from '../../src/desk/analyse.ts';
import { languageFor } from '../../src/desk/language.ts';
import { attribute } from '../../src/engine/attribute/attribute.ts';
import { happen } from '../../src/engine/happen/happen.ts';
import { link } from '../../src/engine/link/link.ts';
import { name } from '../../src/engine/name/name.ts';
import { parse } from '../../src/engine/parse/parse.ts';
import { analyse } from '../../src/engine/pipeline.ts';
import { refer } from '../../src/engine/refer/refer.ts';
import { longestSentence } from '../../src/engine/tokenise/boundaries.ts';
import { tokenise } from '../../src/engine/tokenise/tokenise.ts';
import type { Analysis, Report, Sentence } from '../../src/model/index.ts';
import { growthOver } from '../growth.ts';
import { anyText, halfSentences, odd } from './any-text.ts';

const { language } = languageFor([]);

/** Runs the stages one by one, so that a failure names its stage, and checks what each adds. */
function readByStages(text: string): Analysis {
  const tokenised = tokenise(plainReport('r', text), language);
  checkWords(tokenised.sentences, text);
  const parsed = parse(tokenised, language);
  checkWords(parsed.sentences, text);
  checkTrees(parsed.sentences);
  const named = name(parsed, language);
  const attributed = attribute(refer(named, language), language);
  const happened = happen(attributed, language);
  const { report, ...linked } = link(happened, language);
  return { ...linked, report: report.id };
}

type Worded = Pick<Sentence, 'start' | 'end'> & {
  readonly tokens: readonly Pick<Sentence['tokens'][number], 'start' | 'end' | 'form'>[];
};

function checkWords(sentences: readonly Worded[], text: string): void {
  let at = 0;
  for (const { start, end, tokens } of sentences) {
    assert.ok(tokens.length > 0 && tokens.length <= longestSentence + 1, `${tokens.length} words`);
    assert.deepEqual([start, end], [tokens[0]!.start, tokens.at(-1)!.end]);
    for (const token of tokens) {
      assert.ok(token.start >= at && token.end > token.start);
      assert.equal(token.form, text.slice(token.start, token.end));
      at = token.end;
    }
  }
}

function checkTrees(sentences: readonly Sentence[]): void {
  for (const { tokens, frames } of sentences) {
    assert.equal(tokens.filter(({ head }) => head === -1).length, 1, 'one root');
    for (const { head } of tokens) assert.ok(head >= -1 && head < tokens.length);
    for (const { predicate, roles } of frames) {
      assert.ok(predicate < tokens.length);
      for (const { first, end } of roles) assert.ok(first < end && end <= tokens.length);
    }
  }
}

function check(text: string): void {
  const analysis = readByStages(text);
  assert.equal(faultIn(analysis, text), null);
  assert.deepEqual(JSON.parse(JSON.stringify(analysis)), analysis, 'it is kept as it was read');
}

test('whatever the text: no stage throws, every span is its text, every link leads somewhere', () => {
  fc.assert(fc.property(anyText, check), { numRuns: 300 });
});

for (const [what, text] of Object.entries(odd))
  test(`a text of this kind is read: ${what}`, () => check(text));

test('claims are found in a text of capitals, and in one without capitals', () => {
  for (const kind of ['capitals alone', 'small letters alone']) {
    assert.ok(analyse(plainReport('r', odd[kind]!), language).claims.length > 0, kind);
  }
});

/** Words in the shortest of three texts, each twice as long as the one before. */
const fewestWords = 500;

for (const [what, piece] of Object.entries(halfSentences)) {
  test(`time grows with the length of the text: ${what}`, () => {
    const words = piece.trim().split(' ').length;
    const reportOf = (size: number) => plainReport('r', piece.repeat(size / words));
    const read = (report: Report): void => void analyse(report, language);
    const [n, m, l] = [1, 2, 4].map((times) => reportOf(times * fewestWords)) as [Report, Report, Report];
    for (const grown of growthOver([n, m, l], read)) {
      assert.ok(grown < 3.5, `twice the text took ${grown.toFixed(1)} times as long`);
    }
  });
}
