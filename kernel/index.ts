// SPDX-License-Identifier: Apache-2.0
// All that the engine may call. Built by `npm run build:kernel` into `resources/kernel/network.wasm`.
export { addRow, layPanel, multiply, normalise, quantise, rectify } from './products';
export { recur } from './recurrence';
export { addAlone, arcs, best, pairs, weigh } from './heads';
