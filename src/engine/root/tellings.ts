// SPDX-License-Identifier: Apache-2.0
import type {
  ClaimReading,
  FigureReading,
  Happening,
  IncidentId,
  ReportId,
  Saying,
  Stance,
  VoiceId,
} from '../../model/index.ts';
import type { Joined } from '../cluster/incidents.ts';
import type { Sides } from '../cluster/sides.ts';
import type { Voices } from '../cluster/voices.ts';
import type { Pile } from '../pile.ts';

/** One telling of an incident: who says, in which report, that it was so, that it was not, or neither. */
export interface Telling {
  readonly incident: IncidentId;
  readonly happening: Happening;
  readonly report: ReportId;
  /** The claim whose words these are; null when the report itself tells it. */
  readonly claim: ClaimReading | null;
  readonly voice: VoiceId | null;
  readonly coVoices: readonly VoiceId[];
  readonly says: Saying;
  readonly hedged: boolean;
}

/**
 * The side a telling names as having acted: the one its words name, or the speaker's own when it owns up to an act
 * without naming anybody. Null when neither is known.
 */
export function actorSide({ happening, claim, voice }: Telling, voices: Voices, sides: Sides): string | null {
  const { actorParty } = happening;
  if (actorParty !== null) return sides.canAct(actorParty) ? sides.side(actorParty) : null;
  return claim?.stance === 'admits' ? speakerSide(voice, voices, sides) : null;
}

/** The side a voice speaks for, or null. */
export function speakerSide(id: VoiceId | null, voices: Voices, sides: Sides): string | null {
  const voice = voices.voice(id);
  if (voice === null || voice.party !== null) return voice?.party ?? null;
  return voice.institution === null ? null : sides.side(voice.institution);
}

const silent: ReadonlySet<Stance> = new Set<Stance>([
  'declines',
  'no-information',
  'demands',
  'promises',
  'warns',
  'believes',
  'intends',
  'evaluates',
]);

/**
 * Every telling of an incident, in the order of its mentions: of each the words it stands in, then those of whoever tells
 * of these only to say that they do not hold.
 */
export function tellingsOf(incident: Joined, pile: Pile, voices: Voices): readonly Telling[] {
  return incident.happenings.flatMap((happening) => {
    const told = tellingOf(incident.id, happening, pile, voices);
    return [told, ...rebuttalsOf(told, pile, voices)];
  });
}

function tellingOf(incident: IncidentId, happening: Happening, pile: Pile, voices: Voices): Telling {
  const reading = pile.claim(happening.claim);
  const claim = reading?.form === 'narrated' ? null : reading;
  const speakers = claim === null ? { voice: null, coVoices: [] } : voices.of(claim);
  return {
    incident,
    happening,
    report: happening.report,
    claim,
    voice: claim === null ? voices.ofOutlet(happening.report) : speakers.voice,
    coVoices: speakers.coVoices,
    says: sayingOf(happening, claim),
    hedged: reading !== null && isHedged(reading),
  };
}

/**
 * What is said against a telling by whoever tells of it only to say that it does not hold: for each claim of its report
 * that rebuts its claim a telling of the same happening, that says *not so* in the voice of that claim.
 *
 * A denial that is rebutted is none: who finds that a denial does not hold has not said what does. Nobody rebuts what
 * the same voice says.
 */
export function rebuttalsOf(told: Telling, pile: Pile, voices: Voices): readonly Telling[] {
  if (told.claim === null || told.says !== 'so') return [];
  return rebutting(told.claim, pile).flatMap((claim) => {
    const { voice, coVoices } = voices.of(claim);
    if (voice !== null && (voice === told.voice || told.coVoices.includes(voice))) return [];
    return [{ ...told, claim, voice, coVoices, says: 'not-so', hedged: isHedged(claim) }];
  });
}

/** Claims of its report that hold a claim and say that it does not hold. */
function rebutting({ id, report }: ClaimReading, pile: Pile): readonly ClaimReading[] {
  return pile.report(report).analysis.claims.filter(({ rebuts }) => rebuts?.includes(id));
}

/** Whether a telling is somebody's word against what another is told to have said. */
export function isRebuttal({ claim, happening }: Pick<Telling, 'claim' | 'happening'>): boolean {
  return happening.claim !== null && claim?.rebuts?.includes(happening.claim) === true;
}

/**
 * Who gives a number of a happening: whoever claims the number, be it other words than those that tell the happening
 * ("it was a bombing, the mayor said; the hospital gave a toll of nine").
 */
export function tellingOfFigure(
  telling: Telling,
  { claim }: Pick<FigureReading, 'claim'>,
  pile: Pile,
  voices: Voices,
): Telling {
  const { incident, happening } = telling;
  // A number that nobody claims goes with the words that tell what it is of.
  if (claim === null || claim === happening.claim) return telling;
  return { ...tellingOf(incident, { ...happening, claim }, pile, voices), happening };
}

/** Said with a hedge, or in a claim that as a whole only supposes or foresees. */
function isHedged({ hedged, modality }: ClaimReading): boolean {
  return hedged || modality === 'hypothetical' || modality === 'future';
}

/**
 * What a claim says of a happening. A denial says *not so* of what it denies, whether or not the denied words carry
 * their own negation; plans and suppositions say nothing.
 */
export function sayingOf(happening: Happening, claim: ClaimReading | null): Saying {
  if (happening.modality === 'future' || happening.modality === 'hypothetical') return 'nothing';
  if (claim === null) return happening.polarity === 'negated' ? 'not-so' : 'so';
  if (silent.has(claim.stance)) return 'nothing';
  return claim.stance === 'denies' || happening.polarity === 'negated' ? 'not-so' : 'so';
}
