// SPDX-License-Identifier: Apache-2.0
/**
 * Texts whose quotation and layout are broken, odd or no prose: no quote swallows a page, what is cut off says so, and
 * turns, lists and posts are claims of those whose they are.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAttributed } from '../../evaluation/readers/attributed.ts';
import { plainReport } from '../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../src/desk/language.ts';
import { attribute } from '../../src/engine/attribute/attribute.ts';
import { name } from '../../src/engine/name/name.ts';
import { parse } from '../../src/engine/parse/parse.ts';
import type { Referred } from '../../src/engine/stages.ts';
import { tokenise } from '../../src/engine/tokenise/tokenise.ts';
import type { ClaimReading, Sentence } from '../../src/model/index.ts';
import { marksOf, readMarked } from '../../src/text/index.ts';
import { growthOver } from '../growth.ts';

const { language } = languageFor([]);
const claimsIn = (text: string) => readAttributed(plainReport('r', text), language).claims;
const spokenIn = (text: string) => claimsIn(text).filter(({ form }) => form !== 'narrated');
const isCutOff = ({ reasons }: ClaimReading) =>
  reasons.some((each) => each.startsWith('attribute.unclosed@1'));
const words = ({ content }: ClaimReading) => content.map(({ exact }) => exact);

interface Broken {
  readonly what: string;
  /** `c`: the content of the claim that holds the first of it, in pieces. */
  readonly text: string;
  readonly source: string | null;
  readonly cutOff?: true;
}

const broken: readonly Broken[] = [
  {
    what: 'a quote never closed ends with its paragraph',
    text: 'The colonel said: “[c:We hold the ridge. Nobody will take it.]\n\nThe town was quiet. Bread was sold at the gate.',
    source: 'The colonel',
    cutOff: true,
  },
  {
    what: 'a straight one never closed',
    text: '"[c:We hold the ridge]," the colonel said. "[c:We need bread.]\n\nThe town was quiet on Monday.',
    source: 'the colonel',
    cutOff: true,
  },
  {
    what: 'a quote reopened in each paragraph goes on',
    text: 'The colonel said: “[c:We hold the ridge.]\n\n“[c:We need bread.]\n\n“[c:We need doctors].”\n\nThe town was quiet.',
    source: 'The colonel',
  },
  {
    what: 'one that ends in another opening mark',
    text: '“[c:We hold the ridge],“ the colonel said. The town was quiet.',
    source: 'the colonel',
  },
  {
    what: 'both marks the wrong way round',
    text: '”[c:We hold the ridge],“ the colonel said.',
    source: 'the colonel',
  },
  {
    what: 'a double quote in a double quote',
    text: '“[c:The minister told me “the ridge is lost” and wept],” the colonel said. “[c:I left at once].”',
    source: 'the colonel',
  },
  {
    what: 'single in double in single',
    text: '“[c:He called it ‘a “safe” road’ to the end],” the colonel said.',
    source: 'the colonel',
  },
  {
    what: 'a closing mark alone',
    text: '[c:We hold the ridge],” the colonel said.',
    source: 'the colonel',
  },
  {
    what: 'apostrophes are no marks',
    text: "The soldiers' mothers said [c:their sons' letters hadn't come since the '90s].",
    source: "The soldiers' mothers",
  },
  {
    what: 'an elision in a single quote',
    text: "'[c:We're the mothers' voice and we won't go],' the nurse said.",
    source: 'the nurse',
  },
  {
    what: 'a mark for inches',
    text: 'The mayor said [c:a 6" pipe had burst and the square was wet].\n\nThe town was quiet.',
    source: 'The mayor',
  },
];

test('unbalanced, nested, reversed and unclosed marks, and apostrophes', () => {
  for (const { what, text, source, cutOff } of broken) {
    const marked = readMarked(text);
    const expected = marksOf(marked, 'c').map(({ exact }) => exact.replace(/\.$/, ''));
    const [claim] = spokenIn(marked.text).filter(({ parent }) => parent === null);
    assert.ok(claim, what);
    assert.deepEqual([claim.source?.exact ?? null, ...words(claim)], [source, ...expected], what);
    assert.equal(isCutOff(claim), cutOff === true, `${what}: the reason`);
  }
});

