// SPDX-License-Identifier: Apache-2.0
import { type Naming, nobody, type VoiceBrief, type VoiceRow } from '../../api/index.ts';
import type { Claim, ClaimId, IncidentId, Question, ReportId, Voice, VoiceId } from '../../model/index.ts';
import type { CaseReader } from '../../store/contract.ts';
import { type Lens, lensOn } from './lens.ts';
import { tellerOf } from './questions.ts';
import { startOf } from './quotes.ts';

/** A voice with everything the list is filtered and sorted by, and where its page finds what it says. */
export interface VoiceEntry {
  readonly row: VoiceRow;
  /** Side as the ledger has it; null for nobody's. */
  readonly party: string | null;
  /** Every form of words for it in lower case, for searching. */
  readonly words: string;
  /** Rank of the report that it is first heard in, and where: the order among equals. */
  readonly told: readonly [report: number, start: number];
  /** Claims it makes, alone or with others, by date of their reports and place in the text. */
  readonly spoken: readonly ClaimId[];
  /** Claims of others that came through it, or that stand within a claim of its own. */
  readonly relayed: readonly ClaimId[];
  /** Questions it gives an answer to. */
  readonly questions: readonly Question[];
}

/** Everything the list of voices is made from; costs one pass over the case. */
export interface VoiceIndex {
  /** In the order in which they are first heard; voices that say nothing come last. */
  readonly entries: readonly VoiceEntry[];
  readonly entry: (id: VoiceId) => VoiceEntry | null;
  /** What nobody is named for, as if it were a voice; null when there is none. */
  readonly nobody: VoiceEntry | null;
  /** Through whom a claim came, nearest the speaker first, and then who says that it is made. */
  readonly passers: (claim: ClaimId) => readonly VoiceId[];
  /** What the parties are called. */
  readonly parties: ReadonlyMap<string, string>;
}

/** Reads all voices of a case into entries. */
export function indexVoices(reader: CaseReader, lens: Lens = lensOn(reader)): VoiceIndex {
  const heard = new Map<VoiceId, Heard>();
  const of = (id: VoiceId): Heard => {
    const known = heard.get(id) ?? newlyHeard();
    heard.set(id, known);
    return known;
  };
  const speakers = new Map<ClaimId, readonly VoiceId[]>();
  const passers = new Map<ClaimId, readonly VoiceId[]>();
  const inOrder = [...lens.heads].sort((a, b) => lens.rank(a.id) - lens.rank(b.id));
  for (const { id } of inOrder) {
    const claims = [...reader.claimsOfReport(id)].sort((a, b) => startOf(a) - startOf(b));
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    for (const claim of claims) {
      speakers.set(claim.id, speakersOf(lens, claim));
      for (const voice of speakers.get(claim.id)!) of(voice).spoken.push(claim);
      const through = passersOf(lens, claim, byId);
      if (through.length > 0) passers.set(claim.id, through);
      for (const voice of through) of(voice).relayed.push(claim);
    }
  }
  const known = reader.voices();
  const questions = questionsByVoice(speakers, reader.questions());
  const byId = new Map(known.map((voice) => [voice.id, voice]));
  const ids = [...new Set([...heard.keys(), ...byId.keys(), ...questions.keys()])];
  const entries = ids.map((id) =>
    entryOf(lens, id, byId.get(id) ?? null, heard.get(id) ?? newlyHeard(), questions.get(id) ?? []),
  );
  const named = entries.filter(({ row }) => row.id !== nobody).sort(firstHeard);
  const found = new Map(named.map((entry) => [entry.row.id, entry]));
  return {
    entries: named,
    entry: (id) => found.get(id) ?? null,
    nobody: entries.find(({ row }) => row.id === nobody) ?? null,
    passers: (claim) => passers.get(claim) ?? [],
    parties: partiesOf(lens, known),
  };
}

/** What was heard of a voice so far. */
interface Heard {
  readonly spoken: Claim[];
  readonly relayed: Claim[];
}

const newlyHeard = (): Heard => ({ spoken: [], relayed: [] });

/** Who says a claim, as an entry: {@link nobody} where nobody is known to speak. */
export function speakersOf(lens: Lens, claim: Claim): readonly VoiceId[] {
  return [...new Set([lens.speaker(claim)?.id ?? nobody, ...claim.coVoices])];
}

/** Those it came through, then the known speakers of the claims it stands within; nobody passes on their own words. */
function passersOf(lens: Lens, claim: Claim, byId: ReadonlyMap<ClaimId, Claim>): readonly VoiceId[] {
  const around = new Set<Claim>();
  for (let at = parentOf(claim, byId); at && !around.has(at); at = parentOf(at, byId)) around.add(at);
  const own = new Set([nobody, ...speakersOf(lens, claim)]);
  const passing = [...claim.via, ...[...around].flatMap((outer) => speakersOf(lens, outer))];
  return [...new Set(passing)].filter((id) => !own.has(id));
}

