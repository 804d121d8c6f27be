// SPDX-License-Identifier: Apache-2.0
// All that the engine may call. Built by `npm run build:kernel` into `resources/kernel/network.wasm`.
export { addRow, layPanel, multiply, normalise, quantise, rectify } from './products';
export { recur } from './recurrence';
export { addRows, arcs, bend, best, pairs } from './heads';

/** Where memory is free from; what lies below is the kernel's own. */
export function free(): usize {
  return __heap_base;
}
