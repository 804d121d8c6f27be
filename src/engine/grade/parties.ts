// SPDX-License-Identifier: Apache-2.0
import type { ActorList } from '../../language/actors.ts';
import type { VoiceId } from '../../model/index.ts';
import type { Voices } from '../cluster/voices.ts';
import { affiliationBy } from '../root/roots.ts';

/**
 * Tells whether a voice speaks for a side: it has one, its institution has one in the actor list, or it is a side's own
 * outlet. Of a voice nobody knows, that is not known, and it is taken for nobody's.
 */
export function speaksForSide(voices: Voices, actors: ActorList): (id: VoiceId | null) => boolean {
  const affiliation = affiliationBy(actors);
  return (id) => {
    const voice = voices.voice(id);
    if (voice === null) return false;
    const listed = voice.institution === null ? null : actors.byId(voice.institution);
    return voice.party !== null || (listed?.party ?? null) !== null || affiliation(voice) !== null;
  };
}
