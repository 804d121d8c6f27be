// SPDX-License-Identifier: Apache-2.0
import { acled } from './acled.ts';
import { airwars } from './airwars.ts';
import { asStated } from './as-stated.ts';
import type { Policy } from './policy.ts';
import { ucdp } from './ucdp.ts';

/** Every way of exporting figures. */
export const policies: readonly Policy[] = [asStated, acled, ucdp, airwars];
