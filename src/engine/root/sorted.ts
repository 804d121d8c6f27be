// SPDX-License-Identifier: Apache-2.0
import type { Telling } from './tellings.ts';

/** What kind of source a root is; how far it stands on its own follows from it. */
export type SourceKind =
  | 'body'
  | 'person'
  | 'eyewitness'
  | 'unnamed-of-side'
  | 'unnamed'
  | 'outlet-cited'
  | 'on-the-spot'
  | 'narration';

/** A telling sorted by whose words it is: tellings with one key are one source. */
export interface Sorted {
  readonly telling: Telling;
  readonly key: string;
  readonly kind: SourceKind;
}
