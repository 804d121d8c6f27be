// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';

/** Keys of a page or pane, by their lower-case names: `j`, `enter`, `g i`. A handler that returns false leaves the key to those before it. */
export type Keys = Readonly<Record<string, () => boolean | undefined>>;

const layers: { readonly current: Keys }[] = [];
const patience = 1200;
let prefix = '';
let prefixAt = 0;

/** Listens for keys while mounted. The layer mounted last is asked first. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    layers.push(latest);
    return () => {
      layers.splice(layers.indexOf(latest), 1);
    };
  }, []);
}

/** Starts listening; called once, at launch. */
export function listenForKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) && event.key !== 'Escape') return;
    if (isControl(event.target) && (event.key === 'Enter' || event.key === ' ')) return;
    if (handle(event.key.length > 1 ? event.key.toLowerCase() : event.key)) event.preventDefault();
  });
}

function handle(key: string): boolean {
  const sequence = prefix !== '' && performance.now() - prefixAt < patience ? `${prefix} ${key}` : key;
  prefix = '';
  if (key === 'g' && sequence === 'g') {
    prefix = 'g';
    prefixAt = performance.now();
    return true;
  }
  return layers.toReversed().some((layer) => {
    const act = layer.current[sequence];
    return act !== undefined && act() !== false;
  });
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]');
}

/** Enter and space belong to a focused button, link or box. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('a[href], button, summary, input');
}
