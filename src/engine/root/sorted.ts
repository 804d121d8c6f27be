// SPDX-License-Identifier: Apache-2.0
import type { SourceKind } from '../../model/index.ts';
import type { Telling } from './tellings.ts';

/** A telling sorted by whose words it is: tellings with one key are one source. */
export interface Sorted {
  readonly telling: Telling;
  readonly key: string;
  readonly kind: SourceKind;
}
