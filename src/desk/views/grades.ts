// SPDX-License-Identifier: Apache-2.0
import type { GradeSeen, Receipt } from '../../api/index.ts';
import {
  type Grade,
  type GradeInput,
  type GradeMeasure,
  gradeMeasures,
  gradeRuleName,
  type InputKind,
  type Question,
  type Root,
  type RootId,
  scaleNamed,
} from '../../model/index.ts';
import type { Lens } from './lens.ts';

/** What the ids of a grade's inputs lead to. */
export interface GradedOn {
  readonly roots: readonly Root[];
  readonly questions: readonly Question[];
}

/** A grade on every scale, with what it counted by name. */
export function gradesSeenOf(lens: Lens, { others = [], ...own }: Grade, on: GradedOn): readonly GradeSeen[] {
  return [own, ...others].map((grade) => gradeSeenOf(lens, grade, on));
}

/** The step on every scale. */
export function stepsOf({ others = [], ...own }: Grade): readonly { scale: string; value: string }[] {
  return [own, ...others].map(({ scale, value }) => ({ scale: scaleNamed(scale)?.id ?? scale, value }));
}

function gradeSeenOf(lens: Lens, grade: Grade, on: GradedOn): GradeSeen {
  const { value, rule, because, wouldChange, inputs = [], fragility = null } = grade;
  const scale = scaleNamed(grade.scale);
  return {
    scale: scale?.id ?? grade.scale,
    scaleName: scale?.name ?? grade.scale,
    scaleVersion: grade.scale,
    ...{ value, rule, because, wouldChange },
    fires: scale?.rules.find((one) => gradeRuleName(one) === rule)?.fires ?? null,
    inputs: inputs.map((input) => inputSeenOf(lens, input, on)),
    fragility: fragility && {
      without: fragility.without.map(({ root, value }) => ({
        root,
        name: nameOfRoot(lens, root, on),
        value,
      })),
      fewest: fragility.fewest && {
        names: fragility.fewest.roots.map((root) => nameOfRoot(lens, root, on)),
        value: fragility.fewest.value,
      },
      because: fragility.because,
    },
  };
}

function inputSeenOf(
  lens: Lens,
  { measure, count, ids }: GradeInput,
  on: GradedOn,
): GradeSeen['inputs'][number] {
  const known = measure in gradeMeasures ? gradeMeasures[measure as GradeMeasure] : null;
  return {
    ...{ measure, count },
    words: known?.words ?? measure,
    items: ids.map((id) => ({ id, ...named(lens, known?.of ?? 'words', id, on) })),
  };
}

interface Named {
  readonly name: string;
  readonly receipt: Receipt | null;
}

/** What an input is called, and where it stands. */
function named(lens: Lens, of: InputKind, id: string, on: GradedOn): Named {
  switch (of) {
    case 'root':
      return { name: nameOfRoot(lens, id, on), receipt: null };
    case 'question':
      return { name: on.questions.find((question) => question.id === id)?.text ?? id, receipt: null };
    case 'party':
      return { name: lens.party(id), receipt: null };
    case 'figure': {
      const [figure] = lens.reader.figures([id]);
      return figure
        ? { name: figure.span.exact, receipt: lens.receipt(figure.report, figure.span.start) }
        : { name: id, receipt: null };
    }
    case 'claim':
    case 'words':
      return claimOrReport(lens, id);
  }
}

function claimOrReport(lens: Lens, id: string): Named {
  const [claim] = lens.reader.claims([id]);
  if (claim) {
    const start = claim.cue?.start ?? claim.content[0]?.start ?? 0;
    return { name: lens.speaker(claim)?.name ?? 'voice unknown', receipt: lens.receipt(claim.report, start) };
  }
  const isReport = lens.heads.some((head) => head.id === id);
  return isReport
    ? { name: 'the report’s own words', receipt: lens.receipt(id, 0) }
    : { name: id, receipt: null };
}

/** Whose words a root is: its voice, or the report that tells it by itself. */
function nameOfRoot(lens: Lens, id: RootId, { roots }: GradedOn): string {
  const root = roots.find((one) => one.id === id);
  if (root === undefined) return id;
  const voice = lens.voice(root.voice);
  if (voice) return voice.unnamed ? `${voice.name}, unnamed` : voice.name;
  const labels = root.reports.map((report) => lens.ref(report).label);
  return labels.length === 0 ? 'voice unknown' : `report ${labels.join(', ')} in its own words`;
}
