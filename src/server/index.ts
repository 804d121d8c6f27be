// SPDX-License-Identifier: Apache-2.0
export { type ServedCase, serveCase } from './serve-case.ts';
