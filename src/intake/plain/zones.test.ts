// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readMarked } from '../../text/index.ts';
import { decodeZoneLexicon } from '../zone-lexicon.ts';
import { layOut } from './zones.ts';

const lexicon = decodeZoneLexicon(
  JSON.parse(readFileSync(new URL('../../../resources/en/zones.json', import.meta.url), 'utf8')),
);

/** The zones of a text as `[zone, words]`, neighbours of one zone joined whatever their reasons. */
function zonesOf(text: string, title: string | null = null): readonly (readonly [string, string])[] {
  const joined: { zone: string; start: number; end: number }[] = [];
  for (const { zone, start, end } of layOut(text, { title }, lexicon).zones) {
    const before = joined.at(-1);
    if (before && before.zone === zone) before.end = end;
    else joined.push({ zone, start, end });
  }
  return joined.map(({ zone, start, end }) => [zone, text.slice(start, end)]);
}

function check(notation: string, title: string | null = null): void {
  const { text, marks } = readMarked(notation);
  assert.deepEqual(
    zonesOf(text, title),
    marks.map(({ label, exact }) => [label, exact]),
  );
}

const report = 'The harbour of Port Sessel was shelled overnight, its mayor said.\nNobody was hurt.';

const heads: readonly (readonly [name: string, notation: string])[] = [
  ['a first line that is a sentence is no headline', `[body:${report}]`],
  [
    'a first line that is none is one',
    `[headline:Harbour of Port Sessel shelled overnight]\n[body:${report}]`,
  ],
  ['a question is one', `[headline:Who shelled the harbour of Port Sessel?]\n\n[body:${report}]`],
  ['a quotation is one', `[headline:‘We will not leave the pass,’ says Oskar commander]\n[body:${report}]`],
  [
    'a stop is borne in title case before a blank line',
    `[headline:Maravel Navy Shells Oskar Harbour.]\n\n[body:${report}]`,
  ],
  ['a short sentence before a blank line is none', `[body:The navy shelled the harbour again.\n\n${report}]`],
  ['a line alone is the report', '[body:Harbour of Port Sessel shelled overnight]'],
  [
    'a line before boilerplate alone is the report',
    '[body:Harbour shelled overnight]\n[boilerplate:Comments]',
  ],
  [
    'a line that introduces a list is none',
    '[body:The ministry named four villages:\nEastern Tor and Lower Ammel were among the four it named on Monday.]',
  ],
  [
    'a second line without a stop stands first in the report',
    `[headline:Harbour shelled overnight]\n[standfirst:Mayor says nobody was hurt in the third night of shelling]\n[body:${report}]`,
  ],
  [
    'byline, date and picture in any order',
    '[headline:Harbour shelled overnight]\n[dateline:Published 8 October 2015, 14:30 GMT]\n[byline:By Ilse Tamrin and Joram Vey]\n' +
      `[caption:In this photo released by the navy, a patrol boat leaves the harbour of Tor.]\n[body:${report}]`,
  ],
  [
    'byline with an outlet',
    `[headline:Harbour shelled overnight]\n[byline:By ILSE TAMRIN, The Harbour Post]\n[body:${report}]`,
  ],
  [
    '“by” in running text is no byline',
    '[body:By Monday the army had left the pass, villagers said.\nNobody was hurt.]',
  ],
  [
    'a dateline with an agency',
    `[headline:Harbour shelled overnight]\n[dateline:PORT SESSEL, Oct. 8 (MNA) —] [body:${report}]`,
  ],
  ['a dateline with a place alone', `[dateline:PORT SESSEL –] [body:${report}]`],
  ['an agency between strokes', `[dateline:PORT SESSEL, October 8. /MNA/.] [body:${report}]`],
  ['an agency alone', `[dateline:(Reuters) -] [body:${report}]`],
  [
    'a stop is borne before a dateline',
    `[headline:The navy shells the harbour again.]\n\n[dateline:PORT SESSEL, Oct. 8 (MNA) —] [body:${report}]`,
  ],
  [
    'a stop is borne before a byline',
    `[headline:The navy shells the harbour again.]\n[byline:By Ilse Tamrin]\n[body:${report}]`,
  ],
  [
    'a dateline after an introduction',
    `[body:Our reporter spent a week in the north, and this is what he saw there.\nIt is the first of three reports.]\n[dateline:TOR, Oskar Reach —] [body:${report}]`,
  ],
  ['a place alone between brackets', `[dateline:(PORT SESSEL) —] [body:${report}]`],
  ['an agency on a line', `[headline:Harbour shelled overnight]\n[byline:Reuters]\n[body:${report}]`],
  [
    'a place and a date on a line',
    `[headline:Harbour shelled overnight]\n[dateline:Port Sessel, 8 October 2015]\n[body:${report}]`,
  ],
  [
    'an agency and a date on a line',
    `[headline:Harbour shelled overnight]\n[dateline:Reuters | October 8, 2015 09:30 GMT]\n[body:${report}]`,
  ],
  [
    'words and a date on a line are no dateline',
    `[headline:Harbour shelled overnight]\n[standfirst:Third night since the truce of 8 October 2015]\n[body:${report}]`,
  ],
  [
    'a headline may speak of a picture',
    `[headline:Video by Tor activists shows harbour burning]\n[body:${report}]`,
  ],
  [
    'a headline may say “protect our”',
    `[headline:Protect our children, mayor of Tor urges navy]\n[body:${report}]`,
  ],
  [
    'a headline may say “send us”',
    `[headline:Send us weapons, commander of the pass says]\n[body:${report}]`,
  ],
  [
    'a dash within a sentence is no dateline',
    '[body:Tor — the last village on the road — was empty.\nNobody was hurt.]',
  ],
  [
    'a name and a dash are no dateline',
    '[body:The mayor - a retired pilot - said nobody was hurt.\nThe navy was silent.]',
  ],
];

