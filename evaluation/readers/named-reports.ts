// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedReport } from '../../learning/names/examples.ts';
import type { MentionType } from '../../src/model/index.ts';
import { readRe3d } from './entities.ts';
import { type GumEntity, readGumEntities } from './gum-entities.ts';
import { plainReport } from './plain-report.ts';

/** Types of re3d that are ours under another name; its others (documents, coordinates, frequencies) are left out. */
const ofRe3d: Readonly<Record<string, MentionType>> = {
  Person: 'person',
  Organisation: 'organisation',
  Location: 'place',
  Nationality: 'nationality',
  Weapon: 'weapon',
  Vehicle: 'vehicle',
  MilitaryPlatform: 'military-platform',
  Temporal: 'time',
  Quantity: 'quantity',
  Money: 'money',
};

const markedInRe3d: ReadonlySet<MentionType> = new Set([...Object.values(ofRe3d), 'event']);

export const re3dFile = 'entities/re3d.jsonl';
export const gumFile = 'syntax/gum-train.conllu';

/** The documents of re3d, in the order of the file. */
export function re3dReports(data: string): readonly NamedReport[] {
  return readRe3d(join(data, re3dFile)).map(({ id, text, names }) => ({
    report: plainReport(id, text),
    names: names.flatMap(({ start, end, type }) => {
      const ours = ofRe3d[type];
      return ours === undefined ? [] : [{ start, end, type: ours }];
    }),
    marked: markedInRe3d,
    unsaid: [],
  }));
}

const ofGum: Readonly<Record<string, MentionType>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
  time: 'time',
};

const markedInGum: ReadonlySet<MentionType> = new Set(Object.values(ofGum));

/**
 * GUM's texts with those of its phrases that are names. It marks every noun phrase: people, bodies and places that hang
 * by a proper noun are names; whether a common noun is one, it does not say as we mean it. All its times count.
 */
export function gumReports(data: string): readonly NamedReport[] {
  return readGumEntities(readFileSync(join(data, gumFile), 'utf8')).map(({ id, text, entities }) => {
    const typed = entities.filter(({ type, head }) => ofGum[type] !== undefined && head !== 'PRON');
    return {
      report: plainReport(id, text),
      names: typed.filter(isName).map((each) => ({ ...each, type: ofGum[each.type]! })),
      marked: markedInGum,
      unsaid: typed.filter((each) => !isName(each)),
    };
  });
}

function isName({ type, head }: GumEntity): boolean {
  return head === 'PROPN' || (type === 'time' && head !== 'ADV');
}
