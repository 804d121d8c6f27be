// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parsePage } from './dom.ts';
import { isHiddenByRule, styleRulesOf } from './style-rules.ts';

/** Whether an element is hidden on a page with one style sheet. */
function hides(css: string, element: string, attributes = ''): boolean {
  const document = parsePage(
    `<html><head><style${attributes}>${css}</style></head><body>${element}</body></html>`,
  );
  return isHiddenByRule(document.querySelector('#it, .it, body > *')!, styleRulesOf(document));
}

describe('rules of a page’s own style sheets', () => {
  const wall = '<div class="big wall">Words</div>';
  const cases: readonly (readonly [name: string, expected: boolean, css: string, element: string])[] = [
    ['a class', true, '.bar{height:4px} .wall{display:none}', wall],
    ['a class and a tag', true, 'div.wall { color: red; display : none !important }', wall],
    ['a class of another tag', false, 'p.wall{display:none}', wall],
    ['an id', true, '#it{visibility:hidden}', '<p id="it">Words</p>'],
    ['one of several', true, '.offer, .wall, .tip {display:none}', wall],
    ['after a comment and a string with braces', true, '/* } */ .a{content:"}"} .wall{display:none}', wall],
    ['after an import', true, '@import "a.css"; .wall{display:none}', wall],
    ['after a group', true, '@media print{.a{color:red}} .wall{display:none}', wall],
    ['another class', false, '.walls{display:none}', wall],
    ['a class within another', false, '.closed .wall{display:none}', wall],
    ['two classes at once', false, '.wall.closed{display:none}', wall],
    ['a state', false, '.wall:empty{display:none}', wall],
    ['a tag', false, 'div{display:none}', wall],
    ['on paper only', false, '@media print{.wall{display:none}}', wall],
    ['shown on wide screens', false, '.wall{display:none} @media (width>9em){.wall{display:block}}', wall],
    ['shown by its other class', false, '.wall{display:none} .big{display:flex}', wall],
    ['shown by a longer rule', false, '.wall{display:none} main > .wall.open{display:block}', wall],
    ['what stands in it is shown', true, '.wall{display:none} .wall p{display:block}', wall],
    [
      'shown by a style of its own',
      false,
      '.wall{display:none}',
      '<div class="wall" style="display:block">Words</div>',
    ],
    ['a name that only ends so', false, '.wall{-x-display:none;display-outside:none}', wall],
  ];
  for (const [name, expected, css, element] of cases)
    test(`${expected ? 'hide' : 'do not hide'}: ${name}`, () => assert.equal(hides(css, element), expected));

  test('a sheet for paper hides nothing', () => {
    assert.equal(hides('.wall{display:none}', wall, ' media="print"'), false);
    assert.equal(hides('.wall{display:none}', wall, ' media="screen"'), true);
  });

  test('no style sheet throws', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      ';',
      '.a',
      '#b',
      '@media x',
      'display:none',
      '/*',
      '*/',
      '"',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => void hides(pieces.join(' '), wall)),
      { numRuns: 200 },
    );
  });
});
