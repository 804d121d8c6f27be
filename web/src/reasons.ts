// SPDX-License-Identifier: Apache-2.0
import { splitReason } from './words.ts';

/** One rule of a reason, and what it says in plain words; empty where neither it nor the bench has any. */
export interface Step {
  readonly rule: string;
  readonly words: string;
}

/** Where a reason goes on with another rule: `rule@1: words; rule@2`. */
const nextRule = /; (?=[a-z-]+(?:\.[a-z-]+)+@\d)/;

/** What rules that say nothing themselves mean for a reader, by their names without version. */
const plainWords: Readonly<Record<string, string>> = {
  'attribute.actor': 'a name in the list of actors',
  'attribute.agency-credit': 'the dateline credits an agency',
  'attribute.body': 'a body called by a name of its own',
  'attribute.colon': 'words after a name and a colon',
  'attribute.credit': 'named below the words or behind a dash',
  'attribute.document': 'something written or filmed speaks',
  'attribute.exception': 'excepted from what was not said',
  'attribute.many': 'several people, none of them named',
  'attribute.masthead': 'a name that ends as newspapers’ do',
  'attribute.name': 'called by a name',
  'attribute.narrated': 'told by the report itself',
  'attribute.orphan-quote': 'a quote nobody is named for',
  'attribute.person': 'a person called by name',
  'attribute.relay': 'named as the one it came through',
  'attribute.unclosed': 'a quote cut off',
  'attribute.unknown': 'words that do not tell who it is',
  'happen.historical': 'all that it tells of was long before the report',
};

/** A reason rule by rule, in the order in which they were applied. */
export function stepsOf(reason: string): readonly Step[] {
  return reason.split(nextRule).map((part) => {
    const { rule, words } = splitReason(part);
    return { rule, words: words || (plainWords[rule.replace(/@\d+$/, '')] ?? '') };
  });
}

/** A reason in plain words only; rules that have none stand by their names. */
export function plainReason(reason: string): string {
  return stepsOf(reason)
    .map(({ rule, words }) => words || rule)
    .join('; ');
}
