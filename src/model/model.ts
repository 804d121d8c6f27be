// SPDX-License-Identifier: Apache-2.0
/**
 * The nouns of sayso. Everything else in this repository speaks them.
 *
 * Coordinates: every offset is a count of UTF-16 code units, every range is half-open `[start, end)`, and every
 * range indexes the one unmodified text of its report, so `span.exact === report.text.slice(span.start, span.end)`.
 *
 * Values are immutable. A stage of the engine returns new values; nothing is written into an old one. Every
 * machine-made value carries the {@link Reason} that made it.
 *
 * The field names are those of the ledger JSON (docs/ledger.md), so that there is one vocabulary and no translation.
 */

export type ReportId = string;
export type VoiceId = string;
export type ClaimId = string;
export type FigureId = string;
export type HappeningId = string;
export type PlaceId = string;
export type CopyId = string;
export type IncidentId = string;
export type RootId = string;
export type QuestionId = string;
export type DecisionId = string;

/** Why a machine-made value is what it is: `rule-or-model-name` and a version, optionally `: ` and plain words. */
export type Reason = string;

/** An exact stretch of one report's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** EDTF: a day, month, year, interval (`2015-10-03/2015-10-04`), `~` approximate, `?` uncertain. */
export type Edtf = string;

// ── Reports ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** How a date is known. `metadata` is what the captured page says of itself; `supplied` is what a person said. */
export type DateBasis = 'stated' | 'supplied' | 'metadata' | 'inferred' | 'unknown';

export interface PublishedDate {
  readonly value: Edtf | null;
  readonly basis: DateBasis;
  readonly reason: Reason;
  /** The characters the date was read from, before any reading. */
  readonly raw?: string | null;
  /** Of an inferred date: the words it was inferred from. */
  readonly evidence?: readonly Span[];
}

export const zoneKinds = [
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'body',
  'caption',
  'boilerplate',
] as const;
export type ZoneKind = (typeof zoneKinds)[number];

/** A part of a report's text. Zones are in order, do not overlap, and cover every non-blank character. */
export interface Zone {
  readonly zone: ZoneKind;
  readonly start: number;
  readonly end: number;
  readonly reason: Reason;
}

/** One place where the bytes of a report were met. The same bytes met twice are one report with two sightings. */
export interface Sighting {
  readonly file: string;
  readonly url: string | null;
  /** Record number within a JSONL or CSV file, counted from 1; null for a file that is one report. */
  readonly record: number | null;
}

/** A piece of a captured page that intake left out of the report's text, and why. */
export interface Dropped {
  readonly kind: string;
  readonly characters: number;
  readonly excerpt: string;
  readonly reason: Reason;
}

export interface Report {
  readonly id: ReportId;
  /** Base name of the file it came from (the first by name when it was met more than once). */
  readonly file: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly titleReason: Reason;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly outletReason: Reason;
  readonly published: PublishedDate;
  /** When the page says it was last changed; never used as the date of publication. */
  readonly modified: PublishedDate | null;
  /** ISO 639 code of the text's language, `und` when it cannot be told. */
  readonly language: string;
  /** False for a language no pack reads: the report is kept and shown, and no stage reads it. */
  readonly analysed: boolean;
  /** SHA-256 of the captured bytes, hexadecimal. */
  readonly sha256: string;
  readonly encoding: string;
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly sightings: readonly Sighting[];
  /** Reports captured from one address with different texts share this: versions of one report, never two voices. */
  readonly versionOf: string | null;
  /** Characters of article text kept against characters of visible text on the captured page; null for plain text. */
  readonly coverage: { readonly kept: number; readonly visible: number } | null;
  readonly dropped: readonly Dropped[];
  /** The reports of the pile that tell the same, itself among them; null for one that stands alone. */
  readonly story?: StoryPlace | null;
}

/** Where a report stands among the stories of its pile. */
export interface StoryPlace {
  /** Of the story: `s:` and the id of its first report. */
  readonly id: string;
  /** How many reports tell it. */
  readonly reports: number;
  readonly reason: Reason;
}

/** Bad input: named, placed, and never fatal to the rest of the pile. */
export interface Issue {
  readonly code: string;
  readonly report: ReportId | null;
  readonly file: string | null;
  /** `refused`: the input is not in the case. `noted`: it is, with this remark. */
  readonly severity: 'refused' | 'noted';
  readonly message: string;
}

