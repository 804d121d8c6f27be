// SPDX-License-Identifier: Apache-2.0
import type { DecideOutcome } from '../desk/decide.ts';
import type { Decision } from '../model/index.ts';

/** A decision as a list of them shows it: who, when and why; what it changed; what it comes to now. */
export function decisionLines(decision: Decision): readonly string[] {
  return [
    `${headOf(decision)} (${decision.at})`,
    `  on ${groundsOf(decision)}`,
    ...decision.changed.map((line) => `  then: ${line}`),
    `  now: ${nowOf(decision)}`,
  ];
}

/** What a decision just taken, or tried, changes. */
export function outcomeLines({ decision, others }: DecideOutcome): readonly string[] {
  return [
    headOf(decision),
    ...decision.changed.map((line) => `  ${line}`),
    `  ${nowOf(decision)}`,
    ...others.map((other) => `  ${other.id} now: ${nowOf(other)}`),
  ];
}

function headOf({ id, kind, by, because }: Decision): string {
  return `${id} ${kind}, by ${by ?? 'somebody who gave no name'}: ${because}`;
}

function nowOf({ standing, effect }: Decision): string {
  return `${standing} (${effect})`;
}

/** The first words of each thing decided on, so that a person knows it again. */
function groundsOf({ evidence, withdraws }: Decision): string {
  if (withdraws !== null) return withdraws;
  const parts = [...new Set(evidence.map(({ part }) => part))].sort((a, b) => a - b);
  return parts
    .map((part) => {
      const words = evidence.filter((one) => one.part === part);
      const more = words.length > 1 ? ` and ${words.length - 1} more` : '';
      return `“${shortened(words[0]!.sentence.exact)}”${more}`;
    })
    .join(' | ');
}

const longest = 72;

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
