// SPDX-License-Identifier: Apache-2.0
import { type Naming, nobody, type VoiceFilters, type VoiceListSeen } from '../../../src/api/index.ts';
import { voiceHref } from '../address.ts';
import { Arrow } from '../marks/arrow.tsx';
import { Link } from '../shell/link.tsx';
import { counted, namingWords } from '../words.ts';

interface StripProps {
  readonly list: VoiceListSeen;
  readonly filters: VoiceFilters;
  readonly change: (changes: Partial<VoiceFilters>) => void;
}

/** Voices that have no name, counted over the whole case whatever the filters say. */
export function VoiceStrip({ list: { apart }, filters, change }: StripProps) {
  const lane = (naming: Naming, count: number) => {
    const on = filters.naming.length === 1 && filters.naming[0] === naming;
    return (
      <button
        type="button"
        aria-pressed={on}
        disabled={count === 0 && !on}
        onClick={() => change({ naming: on ? [] : [naming] })}
      >
        <Arrow /> {namingWords[naming]} <b>{count}</b>
      </button>
    );
  };
  return (
    <section className="strip" aria-label="kept apart, over the whole case">
      <div className="strip-row">
        {lane('anonymous', apart.anonymous)}
        {lane('unresolved', apart.unresolved)}
        {lane('own-words', apart.ownWords)}
        {apart.nobody > 0 && (
          <Link to={voiceHref(nobody)}>
            <Arrow /> Nobody named <b>{counted(apart.nobody, 'claim')}</b>
          </Link>
        )}
      </div>
    </section>
  );
}
