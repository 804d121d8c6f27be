// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';

const shortcuts: readonly (readonly [string, string])[] = [
  ['/', 'search titles or names'],
  ['j', 'next'],
  ['k', 'previous'],
  ['enter', 'open'],
  ['esc', 'back, or close'],
  ['?', 'why'],
  ['w', 'weighed again: back to all words'],
  ['s', 'structure of a sentence'],
  ['1', 'mark happenings'],
  ['2', 'mark figures'],
  ['3', 'mark times'],
  ['4', 'mark places'],
  ['n', 'next mark of these'],
  ['p', 'previous mark'],
  ['v', 'voice of the chosen claim'],
  ['h', 'sentence before'],
  ['l', 'sentence after'],
  ['g i', 'incidents'],
  ['g r', 'reports'],
  ['g v', 'voices'],
  ['.', 'this sheet'],
];

/** All shortcuts, in a dialog of the browser's own, which keeps focus inside and gives it back. */
export function ShortcutSheet({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="sheet" onClose={close} aria-label="Shortcuts">
      <header>
        <h2>Shortcuts</h2>
        <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
          close
        </button>
      </header>
      <dl>
        {shortcuts.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
