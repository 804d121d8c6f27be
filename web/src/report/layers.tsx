// SPDX-License-Identifier: Apache-2.0
import { type Address, go, withQuery } from '../address.ts';

/** Marks that can be switched one by one; switching them moves no word. */
export const layers = ['who', 'cue', 'said', 'within', 'hedge', 'denied', 'copies'] as const;
export type Layer = (typeof layers)[number];

const words: Readonly<Record<Layer, string>> = {
  who: 'who',
  cue: 'cue',
  said: 'what is said',
  within: 'said within it',
  hedge: 'hedge',
  denied: 'denied',
  copies: 'copies',
};

export function hiddenLayers(address: Address): ReadonlySet<Layer> {
  const asked = (address.query.get('hide') ?? '').split(',');
  return new Set(layers.filter((layer) => asked.includes(layer)));
}

/** The legend of the marks, each entry a switch. */
export function LayerSwitches({ address }: { address: Address }) {
  const hidden = hiddenLayers(address);
  const toggle = (layer: Layer) => {
    const next = layers.filter((one) => (one === layer ? !hidden.has(one) : hidden.has(one)));
    go(withQuery(address, { hide: next.join(',') }), { replace: true });
  };
  return (
    <fieldset className="layers">
      <legend className="unheard">marks in the text</legend>
      <span className="quiet">Marks</span>
      {layers.map((layer) => (
        <button
          key={layer}
          type="button"
          className="layer"
          aria-pressed={!hidden.has(layer)}
          onClick={() => toggle(layer)}
        >
          <span className={`sample-${layer} voice-government`}>{words[layer]}</span>
        </button>
      ))}
      <span className="quiet unmarked">unmarked: the report’s own words</span>
    </fieldset>
  );
}