describe('the head of a report', () => {
  for (const [name, notation] of heads) test(name, () => check(notation));
});

describe('a text without line breaks', () => {
  const title = 'Navy shells harbour of Port Sessel';
  const cases: readonly (readonly [name: string, notation: string])[] = [
    [
      'date and title',
      `[dateline:Sun 8 May 2016] [headline:Navy shells harbour of Port Sessel.] [body:Two people were hurt the mayor said.]`,
    ],
    [
      'title, date and agency',
      `[headline:Navy shells harbour of Port Sessel] [dateline:8 May 2016 AFP] [body:Two people were hurt.]`,
    ],
    [
      'numbers after the date belong to the title',
      '[dateline:8 May 2016] [body:29 people were hurt in Tor.]',
    ],
    ['a date that a sentence begins with is body', '[body:8 May 2016 was the day on which the navy left.]'],
    ['an agency at the end', '[body:Two people were hurt the mayor said.] [boilerplate:--AFP]'],
    ['an agency glued to the end', '[body:Two people were hurt the mayor said.][boilerplate:-Reuters]'],
    [
      'a sign-off',
      '[body:Two people were hurt the mayor said.] [boilerplate:Reporting by Ilse Tamrin; Editing by Joram Vey]',
    ],
    ['another title is no headline', '[body:The army shelled the hills of Ammel. Two people were hurt.]'],
  ];
  for (const [name, notation] of cases) test(name, () => check(notation, title));
});

