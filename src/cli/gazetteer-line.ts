// SPDX-License-Identifier: Apache-2.0
import type { GazetteerUsed } from '../model/index.ts';
import { printable } from './output.ts';

/** A gazetteer on one line, its hash in full so that two can be told apart. */
export function gazetteerLine({ name, source, places, licence, sha256 }: GazetteerUsed): string {
  return printable(
    `gazetteer ${name}: ${places} places of ${source}, ${licence ?? 'licence not told'}, ${sha256}`,
  );
}
