// SPDX-License-Identifier: Apache-2.0
import type { MethodEntry, MethodologySeen } from '../../api/index.ts';

/** Writes the methods of a case as a page of Markdown, to be published beside what was found with them. */
export function methodologyMarkdown(seen: MethodologySeen): string {
  const parts = [
    ...opening(seen),
    ...seen.scales.flatMap(scalePart),
    '## What the rules of grades look at',
    table(
      ['measure', 'what is counted'],
      seen.measures.map(({ name, words }) => [code(name), words]),
    ),
    '## What can be left out',
    'An incident can be weighed again, by the same rules:',
    seen.leftOut.map(({ name, words }) => `- **${name}**: ${words}.`).join('\n'),
    ...entryPart('Roots', 'Independent words are counted by their source.', 'kind of source', seen.roots),
    table(['independence', 'meaning', 'here'], seen.independence.map(entryRow)),
    ...entryPart('Questions', 'What an incident leaves open is asked by kind.', 'kind', seen.questions),
    ...entryPart(
      'Relations',
      'Answers to one question go together in one of these ways.',
      'relation',
      seen.relations,
    ),
    '## Figures',
    'Figures are kept as stated. Policies are ways of exporting them:',
    table(
      ['policy', 'what it writes'],
      seen.policies.map(({ name, words }) => [code(name), words]),
    ),
    '## Rules this ledger names',
    ...seen.fired.map(
      ({ part, rules }) =>
        `**${part}**: ${rules.map(({ rule, count }) => `${code(rule)} ${count}`).join(', ') || 'none'}.`,
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function opening(seen: MethodologySeen): readonly string[] {
  const { madeBy, codebookOf, gone, gazetteers, counts } = seen;
  const other =
    madeBy === codebookOf && gone.length === 0
      ? []
      : [
          `**Not the same version.** The ledger was made by sayso ${madeBy}; the words below are the codebook of sayso ${codebookOf}. ${
            gone.length === 0
              ? 'Every rule of a grade that the ledger names is in it.'
              : `The ledger names what it does not have: ${gone.map(code).join(', ')}.`
          } Read the reports again to have this codebook in force.`,
        ];
  return [
    `# How the ledger of “${seen.case}” was made`,
    `Made by sayso ${madeBy}, from its codebook. It says how things are reported, never whether they are so; it grades no outlet, and how sure a reading is plays no part in a grade.`,
    ...other,
    `In the case: ${counts.map(({ name, count }) => `${count} ${name}`).join(', ')}.`,
    ...gazetteers.map(
      ({ name, source, sha256 }) =>
        `Places were also read with ${name} (${source}), SHA-256 ${code(sha256)}.`,
    ),
  ];
}

function scalePart(scale: MethodologySeen['scales'][number]): readonly string[] {
  const { name, version, about, after, notApplied, ordered, apart, rules } = scale;
  return [
    `## Grades: ${name}, ${code(version)}`,
    about,
    ...(after === null
      ? []
      : [
          `In the shape of: ${after}. What of that method is not applied:`,
          notApplied.map((line) => `- ${line}`).join('\n'),
        ]),
    'The first rule that fires, from the top:',
    table(
      ['grade', 'when', 'rule', 'looks at', 'what would change it', 'here'],
      rules.map(({ step, fires, rule, inputs, wouldChange, count }) => [
        code(step),
        fires,
        code(rule),
        inputs.join('; '),
        wouldChange.join('; '),
        String(count),
      ]),
    ),
    `In order of how much it takes, least first: ${ordered.map(code).join(', ')}. Apart from that order: ${apart.map(code).join(', ') || 'none'}.`,
  ];
}

function entryPart(
  title: string,
  about: string,
  head: string,
  entries: readonly MethodEntry[],
): readonly string[] {
  return [`## ${title}`, about, table([head, 'meaning', 'here'], entries.map(entryRow))];
}

function entryRow({ name, words, count }: MethodEntry): readonly string[] {
  return [code(name), words, String(count)];
}

function code(words: string): string {
  return `\`${words}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}
