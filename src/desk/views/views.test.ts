// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fixtureLedger } from '../../../test/bench/fixture.ts';
import {
  campaignSeen,
  caseSeen,
  incidentSeen,
  reportListSeen,
  reportSeen,
  tallyListSeen,
} from '../../api/index.ts';
import { readerOfLedger } from '../../store/ledger-reader.ts';
import { readMarked } from '../../text/index.ts';
import {
  campaignView,
  caseView,
  incidentView,
  paragraphAt,
  paragraphsOf,
  reportList,
  reportView,
  tallyList,
} from './index.ts';
import { piecesOf } from './quotes.ts';

const reader = readerOfLedger(fixtureLedger, 'maravel');

describe('shapes', () => {
  test('every view of every thing fits what the bench expects', () => {
    for (const { id } of fixtureLedger.incidents) incidentSeen.parse(incidentView(reader, id));
    for (const { id } of fixtureLedger.reports) reportSeen.parse(reportView(reader, id));
    reportListSeen.parse(reportList(reader));
    campaignSeen.parse(campaignView(reader));
    tallyListSeen.parse(tallyList(reader));
    assert.equal(caseSeen.parse(caseView(reader)).name, 'maravel');
  });

  test('what the case does not hold is null', () => {
    assert.equal(incidentView(reader, 'none'), null);
    assert.equal(reportView(reader, 'none'), null);
  });
});

describe('an incident', () => {
  const salvo = incidentView(reader, 'salvo')!;

  test('shows first what is most in dispute', () => {
    assert.deepEqual(
      salvo.questions.map((question) => question.relation),
      ['conflict', 'retracts', 'cannot-tell', 'compatible', 'one-position', 'no-answer'],
    );
  });

  test('keeps each voice of a position with its own words and its own root', () => {
    const [none] = salvo.questions[0]!.positions;
    assert.deepEqual(
      none!.speakers.map(({ voice, quotes, root }) => [voice?.name, quotes.length, root?.independence]),
      [
        ['Maravel defence ministry', 2, 'independent'],
        ['Colonel Anselm Rook', 1, 'independent'],
        ['Colonel Rook’s sailors', 1, 'dependent'],
      ],
    );
  });

  test('gives a receipt also where a report answers in its own words and no claim holds them', () => {
    const [speaker] = incidentView(reader, 'flood')!.questions[0]!.positions[0]!.speakers;
    const [quote] = speaker!.quotes;
    assert.deepEqual([quote?.claim, quote?.receipt.report.label, quote?.receipt.paragraph], [null, '004', 4]);
    assert.equal(
      quote?.pieces.map((piece) => piece.text).join(''),
      'In the autumn of 2029 the same depot was flooded.',
    );
    assert.equal(speaker?.root?.because, 'nothing says how the report knows');
  });

  test('tells which answer was taken back, and by whom nothing is answered', () => {
    const taken = salvo.questions[1]!;
    assert.deepEqual(
      taken.positions.map((position) => position.withdrawn),
      [true, false],
    );
    assert.deepEqual(salvo.questions[0]!.unanswered, ['Reach Command']);
  });

  test('strikes the answer that was left behind, and none where nobody left any', () => {
    const struck = (leftBehind: number | null): readonly boolean[] => {
      const questions = fixtureLedger.questions.map((question) =>
        question.id === 'taken-back'
          ? { ...question, pairs: question.pairs!.map((pair) => ({ ...pair, leftBehind })) }
          : question,
      );
      const view = incidentView(readerOfLedger({ ...fixtureLedger, questions }), 'salvo')!;
      return view.questions
        .find((question) => question.id === 'taken-back')!
        .positions.map((one) => one.withdrawn);
    };
    assert.deepEqual(struck(0), [true, false]);
    assert.deepEqual(struck(1), [false, true]);
    assert.deepEqual(struck(null), [false, false]);
  });

  test('puts no other report’s words in a voice’s mouth', () => {
    for (const { id } of fixtureLedger.incidents) {
      for (const { positions } of incidentView(reader, id)!.questions) {
        for (const { voice, quotes } of positions.flatMap((position) => position.speakers)) {
          for (const quote of quotes) assert.equal(quote.voice?.id, voice?.id);
          const told = quotes.filter((quote) => quote.claim === null);
          for (const { receipt } of told) assert.equal(receipt.report.outlet, voice?.name);
        }
      }
    }
  });

  test('lists claims in the order of their reports’ dates, and copies among its reports', () => {
    assert.deepEqual(
      [...new Set(salvo.claims.map((claim) => claim.receipt.report.label))],
      ['001', '002', '003'],
    );
    assert.deepEqual(
      salvo.copies.map((copy) => copy.kind),
      ['verbatim', 'rewritten', 'edited'],
    );
    assert.deepEqual(
      salvo.keptApart.map((other) => other.id),
      ['drone'],
    );
  });
});

