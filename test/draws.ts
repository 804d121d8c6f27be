// SPDX-License-Identifier: Apache-2.0
/**
 * Which piles, texts and numbers the property tests draw: the same on every run, so that what the gate says of a change
 * is about that change. With `SAYSO_DRAWS=new` they are drawn anew, to hunt for what no run has met; what is found so is
 * mended and kept as a test of its own.
 */
import { configureGlobal } from 'fast-check';

if (process.env.SAYSO_DRAWS !== 'new') configureGlobal({ seed: 20_310_305 });
