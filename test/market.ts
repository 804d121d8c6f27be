// SPDX-License-Identifier: Apache-2.0
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A pile of three reports of an invented war, made for deciding: two tell of one shelling, of which one names no date;
 * a trader nobody names and Colonel Brandt speak in two of them each; two share a passage word for word.
 */
const reports: Readonly<Record<string, string>> = {
  'market.txt': `Shells hit the grain market in Odrin

Five people were killed on Monday when shells hit the grain market in Odrin, the Sarel health office said.

"Our batteries did not fire on Monday," said Colonel Ivo Brandt of the Sarel army. A trader said that the shells came from the east bank.

The bridge over the Teyn was closed for the rest of the week, and lorries with flour had to go round by the northern road.
`,
  'trader.txt': `Market shelled

The grain market in Odrin was shelled on 3 March 2031 and five people were killed, a trader said.

The bridge over the Teyn was closed for the rest of the week, and lorries with flour had to go round by the northern road.
`,
  'station.txt': `Drone strikes pumping station

A drone struck the pumping station at Lower Velm on 9 March 2031, the Sarel army said. Nobody was hurt.

Brandt said the drone was launched from the hills.
`,
};

/** A fourth report, of something else. */
const later = `Ferry runs again

The ferry across the Teyn ran again on Thursday, the harbour office said.
`;

/** Writes the reports into a folder and gives their paths. */
export function marketIn(folder: string): readonly string[] {
  return Object.entries(reports).map(([name, text]) => written(folder, name, text));
}

/** Writes the later report into a folder and gives its path. */
export function ferryIn(folder: string): string {
  return written(folder, 'ferry.txt', later);
}

function written(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