/** Turns and items: each with its speaker's name and words; `null` where nothing says whose they are. */
const laidOut: readonly {
  readonly what: string;
  readonly text: string;
  readonly says: readonly (readonly [speaker: string | null, ...content: readonly string[]])[];
}[] = [
  {
    what: 'a transcript by names in capitals',
    text: 'KORR: We hold the ridge. Nobody was hurt.\n\nVARO: That is not so.',
    says: [
      ['KORR', 'We hold the ridge. Nobody was hurt'],
      ['VARO', 'That is not so'],
    ],
  },
  {
    what: 'a transcript by full names',
    text: 'Ana Korr: We hold the ridge.\nDane Varo: That is not so.',
    says: [
      ['Ana Korr', 'We hold the ridge'],
      ['Dane Varo', 'That is not so'],
    ],
  },
  {
    what: 'letters that the report explains',
    text: 'The mayor of Stennet, Ana Korr (A), met Tom Hale (Q) in May.\n\nQ: Who fired first?\n\nA: We did not fire. They did.',
    says: [
      ['Tom Hale', 'Who fired first?'],
      ['Ana Korr', 'We did not fire. They did'],
    ],
  },
  {
    what: 'initials that the report explains',
    text: 'Ana Korr (AK) spoke to Tom Hale (TH).\n\nTH: Were you there?\n\nAK: I was at the pier.',
    says: [
      ['Tom Hale', 'Were you there?'],
      ['Ana Korr', 'I was at the pier'],
    ],
  },
  {
    what: 'letters that nothing explains are nobody',
    text: 'Q: Who fired first?\nA: We did not fire.',
    says: [
      [null, 'Who fired first?'],
      [null, 'We did not fire'],
    ],
  },
  {
    what: 'points after “said:”',
    text: 'The mayor said:\n\n• Two boats were sunk\n• The harbour is shut\n\nThe town was quiet.',
    says: [['The mayor', 'Two boats were sunk', 'The harbour is shut']],
  },
  {
    what: 'numbered points after “according to”',
    text: 'According to the mayor:\n1. Two boats were sunk.\n2. No one was hurt.\n\nIt rained all day.',
    says: [['the mayor', 'Two boats were sunk', 'No one was hurt']],
  },
  {
    what: 'points in the report’s own voice',
    text: 'What we know:\n\n- Two boats were sunk\n- The harbour is shut',
    says: [],
  },
  {
    what: 'a statement given whole',
    text: 'The mayor said in a statement:\n\n“We hold the ridge. We will stay.”\n\nThe town was quiet.',
    says: [['The mayor', 'We hold the ridge. We will stay']],
  },
  {
    what: 'a post with its line of credit',
    text: 'The town was quiet.\n\nWe hold the ridge tonight. Nobody was hurt.\n— Ana Korr (@anakorr) May 3, 2031\n\nThe road was shut.',
    says: [['Ana Korr', 'We hold the ridge tonight. Nobody was hurt']],
  },
  {
    what: 'a post of several lines',
    text: 'The town was quiet.\n\nWe hold the ridge tonight.\nNobody was hurt.\n— Ana Korr (@anakorr) May 3, 2031',
    says: [['Ana Korr', 'We hold the ridge tonight.\nNobody was hurt']],
  },
  {
    what: 'a quote with a name after a dash',
    text: '“We hold the ridge tonight.”\n— Ana Korr, the mayor of Stennet',
    says: [['Ana Korr', 'We hold the ridge tonight']],
  },
  {
    what: 'a dash that credits nobody',
    text: 'The town was quiet.\n\n— more on this tomorrow\n\nThe road was shut.',
    says: [],
  },
];

test('transcripts, interviews by letters, lists of points, posts', () => {
  for (const { what, text, says } of laidOut) {
    const spoken = spokenIn(text).filter(({ parent }) => parent === null);
    const read = spoken.map((claim) => [
      claim.speaker?.kind === 'unknown' ? null : (claim.speaker?.name.replace(/^The /, 'The ') ?? null),
      ...words(claim),
    ]);
    assert.deepEqual(read, says, what);
  }
});

