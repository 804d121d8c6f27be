// SPDX-License-Identifier: Apache-2.0
import { type ReadingKind, readingKinds } from '../../../src/api/index.ts';
import { type Address, go } from '../address.ts';
import { ReadingSign } from '../marks/reading-sign.tsx';
import { counted } from '../words.ts';
import { openAmong } from './marks.ts';
import { shownKinds, withKindSwitched } from './shown.ts';
import type { ShownReadings } from './use-readings.ts';

export function switchKind(address: Address, kind: ReadingKind): void {
  go(withKindSwitched(address, kind), { replace: true });
}

/** The layers of readings, each a switch; all are off until asked for. */
export function ReadingSwitches({ address, shown }: { address: Address; shown: ShownReadings }) {
  const on = shownKinds(address);
  return (
    <fieldset className="layers reading-switches">
      <legend className="unheard">readings marked in the text</legend>
      <span className="quiet">Readings</span>
      {readingKinds.map((kind, at) => (
        <button
          key={kind}
          type="button"
          className="layer reading-switch"
          aria-pressed={on.has(kind)}
          onClick={() => switchKind(address, kind)}
        >
          <ReadingSign kind={kind} standing="read" /> <span>{kind}</span> <kbd>{at + 1}</kbd>
        </button>
      ))}
      {shown.asked && <Found shown={shown} />}
    </fieldset>
  );
}

/** How many there are, and how many of them are not wholly known. */
function Found({ shown: { readings, outside, kept, failure, again } }: { shown: ShownReadings }) {
  if (failure) {
    return (
      <span className="quiet readings-found" role="alert">
        The readings did not come: {failure.message}{' '}
        <button type="button" className="quiet-button" onClick={again}>
          ask again
        </button>
      </span>
    );
  }
  if (readings === null) return null;
  const open = openAmong(readings);
  return (
    <span className="quiet readings-found">
      {counted(readings.length, 'mark')}
      {open > 0 && `, ${open} dashed: not or not wholly known`}
      {readings.length > 0 && (
        <span className="key-note">
          {' '}
          · <kbd>n</kbd> next <kbd>p</kbd> previous
        </span>
      )}
      {outside > 0 && ` · ${outside} more in text that is not shown`}
      {!kept && ' · this case keeps no times and places: read the reports into it again'}
    </span>
  );
}
