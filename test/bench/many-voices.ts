// SPDX-License-Identifier: Apache-2.0
import type { Ledger, Voice } from '../../src/model/index.ts';
import { fixtureLedger } from './fixture.ts';

/** The fixture with as many more unnamed voices, and as many more claims of the ministry, as asked for. */
export function ledgerOfManyVoices(count: number): Ledger {
  const unnamed = fixtureLedger.voices.find((voice) => voice.id === 'official')!;
  const said = fixtureLedger.claims.find((claim) => claim.id === 'r2-c4')!;
  const numbers = Array.from({ length: count }, (_, at) => at);
  const voices = numbers.map(
    (at): Voice => ({ ...unnamed, id: `more-${at}`, name: `Official number ${at}` }),
  );
  const by = (voice: string) => (at: number) => ({ ...said, id: `${voice}-says-${at}`, voice });
  return {
    ...fixtureLedger,
    voices: [...fixtureLedger.voices, ...voices],
    claims: [
      ...fixtureLedger.claims,
      ...numbers.map((at) => by(`more-${at}`)(at)),
      ...numbers.map(by('ministry')),
    ],
  };
}
