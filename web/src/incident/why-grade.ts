// SPDX-License-Identifier: Apache-2.0
import type { GradeSeen, IncidentSeen } from '../../../src/api/index.ts';
import { claimHref, reportHref } from '../address.ts';
import { plainReason } from '../reasons.ts';
import { plainly } from '../safe-text.tsx';
import type { Why, WhyLine } from '../why.ts';
import { counted, typeWords } from '../words.ts';

/** The grade of an incident on a scale; on the ledger's own when it has none on that one. */
export function gradeOn({ grades }: Pick<IncidentSeen, 'grades'>, scale: string | null): GradeSeen {
  return grades.find((grade) => grade.scale === scale) ?? grades[0]!;
}

/** Rule, inputs, what would change it, and how it would fare without some of the roots. */
export function whyGrade(grade: GradeSeen): Why {
  return {
    subject: typeWords(grade.value),
    because: plainly(grade.because),
    inputs: [
      ...(grade.fires === null ? [] : [`${typeWords(grade.value)}: ${grade.fires}`]),
      ...grade.inputs.flatMap(inputLines),
    ],
    changes: grade.wouldChange.map((change) => plainly(change.replace(stepAtEnd, typeWords))),
    rule: `${grade.rule} of the scale ${grade.scaleVersion}`,
    ...(grade.fragility === null ? {} : { more: [fragilityLines(grade.value, grade.fragility)] }),
  };
}

/** The grade that a change leads to, by its name on the scale: “another voice says so: single-root”. */
const stepAtEnd = /(?<=: )[a-z]+(?:-[a-z]+)+$/;

/** More of one kind are counted only. */
const mostListed = 12;

/** A count with the names of what is counted, or with one line for each that stands somewhere. */
function inputLines({ words, count, items, measure }: GradeSeen['inputs'][number]): readonly WhyLine[] {
  const listed = items.slice(0, mostListed);
  const more = count > listed.length ? ` and ${count - listed.length} more` : '';
  const placed = listed.flatMap(({ id, name, receipt }): WhyLine[] => {
    if (receipt === null) return [];
    const { report, paragraph } = receipt;
    const isClaim = measure !== 'tolls-of-armed' && measure !== 'tolls-of-others' && id !== report.id;
    const to = isClaim ? claimHref(report.id, id) : reportHref(report.id);
    return [{ words: plainly(`${name}, ${report.label} ¶${paragraph}`), to }];
  });
  const names = listed.filter(({ receipt }) => receipt === null).map(({ name }) => plainly(name));
  const told = names.length === 0 ? '' : ` (${names.join(', ')}${more})`;
  return [`${words}: ${count}${told}`, ...placed];
}

function fragilityLines(
  value: string,
  { without, fewest, because }: NonNullable<GradeSeen['fragility']>,
): NonNullable<Why['more']>[number] {
  const changing = without.filter((one) => one.value !== value);
  const same = without.length - changing.length;
  return {
    title: 'How fragile it is',
    lines: [
      ...changing.map(({ name, value }) => plainly(`without ${name}: ${typeWords(value)}`)),
      ...(same > 0
        ? [`without any ${changing.length > 0 ? 'other ' : ''}one of ${counted(same, 'root')}: the same`]
        : []),
      ...(fewest !== null && fewest.names.length > 1
        ? [
            plainly(
              `the fewest that change it: ${fewest.names.join(' and ')} together: ${typeWords(fewest.value)}`,
            ),
          ]
        : []),
      ...(fewest === null && without.length > 0 ? ['none of those tried changes it'] : []),
      plainReason(because),
    ],
  };
}