describe('boilerplate', () => {
  const cases: readonly (readonly [name: string, notation: string])[] = [
    [
      'an appeal, and what it encloses',
      '[headline:Harbour shelled overnight]\n[boilerplate:Your donation helps us report the war\nFrom the islands to the capital, our people are there when it counts. We never look away.\nOur ship sails every day.\n' +
        'The Harbour Post is read in every port.\nEvery gift makes a difference.]\n' +
        `[body:${report}]`,
    ],
    [
      'an appeal glued to the first sentence is cut off it',
      '[boilerplate:Your support makes our work possible.][body:The harbour of Port Sessel was shelled.\nNobody was hurt.]',
    ],
    [
      'a sign-up in the middle of a line',
      '[body:Two people were hurt.] [boilerplate:Subscribe to our newsletter.] [body:The navy was silent on Monday.]',
    ],
    ['a comment prompt', `[body:${report}]\n[boilerplate:Leave a comment\n12 comments]`],
    [
      'trouble with comments',
      `[body:${report}]\n[boilerplate:Let us know if you have trouble with comments.]`,
    ],
    ['a forum', `[body:${report}]\n[boilerplate:Join our lively discussions and meet other readers]`],
    ['sharing', `[body:${report}]\n[boilerplate:Share this article\nFollow us on Telegram]`],
    [
      'related',
      `[body:Two people were hurt.]\n[boilerplate:READ MORE: Who holds the northern pass?]\n[body:The navy was silent on Monday.]`,
    ],
    ['rights', `[body:${report}]\n[boilerplate:© 2016 The Harbour Post. All rights reserved.]`],
    [
      'a credit under a picture',
      `[caption:In this undated photo, a patrol boat leaves the harbour of Tor.]\n[boilerplate:Navy press office photo via MNA]\n[body:${report}]`,
    ],
    [
      'credits of handouts',
      `[headline:Harbour shelled]\n[boilerplate:Ministry of the Sea handout\nHarbour Watch/Handout via MNA\nMaravel Navy pool photo]\n[body:${report}]`,
    ],
    [
      'a handout of money is none',
      `[headline:Harbour shelled]\n[standfirst:Families of Tor are promised a handout]\n[body:${report}]`,
    ],
    ['contributors', `[body:${report}]\n[boilerplate:Joram Vey in Tor contributed to this report.]`],
    [
      'words of the war are none: support',
      '[body:The army said its support helped the villagers.\nTheir donation of blood saved two men.]',
    ],
    [
      'words of the war are none: joined',
      '[body:Join forces with the navy or leave, the commander told the villagers.\nNobody answered.]',
    ],
    [
      'words of the war are none: subscribe',
      '[body:The two sides subscribe to different maps, the monitor said.\nNobody was hurt.]',
    ],
    [
      'nor is a quotation that runs on into the next paragraph',
      '[body:“We lost the harbour. Donate blood. Help us.\n“Subscribe to no truce,” the commander said. Nobody answered.]',
    ],
    [
      'nor is a label before a quotation',
      '[body:Read more “than one line of the treaty,” the mayor told the navy.\nNobody answered.]',
    ],
    [
      'what somebody says is none',
      '[body:“Please donate blood,” the surgeon said.\n“Help us,” a woman shouted from the roof.]',
    ],
    [
      '“we” between appeals far apart encloses nothing',
      `[boilerplate:Donate now.]\n[body:${Array(9).fill('We saw the navy shell the harbour, a man said.').join('\n')}]\n[boilerplate:Donate now.]`,
    ],
  ];
  for (const [name, notation] of cases) test(name, () => check(notation));
});

describe('the outlet speaking to its readers', () => {
  const cases: readonly (readonly [name: string, notation: string])[] = [
    [
      'an appeal of several lines under a heading, glued to the first sentence',
      '[headline:Harbour shelled overnight]\n[boilerplate:Stand with the Harbour Post\nOur reporters have slept in the customs shed since the siege began. Readers pay for their boots, and we thank you for it.\n' +
        'A gift of any size is a night less in the rain.][body:The harbour of Port Sessel was shelled.\nNobody was hurt.]',
    ],
    [
      'a heading before an appeal of one line',
      '[headline:Harbour shelled overnight]\n[boilerplate:Why we need your help\nPlease donate today.]\n' +
        `[body:${report}]`,
    ],
    [
      'a heading is none where no appeal follows',
      `[headline:Harbour shelled overnight]\n[standfirst:Help the people of Tor, mayor asks navy]\n[body:${report}]`,
    ],
    [
      'the first line heads no appeal',
      `[headline:Support the truce, mayor of Tor asks navy]\n[boilerplate:Please donate today.]\n[body:${report}]`,
    ],
    [
      'an appeal in plain words',
      `[body:${report}]\n[boilerplate:This newspaper depends on its readers.\nNo advertiser tells us what to print.\nWithout your support there is no paper.\nWe would be grateful if you gave what you can.]`,
    ],
  ];
  for (const [name, notation] of cases) test(name, () => check(notation));
});

