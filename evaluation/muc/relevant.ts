// SPDX-License-Identifier: Apache-2.0
import type { Analysis, Cast, CastRole, Filler, Happening, HappeningType } from '../../src/model/index.ts';

/**
 * What of ours MUC has no template for: what forces do among themselves and to borders, what crowds and the law do,
 * accidents. It asks for attacks, killings, bombings, abductions, arson and robbery.
 */
const others: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'armed-clash',
  'aircraft-loss',
  'ship-loss',
  'deployment',
  'withdrawal',
  'capture',
  'offensive',
  'interception',
  'airspace-violation',
  'displacement',
  'protest',
  'arrest',
  'ceasefire',
  'aid',
  'exercise',
  'riot',
  'weapons-found',
  'base',
  'agreement',
  'handover',
  'regrouping',
]);

const harmed: ReadonlySet<CastRole> = new Set<CastRole>(['victim', 'target']);

/** Words for armed sides, their people and things, and for the drug trade, whose quarrels are none of MUC's. */
const combatants =
  /\b(?:soldiers?|troops?|army|armed forces|battalions?|brigades?|patrols?|garrisons?|barracks|guerrillas?|rebels?|terrorists?|subversives?|extremists?|military|lieutenants?|sergeants?|guardsmen|infantry|units?|combatants?|contras?|air force|navy|regiment|convoys?|security forces|civil defense|defensive?|positions?|traffickers?|cocaine|laborator(?:y|ies)|airstrips?|criminals?|kidnappers?)\b/i;

/**
 * The casts of the incidents that MUC's documentation (template-doc-part1, "What constitutes a relevant incident") asks
 * for: told as done and as one event, and of the kinds it has templates for. Fighting in which nobody and nothing
 * civilian is told to be harmed is left out, and a report that tells of no harm else.
 */
export function relevantFillers(casts: readonly Cast[], analysis: Analysis): readonly Filler[] {
  const told = new Map(analysis.happenings.map((happening) => [happening.id, happening]));
  const civil = casts.filter((cast) => !isFighting(cast));
  if (!civil.some(({ fillers }) => fillers.some(({ role }) => harmed.has(role)))) return [];
  const places = namedPlaces(analysis);
  return civil
    .filter(
      ({ happenings, fillers }) => happenings.length > 0 || fillers.some(({ role }) => harmed.has(role)),
    )
    .flatMap(({ fillers }) => fillers)
    .filter((filler) => !isArmed(filler) && !isTotal(filler))
    .filter(({ happening }) => happening === null || counts(told.get(happening)!))
    .filter(
      ({ role, told: { start, end, exact } }) =>
        role !== 'target' || !(places.has(`${start} ${end}`) || settlements.test(exact)),
    );
}

function isFighting({ fillers }: Cast): boolean {
  const harm = fillers.filter(({ role }) => harmed.has(role));
  return harm.length > 0 && harm.every(isArmed);
}

/** Armed people and things that came to harm. */
function isArmed({ role, told }: Filler): boolean {
  return harmed.has(role) && combatants.test(told.exact);
}

/** "the 70,000 dead of the war": "summary descriptions … are to be excluded". */
function isTotal({ role, told }: Filler): boolean {
  return harmed.has(role) && /\b\d{1,3},\d{3}\b/.test(told.exact);
}

/**
 * Done, or attempted or threatened, which MUC asks for as well ("stage of execution"); of fighting only that somebody
 * opened fire.
 */
function counts({ type, trigger, modality, polarity, tally, reason }: Happening): boolean {
  const told = modality === 'actual' || /under “(?:attempt|tr(?:y|ied)|threat)/i.test(reason);
  const fired = type === 'armed-clash' && /^(?:open|fir|sho|ambush)/i.test(trigger.exact);
  return (fired || !others.has(type)) && told && polarity === 'affirmed' && !tally;
}

const settlements =
  /\b(?:areas?|neighbou?rhoods?|towns?|cit(?:y|ies)|villages?|regions?|departments?|provinces?|districts?|zones?|sectors?|streets?|avenue|boulevard|countr(?:y|ies)|capital)$/i;

/** Towns and countries are where it was: "as a target, it's too general". */
function namedPlaces({ mentions }: Analysis): ReadonlySet<string> {
  const known = mentions.filter(
    ({ type, place }) => type === 'place' && place !== null && place.gazetteer !== null,
  );
  return new Set(known.map(({ start, end }) => `${start} ${end}`));
}
