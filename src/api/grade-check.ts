// SPDX-License-Identifier: Apache-2.0
import { type Grade, type GradeInput, gradeMeasures, type InputKind, type Ledger } from '../model/index.ts';

/**
 * Where grades rest on what a ledger does not hold: inputs by the kind of thing their measure counts, roots that are
 * left out, mentions of the sources of roots and of same words. Inputs of measures that are no longer in the codebook,
 * and parties, which are keys of the actor list, are not looked up.
 */
export function gradeFaults(ledger: Ledger): readonly string[] {
  const there = idsIn(ledger);
  return [
    ...ledger.incidents.flatMap(({ id, grade, sameWords = [], resting = [] }) =>
      [
        ...[grade, ...(grade.others ?? [])].flatMap((one) => faultsOf(one, there)),
        ...missing('happening', sameWords.flat(), there.happenings),
        ...missing(
          'happening',
          resting.map(({ happening }) => happening),
          there.happenings,
        ),
      ].map((fault) => `incident ${id}: ${fault}`),
    ),
    ...ledger.roots.flatMap(({ id, source }) =>
      missing('happening', source?.happenings ?? [], there.happenings).map((fault) => `root ${id}: ${fault}`),
    ),
  ];
}

type Ids = ReadonlySet<string>;
type There = Readonly<Record<Exclude<InputKind, 'party'> | 'happenings', Ids>>;

function idsIn({ roots, questions, claims, reports, figures, happenings }: Ledger): There {
  const ids = (values: readonly { readonly id: string }[]): Ids => new Set(values.map(({ id }) => id));
  return {
    root: ids(roots),
    question: ids(questions),
    claim: ids(claims),
    words: ids([...claims, ...reports]),
    figure: ids(figures),
    happenings: ids(happenings),
  };
}

function faultsOf({ scale, inputs = [], fragility }: Grade, there: There): readonly string[] {
  const left = fragility?.without.map(({ root }) => root) ?? [];
  return [
    ...inputs.flatMap((input) => inputFaults(input, there)),
    ...missing('root', [...left, ...(fragility?.fewest?.roots ?? [])], there.root),
  ].map((fault) => `its grade on ${scale}: ${fault}`);
}

function inputFaults({ measure, count, ids }: GradeInput, there: There): readonly string[] {
  const known: Readonly<Record<string, { readonly of: InputKind }>> = gradeMeasures;
  const of = known[measure]?.of ?? 'party';
  return [
    ...(count === ids.length ? [] : [`${measure} counts ${count} and names ${ids.length}`]),
    ...(of === 'party' ? [] : missing(of, ids, there[of])),
  ];
}

function missing(what: string, ids: readonly string[], there: Ids): readonly string[] {
  return ids.filter((id) => !there.has(id)).map((id) => `there is no ${what} ${id}`);
}
