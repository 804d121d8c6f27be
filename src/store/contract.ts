// SPDX-License-Identifier: Apache-2.0
import type {
  Analysis,
  Claim,
  ClaimId,
  Copy,
  Figure,
  FigureId,
  GazetteerUsed,
  Happening,
  Incident,
  IncidentId,
  Issue,
  Ledger,
  Place,
  PlaceId,
  Question,
  Report,
  ReportId,
  Root,
  Voice,
  VoiceId,
} from '../model/index.ts';

/** What a case says of itself. `generation` rises by one with every committed change. */
export interface CaseInfo {
  readonly name: string;
  readonly schema: number;
  readonly generation: number;
  readonly generator: string;
  /** The gazetteers of the user's that its places were read with. */
  readonly gazetteers: readonly GazetteerUsed[];
  readonly counts: Readonly<
    Record<
      'reports' | 'claims' | 'voices' | 'incidents' | 'questions' | 'copies' | 'places' | 'issues',
      number
    >
  >;
}

/** A report without its text, for lists. */
export type ReportHead = Omit<Report, 'text' | 'zones' | 'dropped'> & {
  readonly characters: number;
  readonly claims: number;
};

/** Something of the user's own that a case brings along: its places, its actors, its coastline. */
export interface CaseList {
  readonly kind: 'places' | 'actors' | 'basemap';
  readonly file: string;
  readonly sha256: string;
  readonly text: string;
}

/** Reading a case. Every method sees one committed generation and never a half-made one. */
export interface CaseReader {
  /** Everything `work` reads is of one generation, however many steps it takes. `work` must not wait for anything. */
  readonly snapshot: <T>(work: () => T) => T;
  readonly info: () => CaseInfo;
  readonly reports: () => readonly ReportHead[];
  readonly report: (id: ReportId) => Report | null;
  /** What the engine last read in a report, words and trees included; null when the case keeps nothing of it. */
  readonly analysis: (id: ReportId) => Analysis | null;
  readonly incidents: () => readonly Incident[];
  readonly incident: (id: IncidentId) => Incident | null;
  /** All questions, or those of one incident; null asks for the campaign-wide ones. */
  readonly questions: (incident?: IncidentId | null) => readonly Question[];
  readonly roots: (incident: IncidentId) => readonly Root[];
  /** Here and below, values asked for by id come in the ledger's order; ids that are not there are left out. */
  readonly claims: (ids: readonly ClaimId[]) => readonly Claim[];
  readonly claimsOfReport: (id: ReportId) => readonly Claim[];
  readonly claimsOfIncident: (id: IncidentId) => readonly Claim[];
  readonly figures: (ids: readonly FigureId[]) => readonly Figure[];
  readonly figuresOfReport: (id: ReportId) => readonly Figure[];
  readonly figuresOfIncident: (id: IncidentId) => readonly Figure[];
  /** Figures over a day, the campaign or a period, which belong to no incident. */
  readonly tallies: () => readonly Figure[];
  readonly happeningsOfReport: (id: ReportId) => readonly Happening[];
  readonly voices: (ids?: readonly VoiceId[]) => readonly Voice[];
  readonly places: (ids?: readonly PlaceId[]) => readonly Place[];
  readonly copiesOfReport: (id: ReportId) => readonly Copy[];
  /** Copies both ends of which lie in these reports. */
  readonly copiesAmong: (ids: readonly ReportId[]) => readonly Copy[];
  readonly issues: () => readonly Issue[];
  readonly lists: () => readonly CaseList[];
  /** Full-text search over reports and claims; best first. */
  readonly search: (query: string, limit: number) => readonly SearchHit[];
  /** The whole ledger, in its fixed order. */
  readonly ledger: () => Ledger;
}

export interface SearchHit {
  readonly kind: 'report' | 'claim';
  readonly report: ReportId;
  readonly claim: ClaimId | null;
  /** The words around the match. */
  readonly excerpt: string;
}

/** What one reading of a report cost is kept, so that it is not read again by the same engine. */
export interface KeptAnalysis {
  readonly report: ReportId;
  /** Everything the analysis depends on: engine version, lists, date, outlet, zones. */
  readonly fingerprint: string;
  readonly analysis: Analysis;
}