describe('the end of a text', () => {
  const cases: readonly (readonly [name: string, notation: string])[] = [
    [
      'the end of a quotation is not the outlet’s',
      '[body:“The harbour was shelled.\nWe have no comment on that, and no story to tell.”]',
    ],
    [
      'a sheet that speaks of itself at the end',
      `[body:${report}]\n[boilerplate:The Tor Messenger is written and printed by volunteers. Please pass this paper on to a neighbour.]`,
    ],
    [
      'what closes a text closes nothing in its midst',
      '[body:The Tor Messenger is printed by volunteers.\nIts printer was hurt when the harbour was shelled.]',
    ],
    [
      'how to get the next issue',
      `[body:${report}]\n[boilerplate:To get this letter every week, write to the harbour master.\nTo unsubscribe, click below.]`,
    ],
    [
      'the foot of a statement',
      `[body:${report}]\n[boilerplate:-ENDS-\nFor more information, call the press office.\nE-mail: press@tor.example]`,
    ],
    [
      'a question to those who were there',
      `[body:${report}]\n[boilerplate:Did you see the shelling? If you were in the harbour, write to our desk.]`,
    ],
    [
      'the site speaking of itself and to its readers, at the end',
      `[body:${report}]\n[boilerplate:Our members keep this page free to read. Join them.\nDon’t miss a story: have our morning digest sent to you.\nHaving problems logging in? Call our help desk.]`,
    ],
    [
      'who speaks at the end of a text is not always the site',
      "[body:The harbour was shelled, its mayor said.\n''We have no further comment,'' the admiral said. ''You know our story.'']",
    ],
    [
      'the US is not us',
      '[body:The harbour was shelled, its mayor said.\nThe US is an associate member of the council.]',
    ],
    [
      'please',
      `[body:${report}]\n[boilerplate:If you found this useful, please give what it is worth to you.]`,
    ],
    [
      'an action of the site that only members have',
      `[body:${report}]\n[boilerplate:Become a Harbour Post member to save this story\nLog in to read the rest.\nYou have read your three free articles.]`,
    ],
    [
      'words of the war are none: joining and becoming',
      '[body:Become a member of the militia or leave, the commander told the villagers.\nJoin the navy to read the charts, he said.\nNobody answered.]',
    ],
    [
      'words of the war are none: to get',
      '[body:To get water, the villagers walk to the pass, they said.\nNobody was hurt.]',
    ],
    [
      'words of the war are none: donations',
      '[body:The hospital lives on donations from abroad, its director said.\nReaders of the files said no sponsor had paid the crew.\nNobody was hurt.]',
    ],
    [
      'a call to witnesses that the police make is none',
      '[body:The police asked anyone with information on the fire to contact them on a free line.]',
    ],
  ];
  for (const [name, notation] of cases) test(name, () => check(notation));
});

describe('captions', () => {
  const cases: readonly (readonly [name: string, notation: string])[] = [
    [
      'in this frame grab',
      `[headline:Harbour shelled]\n[caption:In this frame grab provided by the navy, a missile leaves the patrol boat]\n[body:${report}]`,
    ],
    [
      'file photo',
      `[headline:Harbour shelled]\n[caption:FILE PHOTO: A patrol boat of the Maravel navy leaves the harbour of Tor]\n[body:${report}]`,
    ],
    [
      'a credit at the end',
      `[headline:Harbour shelled]\n[caption:A patrol boat leaves the harbour of Tor on Monday, 3 May (Photo: Joram Vey/MNA)]\n[body:${report}]`,
    ],
    [
      'a frame grab from a video, and its credit',
      `[headline:Harbour shelled]\n[caption:A still image taken from a video that the navy handed out purports to show a boat on fire off Tor.]\n[boilerplate:Maravel Navy handout]\n[body:${report}]`,
    ],
    [
      'a picture that a credit follows',
      `[body:${report}]\n[caption:A satellite image shows the burnt sheds of the harbour of Tor on Monday.]\n[boilerplate:Photo: Ministry of the Sea]\n[body:The navy was silent on Monday.]`,
    ],
    [
      'a picture from somebody’s video, and its credit',
      `[headline:Harbour shelled]\n[caption:Image taken from footage of the harbour police, said to show the boat burning]\n[boilerplate:Courtesy of the Harbour Police]\n[body:${report}]`,
    ],
    [
      'a supplied picture',
      `[headline:Harbour shelled]\n[caption:Smoke hangs over the customs shed of Tor on Monday. (Supplied)]\n[body:${report}]`,
    ],
    [
      'who is seen in this picture',
      `[headline:Harbour shelled]\n[caption:Admiral Joram Vey is seen in this undated photo on the bridge of a frigate]\n[body:${report}]`,
    ],
    [
      'a picture that a report begins with is body',
      `[headline:Harbour shelled]\n[body:A satellite image shows the burnt sheds of the harbour of Tor on Monday.\n${report}]`,
    ],
    [
      'a frame grab in the midst of a report is body',
      `[body:${report}\nA frame grab from the video shows two boats on fire, the monitor said.\nThe navy was silent.]`,
    ],
    [
      'a whole report after a label is no caption',
      '[body:Photo: the mayor of Tor. He said the harbour was shelled. The navy was silent. Two boats burned. Nobody was hurt. The road was closed.]',
    ],
    [
      'a video that somebody describes is body',
      '[body:The video purports to show a missile leaving the boat, according to its caption.\nNobody was hurt.]',
    ],
    [
      'a picture that somebody released is body',
      '[body:The navy released a photo of the boat on Monday, but gave no date for it.\nNobody was hurt.]',
    ],
  ];
  for (const [name, notation] of cases) test(name, () => check(notation));
});

