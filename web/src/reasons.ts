// SPDX-License-Identifier: Apache-2.0
import { ruleWords } from './rule-words.ts';
import { splitReason } from './words.ts';

/** One rule of a reason, and what it says in plain words; empty where neither it nor the bench has any. */
export interface Step {
  readonly rule: string;
  readonly words: string;
}

const ruleName = '[a-z-]+(?:\\.[a-z-]+)+@\\d+';

/** Where a reason goes on with another rule: `rule@1: words; rule@2`, or `rule@1: rule@2` for one rule on another's word. */
const nextRule = new RegExp(`[;:] (?=${ruleName})`);

/** How sure a learned rule was, behind its name or as all its words. */
const sure = /^(\d+) %$/;
const nameAndSure = new RegExp(`^(${ruleName}), (\\d+ %)$`);

/** A quoted word of the report, or an entry of the gazetteer with what it is: `Tessa (XA, …)`. */
const foundFirst = /^(?:like )?(?:“|[^(“]+ \([^,()]+, [^()]*:[^()]*\))/;

/** A reason rule by rule, in the order in which they were applied. */
export function stepsOf(reason: string): readonly Step[] {
  return reason.split(nextRule).map((part) => {
    const { rule, words } = splitReason(part);
    const [, name = rule, share = words] = nameAndSure.exec(rule) ?? [];
    const plain = ruleWords[name.replace(/@\d+$/, '')] ?? '';
    if (sure.test(share)) return { rule: name, words: [plain, `${share} sure`].filter(Boolean).join(', ') };
    return { rule: name, words: explained(plain, words) };
  });
}

/** Words that begin with what was found ("“strike”, …", "Tessa (…)") say what of only behind the rule's own. */
function explained(plain: string, words: string): string {
  if (plain === '' || words === '') return plain || words;
  return foundFirst.test(words) ? `${plain}: ${words}` : words;
}

/** A reason in plain words only; rules that have none stand by their names. */
export function plainReason(reason: string): string {
  return stepsOf(reason)
    .map(({ rule, words }) => words || rule)
    .join('; ');
}
