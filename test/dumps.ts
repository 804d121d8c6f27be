// SPDX-License-Identifier: Apache-2.0

/** Cells of one line of a dump that a test sets; the others are as in a plain village of Maravel. */
export interface DumpCells {
  readonly id?: string;
  readonly name?: string;
  readonly ascii?: string;
  readonly alternates?: string;
  readonly lat?: string;
  readonly lon?: string;
  readonly feature?: string;
  readonly country?: string;
  readonly admin1?: string;
  readonly admin2?: string;
  readonly population?: string;
}

/** A line of the 19-column GeoNames format. */
export function dumpLine(cells: DumpCells): string {
  const [featureClass, feature] = (cells.feature ?? 'P.PPL').split('.');
  return [
    cells.id ?? '1',
    cells.name ?? 'Sessel',
    cells.ascii ?? '',
    cells.alternates ?? '',
    cells.lat ?? '1.5',
    cells.lon ?? '-2.25',
    featureClass,
    feature,
    cells.country ?? 'MV',
    '',
    cells.admin1 ?? '01',
    cells.admin2 ?? '',
    '',
    '',
    cells.population ?? '0',
    '',
    '',
    '',
    '',
  ].join('\t');
}
