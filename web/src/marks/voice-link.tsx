// SPDX-License-Identifier: Apache-2.0
import { nobody, type VoiceBrief } from '../../../src/api/index.ts';
import { voiceHref } from '../address.ts';
import { Said } from '../safe-text.tsx';
import { Link } from '../shell/link.tsx';
import { voiceName } from '../words.ts';

type Named = Pick<VoiceBrief, 'id' | 'name' | 'kind' | 'unnamed'>;

/** A voice by its name, which leads to all it says; nobody's leads to what nobody is named for. */
export function VoiceLink({ voice }: { voice: Named | null }) {
  return (
    <Link className="voice-link" to={voiceHref(voice?.id ?? nobody)}>
      <Said>{voiceName(voice)}</Said>
    </Link>
  );
}

/** Several voices in a row. */
export function VoiceLinks({ voices }: { voices: readonly Named[] }) {
  return voices.map((voice, at) => (
    <span key={voice.id}>
      {at > 0 && ', '}
      <VoiceLink voice={voice} />
    </span>
  ));
}