// ── What is read in one report ──────────────────────────────────────────────────────────────────────────────────

/** A Universal Dependencies word. `head` is an index into the sentence's tokens, -1 for the root. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The characters, as written. */
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
  /** Universal Dependencies features, `Number=Sing|Person=3`; empty when the word has none. */
  readonly feats: string;
  readonly head: number;
  readonly deprel: string;
}

/**
 * A verb, or a noun that tells of an act, with what fills its roles, after PropBank: `A0` who does it, `A1` who or what it is done to (for a verb of
 * speech: what is said), `A2` … `A5` as the verb has it, `TMP`, `LOC`, `NEG`, `MOD` and the other adjuncts. A role
 * that is told in pieces has its later pieces as `C-A1`, one that a relative word stands for as `R-A0`.
 */
export interface Frame {
  /** Index of the word in the sentence's tokens. */
  readonly predicate: number;
  /** Roles by their first token; those of one frame never overlap. */
  readonly roles: readonly Role[];
}

/** A stretch of tokens, `first` to before `end`, indices in the sentence. */
export interface Role {
  readonly role: string;
  readonly first: number;
  readonly end: number;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly zone: ZoneKind;
  readonly tokens: readonly Token[];
  /** By the index of their verb. */
  readonly frames: readonly Frame[];
}

export const mentionTypes = [
  'person',
  'organisation',
  'place',
  'nationality',
  'weapon',
  'vehicle',
  'military-platform',
  'time',
  'quantity',
  'money',
  'event',
  'other',
] as const;
export type MentionType = (typeof mentionTypes)[number];

/**
 * How a place's name is used. Only literal uses become places. A place that is described rather than named ("the camp",
 * "the town of …") has no use.
 */
export type PlaceUse = 'literal' | 'metonym' | 'modifier' | 'demonym';

export const precisions = [
  'site',
  'street',
  'settlement',
  'near-settlement',
  'district',
  'province',
  'area',
  'country',
  'sea',
  'none',
] as const;
/** How finely a place is stated. It alone decides what may be drawn as a point. */
export type Precision = (typeof precisions)[number];

/** One gazetteer entry considered for a name. */
export interface PlaceCandidate {
  readonly gazetteer: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly country: string | null;
  readonly precision: Precision;
  readonly score: number;
}

/** A place's name read against the gazetteer. */
export interface PlaceReading {
  readonly gazetteer: string | null;
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly country: string | null;
  readonly precision: Precision;
  /** Gazetteer ids of the areas that contain it, nearest first (district, province, country). */
  readonly within: readonly string[];
  readonly candidates: readonly PlaceCandidate[];
  readonly reason: Reason;
}

/** How a when is known. */
export type WhenBasis = 'stated' | 'inferred' | 'unknown';

/** A time as read: an EDTF value, or what little is known without one. */
export interface WhenReading {
  readonly value: Edtf | null;
  readonly basis: WhenBasis;
  /** 0 Sunday … 6 Saturday, when the report names a weekday; kept also when no date can be given. */
  readonly weekday: number | null;
  /** What the value was counted from: the words, or the date of publication. */
  readonly anchor: string | null;
  /** The moment in universal time, `2015-10-07T00:00Z`, where the report gives an hour and its zone. */
  readonly utc?: string;
  /** Of a weekday without a date: how many days after the first weekday that the report names. */
  readonly order?: number;
  readonly reason: Reason;
}

export interface Mention extends Span {
  readonly type: MentionType;
  /** TIMEX3 value of a time; null otherwise. */
  readonly value: string | null;
  readonly timex: 'DATE' | 'TIME' | 'DURATION' | 'SET' | null;
  readonly when: WhenReading | null;
  readonly use: PlaceUse | null;
  readonly place: PlaceReading | null;
  /** Entry of the actor list this name stands for, when it is one. */
  readonly actor: string | null;
  readonly reason: Reason;
}

