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
  contains,
  type OwnTelling,
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
import { type Lens, ownId } from './lens.ts';
import { quotesOf, startOf, tellingOf } from './quotes.ts';

/** Questions by how much they are in dispute, then in the ledger's order. */
export function byUrgency(questions: readonly Question[]): readonly Question[] {
  return [...questions].sort(
    (a, b) => relationsByUrgency.indexOf(a.relation) - relationsByUrgency.indexOf(b.relation),
  );
}

/**
 * A question with everything its board shows.
 *
 * @param roots those of its incident; none for a question of the whole campaign
 */
export function questionSeenOf(lens: Lens, question: Question, roots: readonly Root[] = []): QuestionSeen {
  const { id, kind, text, relation, rule, because, inputs, wouldChange } = question;
  const withdrawn = withdrawnPositions(question);
  return {
    ...{ id, kind, text, relation, rule, because, inputs, wouldChange },
    ...comparedSeenOf(lens, question),
    unanswered: question.unanswered.map((name) => lens.voice(name)?.name ?? name),
    positions: question.positions.map((position) => ({
      ...positionSeenOf(lens, position, roots),
      withdrawn: withdrawn.has(position),
    })),
  };
}

function positionSeenOf(
  lens: Lens,
  position: Position,
  roots: readonly Root[],
): Omit<PositionSeen, 'withdrawn'> {
  const { answer, hedged, rootsAtMost, given = null } = position;
  return {
    ...{ answer, hedged, given, rootsAtMost, roots: position.roots },
    speakers: speakersOf(lens, position, roots),
    figures: lens.reader.figures(position.figures).map((figure) => figureSeenOf(lens, figure)),
  };
}

/** One voice in a position, with its claims and with its own words that no claim holds. */
interface Speaker {
  readonly voice: VoiceSeen | null;
  readonly claims: readonly Claim[];
  readonly told: readonly OwnTelling[];
}

/** Voices in the order the position names them, then those only its words name; each with its own root. */
function speakersOf(lens: Lens, position: Position, roots: readonly Root[]): readonly SpeakerSeen[] {
  return heardIn(lens, position).map((speaker) => {
    const root = rootOf(roots, position, speaker);
    const quotes = quotesOf(lens, speaker.claims);
    return {
      voice: speaker.voice,
      quotes: quotes.length > 0 ? quotes : tellingsOf(lens, speaker),
      root: root && rootSeenOf(lens, root, roots),
    };
  });
}

function heardIn(lens: Lens, position: Position): readonly Speaker[] {
  const groups = new Map<string, Speaker>();
  const groupOf = (voice: VoiceSeen | null) => groups.get(voice?.id ?? '') ?? { voice, claims: [], told: [] };
  const put = (group: Speaker) => groups.set(group.voice?.id ?? '', group);
  const claims = lens.reader.claims(position.claims);
  const joint = new Set(claims.flatMap((claim) => claim.coVoices));
  for (const id of position.voices) if (!joint.has(id)) put(groupOf(lens.voice(id)));
  for (const claim of claims) {
    const group = groupOf(lens.speaker(claim));
    put({ ...group, claims: [...group.claims, claim] });
  }
  for (const telling of position.told ?? []) {
    const group = groupOf(lens.voice(tellerOf(telling)));
    put({ ...group, told: [...group.told, telling] });
  }
  return [...groups.values()];
}

/** Who tells something in a report's own words: its outlet, else the report itself. */
export function tellerOf({ voice, report }: OwnTelling): VoiceId {
  return voice ?? ownId(report);
}

/** The sentences in which a report answers in its own words, each once. */
function tellingsOf(lens: Lens, { voice, told }: Speaker): readonly QuoteSeen[] {
  const quotes = told.map((telling) => {
    const place = placeOf(lens, telling);
    const claim = narratedAt(lens, telling.report, place);
    return claim === null ? tellingOf(lens, telling.report, place, voice) : quotesOf(lens, [claim])[0]!;
  });
  const words = quotes.map(({ pieces, receipt }) =>
    [receipt.report.id, ...pieces.map(({ text }) => text)].join('\n'),
  );
  return quotes.filter((_, at) => words.indexOf(words[at]!) === at);
}

/** The claim that holds words of the report's own, where they were read as one: it knows how they are hedged. */
function narratedAt({ reader }: Lens, report: ReportId, place: Span): Claim | null {
  const narrated = reader.claimsOfReport(report).filter(({ form }) => form === 'narrated');
  return narrated.find(({ content }) => content.some((span) => contains(span, place))) ?? null;
}

/** The words of a report's own telling: its figure, else those that name what happened. */
export function placeOf({ reader }: Lens, { report, happening, figure }: OwnTelling): Span {
  const [number] = figure === null ? [] : reader.figures([figure]);
  const told = number ?? reader.happeningsOfReport(report).find(({ id }) => id === happening);
  if (told === undefined) throw new RangeError(`the case holds no happening “${happening}”`);
  return 'trigger' in told ? told.trigger : told.span;
}

function rootOf(roots: readonly Root[], position: Position, { voice, claims, told }: Speaker): Root | null {
  const said = new Set(claims.map((claim) => claim.id));
  const tellings = new Set(told.map(({ happening }) => happening));
  const behind = roots.filter((root) => position.rootIds.includes(root.id));
  const holds = (root: Root) => root.claims.some((claim) => said.has(claim));
  const tells = (root: Root) => root.source?.happenings.some((one) => tellings.has(one)) ?? false;
  const own = roots.filter((root) => root.voice === (voice?.id ?? null));
  return (
    own.find(holds) ??
    own.find((root) => behind.includes(root)) ??
    roots.find(holds) ??
    behind.find(tells) ??
    null
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
    voice: lens.voice(root.voice) ?? (claims[0] ? lens.speaker(claims[0]) : narratorOf(lens, root)),
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

/** The report whose own words a root is, when no outlet of it is known. */
function narratorOf(lens: Lens, { reports, source }: Root): VoiceSeen | null {
  return reports.length === 1 && source?.kind === 'narration' ? lens.voice(ownId(reports[0]!)) : null;
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
