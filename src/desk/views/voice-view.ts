// SPDX-License-Identifier: Apache-2.0
import { nobody, type SaidSeen, type VoicePageSeen } from '../../api/index.ts';
import type { Claim, Report, Voice, VoiceId } from '../../model/index.ts';
import type { Lens } from './lens.ts';
import { quotePiecesOf } from './quotes.ts';
import { answersOf, standsOf } from './voice-answers.ts';
import { speakersOf, type VoiceIndex } from './voice-index.ts';
import { readingsOf } from './voice-readings.ts';
import { incidentsOf, reportsOf, scopeOf, type VoiceScope } from './voice-scope.ts';

/** A voice with all it says across the pile; null when the case has no such voice. `nobody`: what no one is named for. */
export function voiceView(lens: Lens, index: VoiceIndex, id: VoiceId): VoicePageSeen | null {
  const entry = id === nobody ? index.nobody : index.entry(id);
  if (!entry) return null;
  const scope = scopeOf(lens, id, entry, index);
  const { voice, spoken } = scope;
  const questions = standsOf(scope);
  const said = saidOf(scope);
  const readings = readingsOf(scope);
  const company = companyOf(scope);
  return {
    voice: lens.voice(id) ?? (spoken[0] && id !== nobody ? lens.speaker(spoken[0]) : null),
    naming: entry.row.naming,
    institution: institutionOf(lens, index, voice),
    counts: entry.row.counts,
    reports: reportsOf(lens, [
      ...said,
      ...readings,
      ...questions.flatMap(({ own, others }) => [
        ...own.flatMap((answer) => answer.spots),
        ...others.flatMap((other) => other.spot ?? []),
      ]),
    ]),
    incidents: incidentsOf(
      lens,
      [...said, ...questions].map(({ incident }) => incident),
    ),
    voices: briefsOf(index, [
      ...said.flatMap(({ others, via, within }) => [...others, ...via, ...within]),
      ...Object.values(company).flatMap((list) => list.map((one) => one.voice)),
      ...questions.flatMap((question) => question.others.flatMap((other) => other.voices)),
    ]),
    ...{ said, readings, questions, company },
  };
}

function saidOf(scope: VoiceScope): readonly SaidSeen[] {
  const { lens, spoken, spot, passers } = scope;
  const answers = answersOf(scope);
  let last: Report | null = null;
  return spoken.map((claim) => {
    // Claims come report by report, so that one text at a time is enough.
    if (last?.id !== claim.report) last = lens.reader.report(claim.report);
    if (!last) throw new RangeError(`the case holds no report “${claim.report}”`);
    const { form, stance, hedged, negated, modality, zone, incident, confidence, reasons } = claim;
    return {
      ...{ ...spot(claim), claim: claim.id },
      pieces: quotePiecesOf(lens, claim, last),
      source: claim.source?.exact ?? null,
      cue: claim.cue?.exact ?? null,
      hedges: claim.hedges.map((hedge) => hedge.exact),
      others: speakersOf(lens, claim).filter((other) => other !== scope.id),
      via: claim.via,
      within: passers(claim.id).filter((other) => !claim.via.includes(other)),
      answers: answers.get(claim.id) ?? [],
      ...{ form, stance, hedged, negated, modality, zone, incident, confidence, reasons },
    };
  });
}

/** Through whom its words came, whose words came through it, and who spoke with it; the most frequent first. */
function companyOf(scope: VoiceScope): VoicePageSeen['company'] {
  const { lens, id, spoken, relayed, spot } = scope;
  const gathered = (claims: readonly Claim[], others: (claim: Claim) => readonly VoiceId[]) => {
    const shared = new Map<VoiceId, Claim[]>();
    for (const claim of claims) {
      for (const other of others(claim)) {
        if (other !== id) shared.set(other, [...(shared.get(other) ?? []), claim]);
      }
    }
    return [...shared]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([voice, all]) => ({ voice, claims: all.length, spots: all.slice(0, spotsAtMost).map(spot) }));
  };
  return {
    through: gathered(spoken, (claim) => scope.passers(claim.id)),
    relays: gathered(relayed, (claim) => speakersOf(lens, claim)),
    together: gathered(spoken, (claim) => speakersOf(lens, claim)),
  };
}

/** Most receipts listed for one voice in company. */
const spotsAtMost = 5;

/** The voice of the institution where it speaks itself; else the institution's entry in the list of actors. */
function institutionOf(lens: Lens, index: VoiceIndex, voice: Voice | null): VoicePageSeen['institution'] {
  if (voice === null || voice.institution === null) return null;
  const { institution } = voice;
  const body = lens.reader
    .voices()
    .find((one) => one.institution === institution && one.anonymity === 'named' && !humans.has(one.kind));
  if (body?.id === voice.id) return null;
  return body
    ? { name: body.name, voice: body.id }
    : { name: index.parties.get(institution) ?? institution, voice: null };
}

const humans: ReadonlySet<string> = new Set(['official', 'person', 'eyewitness']);

function briefsOf(index: VoiceIndex, ids: readonly VoiceId[]): VoicePageSeen['voices'] {
  return [...new Set(ids)].flatMap((id) => {
    const row = id === nobody ? index.nobody?.row : index.entry(id)?.row;
    if (!row) return [];
    const { name, kind, unnamed, count, party } = row;
    return [{ id, name, kind, unnamed, count, party }];
  });
}
