// SPDX-License-Identifier: Apache-2.0
export { type ServedCase, type ServeOptions, serveCase } from './serve-case.ts';
