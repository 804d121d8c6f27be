// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { CaseList } from '../../src/store/index.ts';

/** One of the two sides of the invented war. */
export interface Side {
  readonly country: string;
  readonly adjective: string;
  /** Its armed group's name. */
  readonly brigade: string;
}

export const kestria: Side = { country: 'Kestria', adjective: 'Kestrian', brigade: 'Lantern Brigade' };
export const auldmoor: Side = { country: 'Auldmoor', adjective: 'Auldmooran', brigade: 'Heath Column' };

/** The agency through which others speak. */
export const agency = 'the Tideway News Agency';

const entriesOf = ({ country, adjective, brigade }: Side): readonly object[] => {
  const id = country.toLowerCase();
  return [
    { id, name: country, kind: 'government', demonyms: [adjective], party: id },
    {
      id: `${id}-mod`,
      name: `${adjective} Ministry of Defence`,
      aliases: [`${adjective} Defence Ministry`, `${country}'s Ministry of Defence`],
      kind: 'government',
      partOf: id,
      party: id,
    },
    { id: `${id}-army`, name: `${adjective} army`, kind: 'government', partOf: id, party: id },
    { id: `${id}-group`, name: brigade, kind: 'armed-group', party: `${id}-group` },
  ];
};

const actors = JSON.stringify([
  ...entriesOf(kestria),
  ...entriesOf(auldmoor),
  { id: 'northern-observatory', name: 'Northern Observatory', kind: 'monitor' },
  { id: 'tideway', name: 'Tideway News Agency', kind: 'media' },
]);

/** Both sides, their armies and ministries, a monitor and an agency, as a case brings its actors. */
export const castList: CaseList = {
  kind: 'actors',
  file: 'cast.json',
  sha256: createHash('sha256').update(actors, 'utf8').digest('hex'),
  text: actors,
};

/** Who speaks: the words that are the source, and what may stand between them and the verb. */
export interface Speaker {
  readonly words: string;
  /** After the words wherever they stand: a relative clause, which is no part of the source. */
  readonly tail: string;
  readonly plural: boolean;
}

const one = (words: string, tail = ''): Speaker => ({ words, tail, plural: false });
const more = (words: string, tail = ''): Speaker => ({ words, tail, plural: true });

/** Persons by name and title, ministries, groups, monitors, unnamed officials, one, two and several. */
export const speakersOf = ({ country, adjective, brigade }: Side): readonly Speaker[] => [
  one('Colonel Dane Varo'),
  one('President Ilsa Marn'),
  one('Dana Orrel'),
  one('Ana Korr, the deputy mayor of Port Varrow'),
  one(`the ${adjective} foreign minister, Mira Holt`),
  one(`${adjective} army spokesman Ivo Brandt`),
  one(`the ${adjective} Defence Ministry`),
  one(`${country}'s Ministry of Defence`),
  one(`the ${adjective} government`),
  one(`a spokesman for the ${adjective} army`),
  one(`the ${brigade}`),
  one('the Northern Observatory'),
  one('the mayor of Stennet'),
  one(`a senior ${adjective} official`),
  one('an officer', ' who asked not to be named'),
  more(`two ${adjective} officers`),
  more('several residents of Stennet'),
  more('witnesses'),
  more('Colonel Dane Varo and Mayor Ana Korr'),
];
