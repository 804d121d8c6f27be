// SPDX-License-Identifier: Apache-2.0
import type {
  PositionSeen,
  QuestionSeen,
  QuoteSeen,
  RootSeen,
  SpeakerSeen,
  VoiceSeen,
} from '../../api/index.ts';
import {
  type Claim,
  type IncidentMention,
  type Position,
  type Question,
  type ReportId,
  type Root,
  relationsByUrgency,
  type Span,
  type VoiceId,
} from '../../model/index.ts';
import { comparedSeenOf } from './compared.ts';
import { figureSeenOf } from './figures.ts';
import type { Lens } from './lens.ts';
import { quotesOf, startOf, tellingOf } from './quotes.ts';

/** Questions by how much they are in dispute, then in the ledger's order. */
export function byUrgency(questions: readonly Question[]): readonly Question[] {
  return [...questions].sort(
    (a, b) => relationsByUrgency.indexOf(a.relation) - relationsByUrgency.indexOf(b.relation),
  );
}

/** What a question's incident gives its positions: roots, and the places where it is told. Empty for a campaign's. */
export interface AboutIncident {
  readonly roots: readonly Root[];
  readonly mentions: readonly IncidentMention[];
}

/** A question with everything its board shows. */
export function questionSeenOf(lens: Lens, question: Question, about: AboutIncident): QuestionSeen {
  const { id, kind, text, relation, rule, because, inputs, wouldChange } = question;
  const withdrawn = withdrawnPositions(question);
  return {
    ...{ id, kind, text, relation, rule, because, inputs, wouldChange },
    ...comparedSeenOf(lens, question),
    unanswered: question.unanswered.map((name) => lens.voice(name)?.name ?? name),
    positions: question.positions.map((position) => ({
      ...positionSeenOf(lens, position, about),
      withdrawn: withdrawn.has(position),
    })),
  };
}

function positionSeenOf(
  lens: Lens,
  position: Position,
  about: AboutIncident,
): Omit<PositionSeen, 'withdrawn'> {
  const { answer, hedged, rootsAtMost, given = null } = position;
  return {
    ...{ answer, hedged, given, rootsAtMost, roots: position.roots },
    speakers: speakersOf(lens, position, about),
    figures: lens.reader.figures(position.figures).map((figure) => figureSeenOf(lens, figure)),
  };
}

/** Voices in the order the position names them, then those only its claims name; each with its own root. */
function speakersOf(lens: Lens, position: Position, about: AboutIncident): readonly SpeakerSeen[] {
  const groups = new Map<string, Speaker>();
  const claims = lens.reader.claims(position.claims);
  const joint = new Set(claims.flatMap((claim) => claim.coVoices));
  for (const id of position.voices) {
    if (!joint.has(id)) groups.set(id, { voice: lens.voice(id), claims: [] });
  }
  for (const claim of claims) {
    const voice = lens.speaker(claim);
    const key = voice?.id ?? '';
    groups.set(key, { voice, claims: [...(groups.get(key)?.claims ?? []), claim] });
  }
  return [...groups.values()].map((speaker) => {
    const root = rootOf(about.roots, position, speaker);
    const quotes = quotesOf(lens, speaker.claims);
    return {
      voice: speaker.voice,
      quotes: quotes.length > 0 ? quotes : tellingsOf(lens, position, about, speaker.voice),
      root: root && rootSeenOf(lens, root, about.roots),
    };
  });
}

function tellingsOf(
  lens: Lens,
  position: Position,
  about: AboutIncident,
  voice: VoiceSeen | null,
): readonly QuoteSeen[] {
  if (!voice) return [];
  const places = tellingPlaces(lens, position, about, voice);
  return places.map(({ report, span }) => tellingOf(lens, report, span, voice));
}

/**
 * A report that answers in its own words need not hold a claim: its figure is the receipt, else the first mention it
 * makes in its own words. Only reports of the voice itself count: no other's words are put in its mouth.
 */
export function tellingPlaces(
  lens: Lens,
  position: Position,
  about: AboutIncident,
  voice: Pick<VoiceSeen, 'id' | 'name'>,
): readonly Passage[] {
  const figures = lens.reader.figures(position.figures).filter((figure) => figure.voice === voice.id);
  if (figures.length > 0) return figures.map(({ report, span }) => ({ report, span }));
  const behind = about.roots.filter((root) => root.voice === voice.id && position.rootIds.includes(root.id));
  const own = new Set(behind.flatMap((root) => root.reports));
  const told = about.mentions.filter(
    ({ report, claim }) => claim === null && (own.has(report) || lens.ref(report).outlet === voice.name),
  );
  const first = told.filter(({ report }, at) => told.findIndex((one) => one.report === report) === at);
  return first.map(({ report, span }) => ({ report, span }));
}

/** Words of a report. */
interface Passage {
  readonly report: ReportId;
  readonly span: Span;
}

interface Speaker {
  readonly voice: VoiceSeen | null;
  readonly claims: readonly Claim[];
}

function rootOf(roots: readonly Root[], position: Position, { voice, claims }: Speaker): Root | null {
  const said = new Set(claims.map((claim) => claim.id));
  const holds = (root: Root) => root.claims.some((claim) => said.has(claim));
  const own = roots.filter((root) => root.voice === (voice?.id ?? null));
  return (
    own.find(holds) ?? own.find((root) => position.rootIds.includes(root.id)) ?? roots.find(holds) ?? null
  );
}

/** A root with its receipts, earliest report first. */
export function rootSeenOf(lens: Lens, root: Root, roots: readonly Root[]): RootSeen {
  const into = roots.find((one) => one.id === root.foldsInto);
  const claims = [...lens.reader.claims(root.claims)].sort(
    (a, b) => lens.rank(a.report) - lens.rank(b.report) || startOf(a) - startOf(b),
  );
  const told = new Set(claims.map((claim) => claim.report));
  return {
    id: root.id,
    voice: lens.voice(root.voice) ?? (claims[0] ? lens.speaker(claims[0]) : null),
    independence: root.independence,
    foldsInto: into ? (lens.voice(into.voice)?.name ?? 'a voice nobody names') : null,
    foldsIntoId: into?.id ?? null,
    because: root.because,
    ways: waysOf(lens, root, claims),
    receipts: [
      ...claims.map((claim) => lens.receipt(claim.report, startOf(claim))),
      ...root.reports.filter((id) => !told.has(id)).map((id) => lens.receipt(id, 0)),
    ],
  };
}

/** Each way once; a report that passes the words on in its own voice has them through nobody. */
function waysOf(lens: Lens, root: Root, claims: readonly Claim[]): RootSeen['ways'] {
  const ways = new Map<string, RootSeen['ways'][number]>();
  const add = (report: ReportId, via: readonly VoiceId[]) =>
    ways.set([report, ...via].join(' '), { via: lens.voices(via), report });
  for (const claim of claims) add(claim.report, claim.via);
  const told = new Set(claims.map((claim) => claim.report));
  for (const report of root.reports) if (!told.has(report)) add(report, []);
  return [...ways.values()];
}

/** The positions of a question that whoever gave them has left behind for another. */
export function withdrawnPositions({ positions, pairs = [] }: Question): ReadonlySet<Position> {
  const left = pairs.flatMap(({ relation, leftBehind }) =>
    relation === 'retracts' ? (leftBehind ?? []) : [],
  );
  return new Set(left.map((at) => positions[at]!));
}
