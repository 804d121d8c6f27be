// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import type { Analysis } from '../../model/index.ts';
import { analyse } from '../pipeline.ts';
import { mainHappening } from './main-happening.ts';

const { language } = languageFor([]);

function read(text: string): Analysis {
  return analyse(plainReport('r', text), language);
}

/** Types with their subtypes and triggers, in order: `bombing/suicide blew`. */
function told(text: string): readonly string[] {
  return read(text).happenings.map(
    ({ type, subtype, trigger }) => `${subtype === null ? type : `${type}/${subtype}`} ${trigger.exact}`,
  );
}

const sentences: readonly (readonly [text: string, ...told: string[]])[] = [
  ['A suicide bomber blew himself up in the market of Orm.', 'bombing/suicide blew'],
  ['A grenade exploded at the gate of the school.', 'bombing/grenade exploded'],
  ['Gunmen threw a grenade at a police station in Orm.', 'bombing/grenade threw'],
  ['Nine soldiers were killed in a grenade attack near Orm.', 'bombing/grenade attack'],
  ['A roadside bomb killed two soldiers near Orm.', 'bombing killed'],
  ['A truck hit a landmine outside the town.', 'bombing hit'],
  ['The army used chlorine gas in the town.', 'chemical-attack used'],
  ['Forty people were treated after a chlorine attack on Orm.', 'chemical-attack attack'],
  ['Rebels attacked an army checkpoint near Orm.', 'armed-clash attacked'],
  ['The army carried out an attack on rebel positions.', 'armed-clash attack'],
  ['Militants ambushed a patrol in the hills.', 'armed-clash ambushed'],
  ['Gunmen opened fire on a minibus in Orm, killing four people.', 'other-attack opened'],
  ['Soldiers fired on demonstrators, killing three.', 'crackdown fired'],
  ['Police fired tear gas at the marchers.', 'crackdown/dispersal fired'],
  ['Police dispersed the protest with water cannon.', 'crackdown/dispersal dispersed'],
  ['Six protesters were wounded when police dispersed the rally.', 'crackdown dispersed'],
  ['Police arrested forty demonstrators in Orm.', 'crackdown/dispersal arrested'],
  ['Protesters clashed with police in Orm.', 'riot clashed'],
  ['Demonstrators hurled stones at the soldiers.', 'riot hurled'],
  ['A mob attacked two drivers in Orm.', 'riot/mob attacked'],
  ['Soldiers looted shops in the town.', 'looting looted'],
  ['The villagers were tortured in the barracks.', 'beating/torture tortured'],
  ['Guards beat the prisoners.', 'beating beat'],
  ['Four women were raped by soldiers.', 'sexual-violence raped'],
  ['A woman was sexually assaulted by guards.', 'sexual-violence assaulted'],
  ['Police seized two hundred rifles in Orm.', 'weapons-found seized'],
  ['Sappers defused a bomb in the station.', 'weapons-found defused'],
  ['The army discovered a depot containing mortar shells.', 'weapons-found discovered'],
  ['The army set up a new observation post near Orm.', 'base set up'],
  ['Belm has established a military base on the island.', 'base established'],
  ['The rebels signed a peace agreement in Orm.', 'agreement signed'],
  ['The two sides exchanged prisoners on Monday.', 'agreement exchanged'],
  ['Thirty fighters surrendered to the army.', 'agreement surrendered'],
  ['The rebels handed over the town to the army.', 'handover handed over'],
  ['Rebels seized the town without resistance.', 'handover seized'],
  ['Two rebel factions formed a new army in the north.', 'regrouping formed'],
  ['A colonel defected from the army.', 'regrouping defected'],
  ['The army massed troops on the border.', 'deployment massed'],
  // Words that a hyphen cuts in two.
  ['The cease-fire began on Monday.', 'ceasefire cease-fire'],
  ['Students staged a sit-in at the town hall.', 'protest sit-in'],
  // A light verb, a passive, nobody named, several in one sentence.
  ['Warplanes carried out strikes on the depot.', 'air-strike strikes'],
  ['A raid on the camp killed six fighters.', 'other-attack raid'],
  ['The downing of the helicopter killed its crew.', 'aircraft-loss downing'],
  ['The village was shelled and looted by soldiers.', 'shelling shelled', 'looting looted'],
  ['Soldiers attacked and burned a village.', 'other-attack attacked', 'looting burned'],
  ['Shots were fired at the convoy.', 'other-attack fired'],
];

test('what the words tell has its type and subtype', () => {
  for (const [text, ...wanted] of sentences) assert.deepEqual(told(text), wanted, text);
});

const nothing = [
  'He died of a heart attack.',
  'Workers of the mill began a strike.',
  'The shooting of the film took three months.',
  'The team beat its rivals in the final.',
  'The striker attacked from the left wing.',
  'The garden was a riot of colour.',
  'The crackdown on smuggling goes on.',
  'The bank seized the house.',
  'The two firms signed an agreement.',
  'The minister handed over the prize.',
  'The chemical plant is to close.',
  'The singer released a new record.',
  'They formed a committee.',
  'A gas explosion wrecked the kitchen.',
  'Two people were killed when lightning struck.',
  'The diplomatic protest was handed to the envoy.',
  'The stock market rally ended.',
  'In March the shop closed.',
  'He was accused of rape.',
];

test('what only looks like it does not happen', () => {
  for (const text of nothing) assert.deepEqual(told(text), [], text);
});

const mains: readonly (readonly [text: string, main: string | null])[] = [
  ['Six people were killed on Monday. Rebels had shelled the market.', 'killing'],
  ['Thousands marched through Orm. Soldiers fired on the marchers, killing two.', 'crackdown'],
  ['The group denied that it had shelled the market.', null],
  ['Rebels may attack the town. The army set up a base.', 'base'],
  ['Bombings have shaken Orm since May. A suicide bomber killed six on Friday.', 'bombing'],
  ['The mayor spoke of hope.', null],
];

test('a short text is about what is told in it as new and as a fact', () => {
  for (const [text, main] of mains) {
    const { happenings, claims } = read(text);
    assert.equal(mainHappening(happenings, claims)?.type ?? null, main, text);
  }
});

const pieces = fc.constantFrom(
  'Rebels shelled the market.',
  'Six people were killed.',
  'Protesters clashed with police.',
  'The army will withdraw its tanks.',
  'The group denied that it had bombed the bridge.',
  'Soldiers seized rifles.',
  'The mayor spoke.',
);

test('what a text is about is told in it, and nothing that is denied', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 5 }), (list) => {
      const { happenings, claims } = read(list.join(' '));
      const main = mainHappening(happenings, claims);
      if (main === null) return;
      assert.ok(happenings.includes(main));
      assert.equal(main.polarity, 'affirmed');
      assert.notEqual(claims.find(({ id }) => id === main.claim)?.stance, 'denies');
    }),
    { numRuns: 60 },
  );
});

test('who does it to whom changes no type', () => {
  const sides = ['Russian', 'Syrian', 'Turkish', 'Ukrainian'] as const;
  const shapes = [
    '{a} soldiers attacked {b} positions.',
    '{a} jets struck {b} tanks.',
    '{a} troops seized a {b} town.',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...shapes),
      fc.shuffledSubarray([...sides], { minLength: 2 }),
      (shape, [a, b]) => {
        const text = (x: string, y: string): string => shape.replace('{a}', x).replace('{b}', y);
        const types = (x: string, y: string): readonly string[] =>
          read(text(x, y)).happenings.map(({ type }) => type);
        assert.deepEqual(types(a!, b!), types(b!, a!));
      },
    ),
    { numRuns: 20 },
  );
});