test('on which medium a post stood is not guessed', () => {
  const [claim] = spokenIn(
    'We hold the ridge tonight.\n— Ana Korr (@anakorr) May 3, 2031'.replace(/^/, 'It rained.\n\n'),
  );
  assert.deepEqual([claim?.relays, claim?.speaker?.institution], [[], null]);
});

const lines = fc.constantFrom(
  '“We hold the ridge, the colonel said.',
  '"We need bread. The road is shut.',
  'The mayor said “nobody was hurt” on Monday.',
  "'We saw smoke, he told us.",
  'It was over,” said the nurse. “We left.',
  'The minister said:',
  '- two boats were sunk',
  'KORR: We never left “the port.',
  'The town was quiet.',
);

test('whatever the marks: a piece of content crosses no blank line, and a quote that only opens says it was cut off', () => {
  const paragraphs = fc.array(lines, { minLength: 1, maxLength: 8 });
  let cutOff = 0;
  fc.assert(
    fc.property(paragraphs, (chosen) => {
      const text = chosen.join('\n\n');
      for (const claim of spokenIn(text)) {
        for (const { exact, start } of claim.content) {
          assert.ok(!exact.includes('\n\n'), `${JSON.stringify(exact)} in ${JSON.stringify(text)}`);
          const at = text.slice(0, start).split('\n\n').length - 1;
          const marks = chosen[at]!.match(/["“”]/g) ?? [];
          const goesOn = /^["“]/.test(chosen[at + 1] ?? '');
          if (marks.length !== 1 || !/["“]/.test(text[start - 1] ?? '') || goesOn) continue;
          assert.ok(isCutOff(claim), `${JSON.stringify(exact)} in ${JSON.stringify(text)}`);
          cutOff++;
        }
      }
    }),
    { seed: 7, numRuns: 120 },
  );
  assert.ok(cutOff > 50, `${cutOff} quotes were cut off`);
});

/** A parsed page over and over, so that the stage is timed by itself on as many words as are wanted. */
function pages(page: string, times: number): Referred {
  const read = name(parse(tokenise(plainReport('r', page), language), language), language);
  const shifted = (by: number): readonly Sentence[] =>
    read.sentences.map((sentence) => ({
      ...sentence,
      start: sentence.start + by,
      end: sentence.end + by,
      tokens: sentence.tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by })),
    }));
  const each = Array.from({ length: times }, (_, i) => i * page.length);
  return {
    report: plainReport('r', page.repeat(times)),
    sentences: each.flatMap(shifted),
    mentions: each.flatMap((by) =>
      read.mentions.map((mention) => ({ ...mention, start: mention.start + by, end: mention.end + by })),
    ),
    references: [],
  };
}

const page = [
  'The colonel said: “We hold the ridge. Nobody will take it from us, not in a year.',
  'KORR: That is not so. According to the mayor, two boats were sunk off the pier on Monday.',
  'The mayor said:',
  '- the harbour is shut',
  '- no one was hurt in the raid, and the ferry will sail',
  '“It is over,” he said. “We saw “no smoke” at all,” the nurse told reporters.',
  'The road is open again tonight.\n— Ana Korr (@anakorr) May 3, 2031',
  '',
].join('\n\n');

test('100,000 words: the time grows with their number, and no quote is longer than a page', () => {
  const words = page.split(/\s+/).length;
  const of = (count: number) => pages(page, Math.round(count / words));
  const [short, long] = [of(25_000), of(100_000)];
  const [grown] = growthOver([short, long], (referred) => void attribute(referred, language));
  assert.ok(grown! <= 5, `four times the text took ${grown!.toFixed(1)} times as long`);
  const { claims } = attribute(long, language);
  assert.ok(claims.length > 5000, `${claims.length} claims`);
  assert.ok(claims.every(({ content }) => content.every(({ start, end }) => end - start <= 4000)));
});

test('one paragraph of 100,000 words with marks never closed', () => {
  const sentence =
    'The mayor said the bridge had fallen. “We hold the ridge, he said. The colonel denied it. ';
  const long = pages(sentence, 6000);
  const { claims } = attribute(long, language);
  assert.ok(claims.every(({ content }) => content.every(({ start, end }) => end - start <= 4000)));
  assert.ok(claims.some(isCutOff));
});