function parentOf({ parent }: Claim, byId: ReadonlyMap<ClaimId, Claim>): Claim | undefined {
  return parent === null ? undefined : byId.get(parent);
}

function entryOf(
  lens: Lens,
  id: VoiceId,
  voice: Voice | null,
  { spoken, relayed }: Heard,
  questions: readonly Question[],
): VoiceEntry {
  const first = spoken[0] ?? relayed[0] ?? null;
  const receipt = first && lens.receipt(first.report, startOf(first));
  const own = spoken[0]?.voice === id ? (spoken[0].source?.exact ?? null) : null;
  const brief = briefOf(lens, id, spoken[0]);
  const reports = [...new Set([...spoken, ...relayed].map((claim) => claim.report))];
  return {
    row: {
      ...brief,
      naming: id === nobody ? 'unresolved' : namingOf(voice),
      counts: countsOf(lens, spoken, relayed.length, questions.length),
      first: receipt && { label: receipt.report.label, paragraph: receipt.paragraph, words: own },
      latest: latestOf(lens, reports),
    },
    party: voice?.party ?? null,
    words: [brief.name, ...(voice?.names ?? []), own ?? ''].join('\n').toLowerCase(),
    told: first ? [lens.rank(first.report), startOf(first)] : [lens.heads.length, 0],
    spoken: spoken.map((claim) => claim.id),
    relayed: relayed.map((claim) => claim.id),
    questions,
  };
}

function briefOf(lens: Lens, id: VoiceId, spoken: Claim | undefined): VoiceBrief {
  const seen = lens.voice(id) ?? (spoken && id !== nobody ? lens.speaker(spoken) : null);
  if (!seen)
    return { id, name: 'nobody named', kind: 'unknown', unnamed: true, count: 'unknown', party: null };
  const { name, kind, unnamed, count, party } = seen;
  return { id, name, kind, unnamed, count, party };
}

/** How far a voice is named; null stands for a report's own words where no outlet is known. */
export function namingOf(voice: Pick<Voice, 'kind' | 'anonymous' | 'anonymity'> | null): Naming {
  if (voice === null) return 'own-words';
  if (voice.kind === 'unknown') return 'unresolved';
  return voice.anonymous ? 'anonymous' : voice.anonymity;
}

function countsOf(
  lens: Lens,
  spoken: readonly Claim[],
  relays: number,
  questions: number,
): VoiceRow['counts'] {
  const reports = new Set(spoken.map((claim) => claim.report));
  const outlets = [...reports].map((id) => lens.ref(id).outlet);
  const incidents = new Set(
    spoken.map((claim) => claim.incident).filter((id): id is IncidentId => id !== null),
  );
  return {
    claims: spoken.length,
    reports: reports.size,
    outlets: new Set(outlets.filter((outlet) => outlet !== null)).size,
    outletsUnknown: outlets.filter((outlet) => outlet === null).length,
    incidents: incidents.size,
    narrated: spoken.filter((claim) => claim.form === 'narrated').length,
    ...{ questions, relays },
  };
}

function latestOf(lens: Lens, reports: readonly ReportId[]): string | null {
  const dates = reports.map((id) => lens.ref(id).published.value).filter((value) => value !== null);
  return dates.sort().at(-1) ?? null;
}

/** A voice answers where a position names it, or a position's claim or telling is its own. */
function questionsByVoice(
  speakers: ReadonlyMap<ClaimId, readonly VoiceId[]>,
  questions: readonly Question[],
): ReadonlyMap<VoiceId, readonly Question[]> {
  const found = new Map<VoiceId, Question[]>();
  for (const question of questions) {
    const answering = question.positions.flatMap(({ voices, claims, told = [] }) => [
      ...voices,
      ...claims.flatMap((claim) => speakers.get(claim) ?? []),
      ...told.map(tellerOf),
    ]);
    for (const id of new Set(answering)) {
      const answered = found.get(id);
      if (answered) answered.push(question);
      else found.set(id, [question]);
    }
  }
  return found;
}

function partiesOf(lens: Lens, voices: readonly Voice[]): ReadonlyMap<string, string> {
  const sided = voices.filter((voice) => voice.party !== null);
  return new Map(sided.map((voice) => [voice.party!, lens.voice(voice.id)?.party ?? voice.party!]));
}

function firstHeard(a: VoiceEntry, b: VoiceEntry): number {
  return a.told[0] - b.told[0] || a.told[1] - b.told[1] || (a.row.id < b.row.id ? -1 : 1);
}
