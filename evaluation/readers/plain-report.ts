// SPDX-License-Identifier: Apache-2.0
import type { Report } from '../../src/model/index.ts';

/** A report that is nothing but a text: all of it body, nothing known of where and when it appeared. */
export function plainReport(id: string, text: string): Report {
  const reason = 'evaluation.plain@1';
  return {
    id,
    file: id,
    url: null,
    title: null,
    titleReason: reason,
    byline: null,
    outlet: null,
    outletReason: reason,
    published: { value: null, basis: 'unknown', reason },
    modified: null,
    language: 'en',
    analysed: true,
    sha256: '',
    encoding: 'utf-8',
    text,
    zones: text === '' ? [] : [{ zone: 'body', start: 0, end: text.length, reason }],
    sightings: [],
    versionOf: null,
    coverage: null,
    dropped: [],
  };
}