describe('a report', () => {
  test('has a card for each claim in reading order, with what stands against it', () => {
    const report = reportView(reader, 'r1')!;
    assert.deepEqual(
      report.claims.map((claim) => claim.id),
      ['r1-c1', 'r1-c2', 'r1-c4', 'r1-c3', 'r1-c8', 'r1-c5', 'r1-c6', 'r1-c7'],
    );
    const [first] = report.claims;
    assert.equal(first!.question?.relation, 'conflict');
    assert.deepEqual(
      first!.against.map((other) => [other.voice?.name, other.receipt.paragraph]),
      [['A harbour official', 2]],
    );
    assert.deepEqual(
      report.claims.map((claim) => claim.depth),
      [0, 0, 1, 0, 0, 0, 0, 0],
    );
  });

  test('speaks for itself where it narrates, under its outlet’s name', () => {
    const own = reportView(reader, 'r1')!.claims.find((claim) => claim.form === 'narrated');
    assert.deepEqual([own?.voice?.name, own?.voice?.kind], ['Sessel Gazette', 'media']);
  });

  test('sees a copy from its own side', () => {
    const [here] = reportView(reader, 'r1')!.copies;
    const there = reportView(reader, 'r2')!.copies.find((copy) => copy.id === here!.id);
    assert.deepEqual([here!.order, here!.other.report.label], ['earlier', '002']);
    assert.deepEqual([there!.order, there!.other.report.label], ['later', '001']);
  });

  test('joins a tally to the claim that states it', () => {
    const claim = reportView(reader, 'r3')!.claims.find((one) => one.id === 'r3-c6');
    assert.deepEqual(
      claim?.tallies.map((tally) => tally.exact),
      ['214 sorties', '“96 nests of separatists”'],
    );
  });
});

describe('receipts', () => {
  test('a ¶ counts the non-empty lines', () => {
    const text = '\n  Headline \n\n By line\r\n\r\nBody one.\u2028Body two.';
    assert.deepEqual(
      paragraphsOf(text).map(({ n, start, end }) => [n, text.slice(start, end)]),
      [
        [1, 'Headline'],
        [2, 'By line'],
        [3, 'Body one.'],
        [4, 'Body two.'],
      ],
    );
  });

  test('paragraphs are in order, without blanks at their ends, and lose no character that is seen', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b c', ' ', '\n', '\r\n', '\u2028', '😀', '\t')), (parts) => {
        const text = parts.join('');
        const paragraphs = paragraphsOf(text);
        const words = paragraphs.map(({ start, end }) => text.slice(start, end));
        assert.equal(words.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
        for (const word of words) assert.equal(word, word.trim());
        for (const { n, start, end } of paragraphs) {
          assert.equal(paragraphAt(paragraphs, start), n);
          assert.equal(paragraphAt(paragraphs, end - 1), n);
        }
      }),
    );
  });
});

/** `[say:…]` is said, `[cue:…]`, `[who:…]`, `[hedge:…]`; context as the bench would show it. */
function shown(marked: string): string {
  const { text, marks } = readMarked(marked);
  const of = (label: string) => marks.filter((mark) => mark.label === label);
  const claim = {
    content: of('say'),
    cue: of('cue')[0] ?? null,
    source: of('who')[0] ?? null,
    hedges: of('hedge'),
  };
  return piecesOf(text, paragraphsOf(text), claim)
    .map(({ text: words, role, hedge }) =>
      role === 'around' ? words : role === 'gap' ? '…' : `<${hedge ? 'hedged ' : ''}${role}:${words}>`,
    )
    .join('');
}

describe('a quote and the words around it', () => {
  const table: readonly (readonly [string, string])[] = [
    [
      'The sea was calm. [who:The mayor] [cue:said] [say:two boats sank]. Nobody else did.',
      '<source:The mayor> <cue:said> <said:two boats sank>.',
    ],
    [
      '[say:Two boats sank], [who:he] [cue:said], [say:and a third was towed].',
      '<said:Two boats sank>, <source:he> <cue:said>, <said:and a third was towed>.',
    ],
    [
      '[who:He] [cue:said] [say:they had [hedge:perhaps] sunk].',
      '<source:He> <cue:said> <said:they had ><hedged said:perhaps><said: sunk>.',
    ],
    ['“[say:We wait.]”', '“<said:We wait.>”'],
    [
      'Lt. Brandt was there. “[say:We wait],” [who:she] [cue:said].',
      '“<said:We wait>,” <source:she> <cue:said>.',
    ],
    ['One line.\n[say:Another line]', '<said:Another line>'],
  ];
  for (const [marked, pieces] of table) test(marked, () => assert.equal(shown(marked), pieces));

  test('far context is cut at a word and says so', () => {
    const far = `${'word '.repeat(60)}[cue:said] [say:enough] ${'word '.repeat(60)}.`;
    assert.match(shown(far), /^… ?(word ){1,30}<cue:said> <said:enough> (word ?){1,30}…$/);
  });

  test('boilerplate is no context', () => {
    const claim = incidentView(reader, 'salvo')!.claims.find((one) => one.claim === 'r3-c1');
    const words = claim!.pieces.map((piece) => piece.text).join('');
    assert.match(words, /^The Maravel defence ministry/);
  });

  test('pieces without gaps are the report’s own characters', () => {
    for (const { id } of fixtureLedger.incidents) {
      for (const quote of incidentView(reader, id)!.claims) {
        const { text } = reader.report(quote.receipt.report.id)!;
        const runs = quote.pieces
          .map((piece) => (piece.role === 'gap' ? '\u0000' : piece.text))
          .join('')
          .split('\u0000');
        for (const run of runs) assert.ok(text.includes(run), run);
      }
    }
  });
});
