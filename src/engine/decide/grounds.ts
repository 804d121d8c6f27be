// SPDX-License-Identifier: Apache-2.0
import {
  type Analysis,
  byCodeUnits,
  type Claim,
  type ClaimReading,
  type Copy,
  contains,
  type DecisionKind,
  type DecisionMade,
  type Evidence,
  type EvidenceRole,
  type Incident,
  type Ledger,
  type ReportId,
  type Span,
  type VoiceId,
} from '../../model/index.ts';
import { wordsOfReading } from '../cluster/readings.ts';

/** What a decision rests on and speaks of, before anybody signs it. */
export type Grounds = Pick<DecisionMade, 'kind' | 'evidence' | 'copy' | 'withdraws'>;

/** Why ids make no decision, for the person who gave them. */
export interface Unfounded {
  readonly fault: string;
}

/** A ledger, and what was read in its reports. */
export interface Grounding {
  readonly ledger: Ledger;
  readonly analysis: (report: ReportId) => Analysis | null;
}

/**
 * Turns the ids by which a ledger names things into the words of reports that stand behind them.
 *
 * @param ids incidents, voices or a copy; of a split what is split first, then what is taken out: happenings of an
 *   incident's mentions, or claims of a voice; of a withdrawal the decision
 */
export function groundsOf(
  kind: DecisionKind,
  ids: readonly string[],
  grounding: Grounding,
): Grounds | Unfounded {
  switch (kind) {
    case 'join-incidents':
      return joined(kind, ids, 'incident', (id) => mentionsOf(id, grounding));
    case 'join-voices':
      return joined(kind, ids, 'voice', (id) => hearingsOf(id, grounding));
    case 'split-incident':
      return split(kind, ids, 'mention', mentionsOf(ids[0], grounding));
    case 'split-voice':
      return split(kind, ids, 'claim', hearingsOf(ids[0], grounding));
    case 'confirm-copy':
    case 'refuse-copy':
      return ofCopy(kind, ids[0], grounding);
    case 'withdraw':
      return withdrawal(ids[0], grounding);
  }
}

export function isUnfounded(grounds: Grounds | Unfounded): grounds is Unfounded {
  return 'fault' in grounds;
}

/** A place in a report, under the id by which the ledger lets a person name it. */
interface Named {
  readonly id: string;
  readonly evidence: Omit<Evidence, 'part'>;
}

type Looked = readonly Named[] | Unfounded;

function isFault(looked: Looked): looked is Unfounded {
  return 'fault' in looked;
}

function joined(
  kind: DecisionKind,
  ids: readonly string[],
  noun: string,
  look: (id: string) => Looked,
): Grounds | Unfounded {
  const different = [...new Set(ids)];
  if (different.length < 2) return { fault: `joining takes two or more different ${noun}s` };
  const evidence: Evidence[] = [];
  for (const [part, id] of different.sort(byCodeUnits).entries()) {
    const named = look(id);
    if (isFault(named)) return named;
    evidence.push(...named.map((one) => ({ ...one.evidence, part })));
  }
  return { kind, evidence: distinct(evidence), copy: null, withdraws: null };
}

function split(
  kind: DecisionKind,
  [id, ...out]: readonly string[],
  noun: string,
  named: Looked,
): Grounds | Unfounded {
  if (isFault(named)) return named;
  const taken = new Set(out);
  if (taken.size === 0) return { fault: `splitting takes at least one ${noun} to take out` };
  const stray = out.find((one) => !named.some((each) => each.id === one));
  const known = [...new Set(named.map((one) => one.id))];
  if (stray !== undefined) return { fault: `“${stray}” is no ${noun} of ${id}; it has ${some(known)}` };
  const evidence = distinct(named.map((one) => ({ ...one.evidence, part: taken.has(one.id) ? 0 : 1 })));
  const rest = evidence.some(({ part }) => part === 1);
  if (!rest) return { fault: `nothing of ${id} would be left: ${noun}s stay where they were` };
  return { kind, evidence, copy: null, withdraws: null };
}

/** A few of the ids there are, so that a person sees what they look like. */
function some(ids: readonly string[]): string {
  const shown = ids.slice(0, 5).join(', ');
  return ids.length > 5 ? `${shown} and ${ids.length - 5} more` : shown;
}

/** In the order of the reports and the words; a place that stands for two parts is of the first. */
function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const key = ({ sha256, start, end, as }: Evidence) => `${sha256} ${pad(start)} ${pad(end)} ${as}`;
  const ordered = [...evidence].sort((a, b) => byCodeUnits(key(a), key(b)) || a.part - b.part);
  return ordered.filter((one, i) => i === 0 || key(one) !== key(ordered[i - 1]!));
}

function pad(offset: number): string {
  return String(offset).padStart(9, '0');
}