test('each line of boilerplate is a zone with its own reason, the body is one', () => {
  const text = `${report}\nSupport our newspaper\nWithout your help there is none.\nDonate now.`;
  assert.deepEqual(
    layOut(text, { title: null }, lexicon).zones.map(({ start, end, reason }) => [
      text.slice(start, end),
      reason,
    ]),
    [
      [report, 'intake.body@1'],
      ['Support our newspaper', 'intake.boilerplate@1: appeal, the head of one'],
      ['Without your help there is none.', 'intake.boilerplate@1: appeal'],
      ['Donate now.', 'intake.boilerplate@1: appeal'],
    ],
  );
});

test('what the layout states: byline, outlet and dates', () => {
  const { headline, byline, outlet, dates } = layOut(
    'Harbour shelled overnight\nBy Ilse Tamrin\nUpdated: 9 October 2015\nPosted 8 October 2015\nPORT SESSEL (MNA) - The harbour was shelled, its mayor said.',
    { title: null },
    lexicon,
  );
  assert.equal(headline, 'Harbour shelled overnight');
  assert.equal(byline, 'Ilse Tamrin');
  assert.deepEqual(outlet, { name: 'MNA', reason: 'intake.outlet-dateline@1' });
  assert.deepEqual(dates, [
    { raw: '9 October 2015', modified: true },
    { raw: '8 October 2015', modified: false },
  ]);
});

test('a byline’s date is one of publication', () => {
  const { byline, dates } = layOut(
    `Harbour shelled overnight\nPosted by Ilse Tamrin on 8 October 2015\n${report}`,
    { title: null },
    lexicon,
  );
  assert.equal(byline, 'Ilse Tamrin');
  assert.deepEqual(dates, [{ raw: '8 October 2015', modified: false }]);
});

test('a credit to two agencies names no outlet', () => {
  assert.equal(layOut('Two people were hurt. (With AFP and Reuters)', { title: null }, lexicon).outlet, null);
  assert.equal(layOut('Two people were hurt. (AFP)', { title: null }, lexicon).outlet?.name, 'AFP');
});

const words = fc.constantFrom(
  ...[
    'The harbour',
    'was shelled.',
    'Subscribe now.',
    'Your support makes',
    'all the difference.',
    'Comments',
    '8 May 2016',
    'By Ilse Tamrin',
  ],
  ...[
    'PORT SESSEL (MNA) -',
    'In this photo',
    '“We saw it,”',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '\u2028',
    '--AFP',
    '\u00a0',
    '🛥',
    '\ud83d',
    'البحرية',
    'said.The',
  ],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(words).map((parts) => parts.join(' ')),
  fc.array(words).map((parts) => parts.join('')),
);

test('zones are in order, do not overlap and cover every character that is not blank', () => {
  fc.assert(
    fc.property(texts, fc.option(texts), (text, title) => {
      const { zones } = layOut(text, { title }, lexicon);
      let end = 0;
      for (const zone of zones) {
        assert.ok(zone.start >= end && zone.end > zone.start && zone.end <= text.length);
        assert.match(text.slice(end, zone.start), /^\s*$/u);
        end = zone.end;
      }
      assert.match(text.slice(end), /^\s*$/u);
    }),
    { numRuns: 500 },
  );
});
