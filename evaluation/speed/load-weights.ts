// SPDX-License-Identifier: Apache-2.0
/** `load-weights.ts`: reads and decodes every trained weight of English, in a fresh process; prints the milliseconds. */
import { englishSentences } from '../readers/english.ts';

const from = performance.now();
englishSentences();
process.stdout.write(String(performance.now() - from));
