// SPDX-License-Identifier: Apache-2.0
import { castsOf } from '../../src/engine/cast/cast.ts';
import type { Cast, CastRole } from '../../src/engine/cast/filler.ts';
import type { Language } from '../../src/language/language.ts';
import type { Analysis, Happening, HappeningType, Report } from '../../src/model/index.ts';
import { type FoundFiller, isSameFiller } from './fillers.ts';
import type { MucRole } from './keys.ts';

const roles: Readonly<Record<CastRole, MucRole>> = {
  individual: 'individual',
  body: 'organisation',
  target: 'target',
  victim: 'victim',
  weapon: 'weapon',
};

/**
 * Types of ours that MUC has templates for: attacks, killings, bombings, abductions, arson and robbery. It leaves out
 * fighting between armed sides, what is planned or only spoken of, and what is no single event.
 */
const relevant: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'air-strike',
  'drone-strike',
  'missile-strike',
  'shelling',
  'bombing',
  'naval-attack',
  'other-attack',
  'killing',
  'abduction',
  'aircraft-loss',
  'ship-loss',
]);

/** The fillers a report has in the incidents that MUC asks for, each once in a role. */
export function foundFillers(report: Report, analysis: Analysis, language: Language): readonly FoundFiller[] {
  const told = new Map(analysis.happenings.map((happening) => [happening.id, happening]));
  const fillers: FoundFiller[] = [];
  const casts = castsOf(report.text, analysis, language).filter((cast) => !isFighting(cast));
  if (!casts.some(({ fillers: all }) => all.some(({ role }) => harmed.has(role)))) return [];
  for (const cast of casts) {
    for (const filler of cast.fillers) {
      if (filler.happening !== null && !counts(told.get(filler.happening)!)) continue;
      const found: FoundFiller = { role: roles[filler.role], words: filler.known.exact };
      const known = fillers.some(
        ({ role, words }) => role === found.role && isSameFiller(role, words, found.words),
      );
      if (!known) fillers.push(found);
    }
  }
  return fillers;
}

const harmed: ReadonlySet<CastRole> = new Set<CastRole>(['victim', 'target']);
const combatants =
  /\b(?:soldiers?|troops?|army|armed forces|battalions?|brigades?|patrols?|garrisons?|barracks|guerrillas?|rebels?|terrorists?|subversives?|extremists?|military|lieutenants?|sergeants?|guardsmen|infantry|units?|combatants?|contras?|air force|navy|regiment|convoys?|security forces|civil defense|defensive?|positions?)\b/i;

/** Fighting between armed sides, in which nobody and nothing civilian is told to be harmed, is none of MUC's. */
function isFighting({ fillers }: Cast): boolean {
  const harm = fillers.filter(({ role }) => harmed.has(role));
  return harm.length > 0 && harm.every(({ told }) => combatants.test(told.exact));
}

function counts({ type, modality, polarity, tally }: Happening): boolean {
  return relevant.has(type) && modality === 'actual' && polarity === 'affirmed' && !tally;
}