export const referenceKinds = ['name', 'nominal', 'pronoun'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/**
 * What was made of a phrase: `antecedent` it takes up an earlier one; `first` it brings something up; `none` it stands
 * for nothing ("it rains", "you never know"); `open` it cannot be told.
 */
export const referenceOutcomes = ['antecedent', 'first', 'none', 'open'] as const;
export type ReferenceOutcome = (typeof referenceOutcomes)[number];

/** A noun phrase, name or pronoun of one report, and the earlier one that it takes up. */
export interface Reference {
  readonly mention: Span;
  readonly kind: ReferenceKind;
  readonly outcome: ReferenceOutcome;
  /** An earlier mention of the same thing; null unless the outcome is `antecedent`. */
  readonly antecedent: Span | null;
  /** Mentions of one thing share a number, counted from 1 in the order of first mentions; null where it is open or none. */
  readonly chain: number | null;
  /** Confidence in the outcome, 0 to 1. */
  readonly confidence: number;
  readonly reason: Reason;
}

export const voiceKinds = [
  'government',
  'armed-group',
  'official',
  'person',
  'monitor',
  'media',
  'document',
  'eyewitness',
  'organisation',
  'unknown',
] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/** `role-only`: "the ministry's spokesman"; `anonymous`: somebody is speaking and the report does not say who. */
export type Anonymity = 'named' | 'role-only' | 'anonymous';
export type HeadCount = 'one' | 'two' | 'several' | 'unknown';

/** Who speaks, as one report has it. */
export interface Speaker {
  readonly name: string;
  readonly kind: VoiceKind;
  readonly anonymity: Anonymity;
  readonly count: HeadCount;
  /** Whose side it speaks for, or null. */
  readonly party: string | null;
  /** Actor-list id of the institution that speaks or that the speaker belongs to, or null. */
  readonly institution: string | null;
  /** Two readings join across reports only when their keys are equal; null never joins. Anonymous readings have none. */
  readonly key: string | null;
  /** The fullest words in the report that name this speaker (the antecedent of a pronoun or a shorter name). */
  readonly span: Span | null;
  readonly reason: Reason;
}

export const claimForms = ['direct', 'indirect', 'mixed', 'orphan', 'narrated'] as const;
export type ClaimForm = (typeof claimForms)[number];

export const stances = [
  'asserts',
  'denies',
  'partly-denies',
  'declines',
  'no-information',
  'accuses',
  'admits',
  'demands',
  'promises',
  'warns',
  'believes',
  'intends',
  'evaluates',
] as const;
export type Stance = (typeof stances)[number];

export const modalities = ['actual', 'future', 'hypothetical', 'historical'] as const;
export type Modality = (typeof modalities)[number];

/** Something put in a voice's mouth, as one report has it, before voices are joined across reports. */
export interface ClaimReading {
  readonly id: ClaimId;
  readonly report: ReportId;
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly speaker: Speaker | null;
  readonly coSpeakers: readonly Speaker[];
  /** Through whom it came, nearest the speaker first. */
  readonly relays: readonly Speaker[];
  readonly form: ClaimForm;
  readonly stance: Stance;
  readonly hedged: boolean;
  readonly hedges: readonly Span[];
  readonly negated: boolean;
  readonly modality: Modality;
  readonly zone: ZoneKind;
  readonly parent: ClaimId | null;
  /** Claims within its content of which it says that they do not hold; absent where there are none. */
  readonly rebuts?: readonly ClaimId[];
  /** Confidence in this reading, 0 to 1. It says nothing of whether the thing said is so. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

export const modifiers = [
  'exactly',
  'at-least',
  'more-than',
  'up-to',
  'fewer-than',
  'about',
  'range',
  'dozens',
  'hundreds',
  'vague',
  'none',
] as const;
export type Modifier = (typeof modifiers)[number];

export type FigureScope = 'incident' | 'day' | 'campaign' | 'unknown';

/** A number as stated. Lower and upper are conventions for comparing; the words are the evidence. */
export interface FigureReading {
  readonly id: FigureId;
  readonly report: ReportId;
  readonly span: Span;
  /** `killed`, `injured`, `missing`, `displaced`, `sorties`, `targets`, `missiles`, `aircraft`, `distance` …; `other`. */
  readonly quantity: string;
  /** What is counted, as written ("militants", "kilometers"). */
  readonly unit: string | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly modifier: Modifier;
  readonly period: Edtf | null;
  readonly population: string | null;
  readonly partOf: FigureId | null;
  /** Comes on top of another number told before: "another five". */
  readonly further: boolean;
  readonly scope: FigureScope;
  readonly claim: ClaimId | null;
  readonly happening: HappeningId | null;
  readonly reason: Reason;
}

export const happeningTypes = [
  'air-strike',
  'drone-strike',
  'missile-strike',
  'shelling',
  'armed-clash',
  'bombing',
  'naval-attack',
  'aircraft-loss',
  'ship-loss',
  'abduction',
  'killing',
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
  'other-attack',
  'chemical-attack',
  'riot',
  'crackdown',
  'beating',
  'sexual-violence',
  'looting',
  'weapons-found',
  'base',
  'agreement',
  'handover',
  'regrouping',
] as const;
export type HappeningType = (typeof happeningTypes)[number];

/** What the words tell beyond the type; each belongs to one type (docs/codebook.md). */
export const happeningSubtypes = ['suicide', 'grenade', 'dispersal', 'mob', 'torture'] as const;
export type HappeningSubtype = (typeof happeningSubtypes)[number];

export const outcomes = [
  'hit',
  'missed',
  'intercepted',
  'crashed',
  'came-down',
  'failed',
  'repelled',
  'succeeded',
] as const;
export type Outcome = (typeof outcomes)[number];

/** One mention of an event in one report. A speech act is a claim and never a happening. */
export interface Happening {
  readonly id: HappeningId;
  readonly report: ReportId;
  readonly type: HappeningType;
  /** What the words tell beyond the type ("suicide" of a bombing), or null. */
  readonly subtype: HappeningSubtype | null;
  readonly trigger: Span;
  readonly actor: Span | null;
  /** Actor-list id or party the actor's words resolve to, or null. */
  readonly actorParty: string | null;
  readonly target: Span | null;
  readonly targetParty: string | null;
  readonly instrument: Span | null;
  readonly place: Span | null;
  /** The place its words resolve to in this report; index into {@link Analysis.places}. */
  readonly placeReading: PlaceReading | null;
  /** Where it was launched from, when the report says so ("from the Caspian Sea"). */
  readonly origin: PlaceReading | null;
  readonly when: Span | null;
  readonly whenReading: WhenReading;
  readonly polarity: 'affirmed' | 'negated';
  readonly modality: Modality;
  readonly outcome: Outcome | null;
  /** The claim it stands in; null for the report's own narration. */
  readonly claim: ClaimId | null;
  readonly figures: readonly FigureId[];
  /** Happenings of one report that the report plainly treats as one thing share a group. */
  readonly group: string;
  /** Told as background to something newer. */
  readonly background: boolean;
  /** A total over a period rather than one event; belongs to no incident. */
  readonly tally: boolean;
  readonly reason: Reason;
}

/**
 * The roles of an incident as one report tells it. Who did it is apart by kind: `individual` people ("two hooded
 * men"), `body` the side or organisation ("the Front"); so is whom it befell: `victim` people, `target` things.
 */
export const castRoles = ['individual', 'body', 'target', 'victim', 'weapon'] as const;
export type CastRole = (typeof castRoles)[number];

/** One thing in one role, as narrow as the words: a head with what qualifies it. */
export interface Filler {
  readonly role: CastRole;
  /** The words that tell the role. */
  readonly told: Span;
  /** The fullest words of the report for the same thing: `told` itself, or what it takes up. */
  readonly known: Span;
  /** Number of the chain of references it stands in; null when nothing else in the report is it. */
  readonly chain: number | null;
  /** The happening whose words tell it; null where a verb of harm tells it that stands with no happening. */
  readonly happening: HappeningId | null;
  /** The claim it is told in: a party that is blamed did it as that claim has it. Null for the report's own words. */
  readonly claim: ClaimId | null;
  readonly reason: Reason;
}

/** An incident of one report and who and what had a part in it. */
export interface Cast {
  /** Name of the group of happenings, the id of the first; or of the harm that was told with no happening. */
  readonly group: string;
  /** Of the first happening; null where only harm is told. */
  readonly type: HappeningType | null;
  /** In the order of reading. */
  readonly happenings: readonly HappeningId[];
  /** By role, then in the order of reading; of one role each thing once. */
  readonly fillers: readonly Filler[];
}

/** Everything read in one report. */
export interface Analysis {
  readonly report: ReportId;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  /** In reading order. */
  readonly references: readonly Reference[];
  readonly claims: readonly ClaimReading[];
  readonly figures: readonly FigureReading[];
  readonly happenings: readonly Happening[];
  /** Who and what had a part in each incident of the report, gathered over its sentences. */
  readonly casts?: readonly Cast[];
  /** When the report was written, by its own words; null where it says so itself, or nothing tells. */
  readonly dating?: PublishedDate | null;
  readonly issues: readonly Issue[];
}

// ── What is reconciled across reports ───────────────────────────────────────────────────────────────────────────

export interface Voice {
  readonly id: VoiceId;
  readonly name: string;
  readonly kind: VoiceKind;
  readonly anonymous: boolean;
  readonly party: string | null;
  readonly anonymity: Anonymity;
  readonly count: HeadCount;
  readonly institution: string | null;
  /** Every form of words the reports use for it, sorted. */
  readonly names: readonly string[];
  readonly reasons: readonly Reason[];
}

export interface Claim extends Omit<ClaimReading, 'speaker' | 'coSpeakers' | 'relays'> {
  readonly voice: VoiceId | null;
  readonly coVoices: readonly VoiceId[];
  readonly via: readonly VoiceId[];
  readonly incident: IncidentId | null;
}

export interface Figure extends FigureReading {
  readonly voice: VoiceId | null;
  readonly incident: IncidentId | null;
}

export interface Place extends Omit<PlaceReading, 'lat' | 'lon'> {
  readonly id: PlaceId;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** A passage: a span that also names its report. */
export interface Passage extends Span {
  readonly report: ReportId;
}

export type CopyKind = 'verbatim' | 'edited' | 'rewritten';

/** What can differ between two copies of a claim, in the order in which it is told. */
export const mutationKinds = [
  'attribution',
  'speaker',
  'anonymity',
  'hedge',
  'stance',
  'negation',
  'modality',
  'number',
  'modifier',
  'population',
] as const;
export type MutationKind = (typeof mutationKinds)[number];

/**
 * What became of it from the earlier copy to the later; `differs` when neither is known to be the earlier. Speakers are
 * promoted when a person becomes a body, a body the one it belongs to, or one person several.
 */
export const mutationChanges = ['lost', 'gained', 'promoted', 'demoted', 'changed', 'differs'] as const;
export type MutationChange = (typeof mutationChanges)[number];

/** One copy's side of a mutation. */
export interface MutationSide {
  readonly claim: ClaimId | null;
  readonly figure: FigureId | null;
  /** What was read here, in the ledger's terms: `hedged`, `plain`, `at-least`, `future`, a number, a speaker's name. */
  readonly value: string;
  /** The words that carry it; none where it is not there. */
  readonly words: readonly Span[];
}

/** What two copies say differently of one thing, where the words differ too. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly change: MutationChange;
  readonly a: MutationSide;
  readonly b: MutationSide;
  readonly reason: Reason;
}

export interface Copy {
  readonly id: CopyId;
  readonly kind: CopyKind;
  readonly a: Passage;
  readonly b: Passage;
  readonly similarity: number;
  readonly earlier: 'a' | 'b' | 'unknown';
  /** Boilerplate, a quote both carry, or a passage of running text. */
  readonly of: 'text' | 'quote' | 'boilerplate';
  /** The decision by which a person confirmed it; absent when nobody did. */
  readonly confirmed?: DecisionId;
  readonly reason: Reason;
  /** What changed between them in what is claimed; absent in ledgers written before it was looked for. */
  readonly mutations?: readonly Mutation[];
}

export interface IncidentMention {
  readonly report: ReportId;
  readonly span: Span;
  readonly claim: ClaimId | null;
  readonly happening: HappeningId;
}

export interface IncidentCounts {
  readonly reports: number;
  /** Named outlets; reports without a known outlet are counted in `outletsUnknown`. */
  readonly outlets: number;
  readonly outletsUnknown: number;
  /** The fewest independent words that can stand behind it. */
  readonly roots: number;
  /** Each possible root counted apart. */
  readonly rootsAtMost: number;
}

/** What the rule of a grade counted: how many, and which, by their ids. */
export interface GradeInput {
  /** A measure of the codebook of grades. */
  readonly measure: string;
  readonly count: number;
  readonly ids: readonly string[];
}

/** What would become of a grade without some of the roots. */
export interface Fragility {
  /** The grade without each root alone, in the order of the roots. */
  readonly without: readonly { readonly root: RootId; readonly value: string; readonly rule: string }[];
  /** The fewest roots without which the grade is another, and which; null when none of those tried changes it. */
  readonly fewest: { readonly roots: readonly RootId[]; readonly value: string } | null;
  /** How many roots at once were left out at most, and of how many. */
  readonly because: Reason;
}

export interface Grade {
  /** Name and version of the scale. */
  readonly scale: string;
  readonly value: string;
  readonly rule: string;
  readonly because: string;
  readonly wouldChange: readonly string[];
  /** Here and below: absent in ledgers written before it was kept. */
  readonly inputs?: readonly GradeInput[];
  readonly fragility?: Fragility;
  /** The same incident on the other scales in force; these have no `others` themselves. */
  readonly others?: readonly Grade[];
}

export interface Incident {
  readonly id: IncidentId;
  readonly title: string;
  readonly type: HappeningType;
  readonly when: WhenReading;
  readonly place: PlaceId | null;
  readonly origin: PlaceId | null;
  readonly background: boolean;
  readonly mentions: readonly IncidentMention[];
  readonly counts: IncidentCounts;
  readonly grade: Grade;
  /** Why these happenings are one thing. */
  readonly reasons: readonly Reason[];
  /** Incidents that look alike and are kept apart, and why. */
  readonly keptApart: readonly OtherIncident[];
  /** Incidents that may be the same, too little being known to join them: for a person to decide. */
  readonly suggested?: readonly OtherIncident[];
  /**
   * Mentions that are the same words in copies, where they are a report's own or an unnamed person's: who of them was
   * first is not known. Absent in ledgers written before it was kept.
   */
  readonly sameWords?: readonly (readonly HappeningId[])[];
  /** Mentions in a report’s own voice that are no source, and the reports whose attributed words each rests on; as above. */
  readonly resting?: readonly { readonly happening: HappeningId; readonly reports: readonly ReportId[] }[];
}

/** Another incident, and what the two have to do with each other. */
export interface OtherIncident {
  readonly incident: IncidentId;
  readonly reason: Reason;
}

/** What kind of source a root is; how far it stands on its own follows from it. */
export const sourceKinds = [
  'body',
  'person',
  'eyewitness',
  'unnamed-of-side',
  'unnamed',
  'outlet-cited',
  'on-the-spot',
  'narration',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** `nothing`: the words ask, promise, warn, suppose or decline; nobody's word for what happened. */
export type Saying = 'so' | 'not-so' | 'nothing';

/** The source a root is, as it was sorted: with it an incident can be weighed again without some of its reports. */
export interface RootSource {
  readonly kind: SourceKind;
  readonly says: Saying;
  /** Side it speaks for, or null. */
  readonly side: string | null;
  /** What its speakers are called, folded, where that is known of nobody: another report's “hill militia” may be another. */
  readonly callings: readonly string[];
  /** What speaks: a government, an armed group …; null where nobody is quoted, or nobody knows. */
  readonly speaker: VoiceKind | null;
  /** The state or party whose own outlet it is, and who states that. */
  readonly affiliation: { readonly actor: string; readonly statedBy: string } | null;
  /** The mentions whose words these are. */
  readonly happenings: readonly HappeningId[];
}

export type Independence = 'independent' | 'dependent' | 'cannot-tell';

/** Where a claim's words first come from. */
export interface Root {
  readonly id: RootId;
  readonly incident: IncidentId;
  readonly voice: VoiceId | null;
  readonly claims: readonly ClaimId[];
  readonly reports: readonly ReportId[];
  readonly independence: Independence;
  /** The root this one may be the same as, when it cannot be told or depends on it. */
  readonly foldsInto: RootId | null;
  readonly because: string;
  /** Absent in ledgers written before it was kept. */
  readonly source?: RootSource;
}

export const questionKinds = [
  'responsibility',
  'outcome',
  'target',
  'toll-killed',
  'toll-injured',
  'count',
  'place',
  'time',
  'means',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const relations = [
  'agree',
  'conflict',
  'compatible',
  'narrower',
  'broader',
  'different-period',
  'retracts',
  'cannot-tell',
  'one-position',
  'no-answer',
] as const;
export type Relation = (typeof relations)[number];

/** From the relation that most needs a reader's eye to the one that least does. */
export const relationsByUrgency: readonly Relation[] = [
  'conflict',
  'retracts',
  'cannot-tell',
  'different-period',
  'narrower',
  'broader',
  'compatible',
  'agree',
  'one-position',
  'no-answer',
];

/** Figures of one sheet that count over one time, of the same people, of one point of what happened. */
export interface NumberLane {
  readonly scope: FigureScope;
  readonly period: Edtf | null;
  readonly population: string | null;
  /** Of things sent: what became of those counted; null where they are counted as sent, and for all else. */
  readonly outcome: Outcome | null;
  /** Whether they count some only: sub-totals of others. */
  readonly part: boolean;
  /** By the dates of their reports where they have any, then in the order of the ledger. */
  readonly figures: readonly FigureId[];
}

export const numberResults = [
  'exceeds',
  'falls',
  'cannot-tell',
  'other-period',
  'rises',
  'leaves-rest',
  'within',
  'adds-up',
] as const;
/**
 * What a sum or a comparison comes to: the parts are `within` the whole, `adds-up` to it, `leaves-rest` of it, or
 * `exceeds` it; a count `rises` or `falls` from report to report; figures are of an `other-period` and not compared.
 */
export type NumberResult = (typeof numberResults)[number];

/** One piece of arithmetic over figures, as it can be done again by hand. */
export interface NumberCheck {
  readonly result: NumberResult;
  /** The arithmetic in figures: `45 + 43 = 88, told: 88`. */
  readonly sum: string;
  readonly parts: readonly FigureId[];
  /** What they are held against; null where figures are only laid side by side. */
  readonly whole: FigureId | null;
  readonly rule: string;
  readonly because: string;
}

/** What the reports count in answer to a question, laid side by side with its arithmetic. */
export interface NumberSheet {
  readonly lanes: readonly NumberLane[];
  /** Those that most need a reader's eye first. */
  readonly checks: readonly NumberCheck[];
  /** How many checks there are beyond those listed. */
  readonly checksLeftOut: number;
}

/** Relations that two positions can stand in; the others are of a question that nobody answers twice. */
export type PairRelation = Exclude<Relation, 'one-position' | 'no-answer'>;

/** One answer to a question and who gives it. */
export interface Position {
  readonly voices: readonly VoiceId[];
  readonly answer: string;
  readonly claims: readonly ClaimId[];
  readonly figures: readonly FigureId[];
  readonly roots: number;
  readonly rootsAtMost: number;
  readonly hedged: boolean;
  /** Ids of the roots behind it. */
  readonly rootIds: readonly RootId[];
  /** The days on which it was first and last given, by the dates of the reports; null when none of them has one. */
  readonly given?: { readonly first: Edtf; readonly last: Edtf } | null;
  /** Positions of the question, by their number from 0, whose answer this one rejects. */
  readonly rejects?: readonly number[];
  /** Where reports give it in their own words, which no claim holds, in the order of the reports. */
  readonly told?: readonly OwnTelling[];
}

/** A report's own words for an answer. */
export interface OwnTelling {
  readonly report: ReportId;
  readonly happening: HappeningId;
  /** The figure that gives it; null when no number is asked for. */
  readonly figure: FigureId | null;
  /** The outlet's; null when the outlet is not known. */
  readonly voice: VoiceId | null;
}

/** What one side of a pair rests on: the words of one report that are held against the other side's. */
export interface PairSide {
  readonly report: ReportId;
  readonly happening: HappeningId;
  readonly claim: ClaimId | null;
  readonly figure: FigureId | null;
}

/** How two positions of a question go together. */
export interface PositionPair {
  /** Numbers of the two positions in their question, from 0, the smaller first. */
  readonly a: number;
  readonly b: number;
  readonly relation: PairRelation;
  readonly rule: string;
  readonly because: string;
  /** The one of the two that whoever gave both has left behind; null when nobody has, or which is not known. */
  readonly leftBehind: number | null;
  /** Of each side the words that make the relation what it is; empty for what no report's words give. */
  readonly inputs: readonly PairSide[];
}

/** A claim that was asked a question and refuses it, or says that it is not known. */
export interface Refusal {
  readonly claim: ClaimId;
  readonly voices: readonly VoiceId[];
  readonly stance: Stance;
}

export interface Question {
  readonly id: QuestionId;
  /** Null: a question of the whole campaign. */
  readonly incident: IncidentId | null;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly positions: readonly Position[];
  readonly relation: Relation;
  readonly rule: string;
  readonly because: string;
  /** What each side rests on, in order. */
  readonly inputs: readonly string[];
  readonly wouldChange: readonly string[];
  /** Voices named as acting in the incident, or whose side is, that give no answer. */
  readonly unanswered: readonly string[];
  /** How any two positions go together, those that most need a reader's eye first. Not all where there are very many. */
  readonly pairs?: readonly PositionPair[];
  /** How many pairs there are beyond those listed. */
  readonly pairsLeftOut?: number;
  /** Who refused to answer, or said that it is not known. */
  readonly refusals?: readonly Refusal[];
  /** Of a question that asks for a number: every figure, by the time it counts over, and the arithmetic. */
  readonly numbers?: NumberSheet;
}

export const decisionKinds = [
  'join-incidents',
  'split-incident',
  'join-voices',
  'split-voice',
  'confirm-copy',
  'refuse-copy',
  'withdraw',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What the words of a piece of evidence are: the trigger of a happening, the words for a voice, a copied passage. */
export const evidenceRoles = ['trigger', 'speaker', 'co-speaker', 'relay', 'passage'] as const;
export type EvidenceRole = (typeof evidenceRoles)[number];

/**
 * Words of a report that a decision rests on. They are found again by the report's bytes and their place in it, or by
 * the same words in the same sentence; never by an id, which a re-run may change.
 */
export interface Evidence extends Span {
  /** Hash of the report's captured bytes. */
  readonly sha256: string;
  /** The sentence they stand in; of a passage, the passage itself. */
  readonly sentence: Span;
  readonly as: EvidenceRole;
  /**
   * Which of the things decided on they belong to, from 0. Of a split, 0 is what was taken out and 1 the rest; of a
   * copy, 0 is its side `a` and 1 its side `b`.
   */
  readonly part: number;
}

/** What an analyst decided, as it stands in the journal: append-only and hash-chained. */
export interface DecisionMade {
  /** `d` and the number of its entry in the journal. */
  readonly id: DecisionId;
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind: DecisionKind;
  /** Who decided; null when nobody said. */
  readonly by: string | null;
  readonly because: string;
  readonly evidence: readonly Evidence[];
  /** What the copy was that is confirmed or refused; null for other kinds. */
  readonly copy: Pick<Copy, 'kind' | 'similarity' | 'of'> | null;
  /** The decision that is taken back; null for other kinds. */
  readonly withdraws: DecisionId | null;
  /** What it changed when it was made, a line each. */
  readonly changed: readonly string[];
  /** Hash of its journal entry. */
  readonly hash: string;
}

/**
 * What a decision comes to in a ledger: it `holds`; `holds-in-part`, where later decisions or lost evidence leave only
 * some of it; is `overruled` by later ones; `withdrawn`; or `not-applicable`, since its evidence is not found.
 */
export const decisionStandings = [
  'holds',
  'holds-in-part',
  'overruled',
  'withdrawn',
  'not-applicable',
] as const;
export type DecisionStanding = (typeof decisionStandings)[number];

/** A decision and what it comes to now. */
export interface Decision extends DecisionMade {
  readonly standing: DecisionStanding;
  /** Why it stands so, in plain words. */
  readonly effect: string;
  /** How many pieces of its evidence are not found as they were. */
  readonly lost: number;
}

/** A list of places that was at hand when a pile was read, made from a country dump. */
export interface GazetteerUsed {
  readonly name: string;
  /** Base name of the dump it was made from. */
  readonly source: string;
  /** SHA-256 of the places as they are searched: with the same hash a pile is read alike. */
  readonly sha256: string;
  readonly places: number;
  /** Under what terms the dump may be used; null when nobody said. */
  readonly licence: string | null;
}

/** What made a ledger. `gazetteers` is absent when there were none beside those that come with sayso. */
export interface Generator {
  readonly name: 'sayso';
  readonly version: string;
  readonly gazetteers?: readonly GazetteerUsed[];
}

/** The finished ledger: what `sayso export --format ledger` prints. */
export interface Ledger {
  readonly format: 'sayso-ledger';
  readonly version: 1;
  readonly generator: Generator;
  readonly reports: readonly Report[];
  readonly voices: readonly Voice[];
  readonly claims: readonly Claim[];
  readonly figures: readonly Figure[];
  readonly places: readonly Place[];
  readonly copies: readonly Copy[];
  readonly incidents: readonly Incident[];
  readonly questions: readonly Question[];
  readonly roots: readonly Root[];
  readonly happenings: readonly Happening[];
  readonly decisions: readonly Decision[];
  readonly issues: readonly Issue[];
}