function missing(
  id: string | undefined,
  noun: 'incident' | 'voice' | 'copy',
  { ledger }: Grounding,
): Unfounded {
  const nouns = { incident: ledger.incidents, voice: ledger.voices, copy: ledger.copies };
  const other = Object.entries(nouns).find(([, all]) => all.some((one) => one.id === id));
  if (other !== undefined) return { fault: `“${id}” is of another kind (${other[0]}), not ${noun}` };
  const array = { incident: 'incidents', voice: 'voices', copy: 'copies' }[noun];
  return { fault: `there is no ${noun} “${id ?? ''}” in this case; its ledger lists them under “${array}”` };
}

function mentionsOf(id: string | undefined, grounding: Grounding): Looked {
  const incident = grounding.ledger.incidents.find((one) => one.id === id);
  if (incident === undefined) return missing(id, 'incident', grounding);
  return incident.mentions.map((mention) => mentionNamed(mention, grounding));
}

function mentionNamed(
  { report, span, happening }: Incident['mentions'][number],
  grounding: Grounding,
): Named {
  return { id: happening, evidence: evidenceOf(report, span, 'trigger', grounding) };
}

function hearingsOf(id: VoiceId | undefined, grounding: Grounding): Looked {
  const { ledger } = grounding;
  const voice = ledger.voices.find((one) => one.id === id);
  if (voice === undefined) return missing(id, 'voice', grounding);
  const heard = ledger.claims.filter((claim) => rolesIn(claim, voice.id).length > 0);
  const named = heard.flatMap((claim) => hearingsIn(claim, voice.id, grounding));
  return named.length > 0
    ? named
    : { fault: `no words of a report can be pointed at for the voice ${id} (${voice.name})` };
}

function rolesIn({ voice, coVoices, via }: Claim, id: VoiceId): readonly string[] {
  return [
    ...(voice === id ? ['speaker'] : []),
    ...coVoices.flatMap((one, i) => (one === id ? [`co${i}`] : [])),
    ...via.flatMap((one, i) => (one === id ? [`via${i}`] : [])),
  ];
}

function hearingsIn(claim: Claim, id: VoiceId, grounding: Grounding): readonly Named[] {
  const reading = grounding.analysis(claim.report)?.claims.find((one) => one.id === claim.id);
  if (reading === undefined) return [];
  return rolesIn(claim, id).flatMap((role) => {
    const speaker = speakerIn(reading, role);
    const worded = speaker === null ? null : wordsOfReading({ claim: reading, role, speaker });
    if (worded === null) return [];
    return [{ id: claim.id, evidence: evidenceOf(claim.report, worded.words, worded.as, grounding) }];
  });
}

function speakerIn({ speaker, coSpeakers, relays }: ClaimReading, role: string) {
  if (role === 'speaker') return speaker;
  const among = role.startsWith('co') ? coSpeakers : relays;
  return among[Number(role.replace(/^\D+/, ''))] ?? null;
}

function evidenceOf(
  report: ReportId,
  { start, end, exact }: Span,
  as: EvidenceRole,
  { ledger, analysis }: Grounding,
): Omit<Evidence, 'part'> {
  const { sha256, text } = ledger.reports.find(({ id }) => id === report)!;
  const around = analysis(report)?.sentences.find((sentence) => contains(sentence, { start, end }));
  const [from, to] = around === undefined ? [start, end] : [around.start, around.end];
  return { sha256, start, end, exact, sentence: { start: from, end: to, exact: text.slice(from, to) }, as };
}

function ofCopy(kind: DecisionKind, id: string | undefined, grounding: Grounding): Grounds | Unfounded {
  const copy = grounding.ledger.copies.find((one) => one.id === id);
  if (copy === undefined) return missing(id, 'copy', grounding);
  const { similarity, of } = copy;
  const evidence = [copy.a, copy.b].map((passage, part) => ({ ...passageOf(passage, grounding), part }));
  return { kind, evidence, copy: { kind: copy.kind, similarity, of }, withdraws: null };
}

function passageOf({ report, start, end, exact }: Copy['a'], { ledger }: Grounding): Omit<Evidence, 'part'> {
  const { sha256 } = ledger.reports.find(({ id }) => id === report)!;
  return { sha256, start, end, exact, sentence: { start, end, exact }, as: 'passage' };
}

function withdrawal(id: string | undefined, { ledger }: Grounding): Grounds | Unfounded {
  const decision = ledger.decisions.find((one) => one.id === id);
  if (decision === undefined) {
    const all = ledger.decisions.map((one) => one.id);
    const there = all.length === 0 ? 'none was taken' : `there are ${some(all)}`;
    return { fault: `there is no decision “${id ?? ''}”: ${there}` };
  }
  if (decision.standing === 'withdrawn') return { fault: `${id} is ${decision.effect} already` };
  return { kind: 'withdraw', evidence: [], copy: null, withdraws: decision.id };
}
