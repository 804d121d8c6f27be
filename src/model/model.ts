// SPDX-License-Identifier: Apache-2.0
/**
 * The nouns of sayso. Everything else in this repository speaks them. Here are those of one report and of what is read
 * in it; `ledger.ts` has those of all reports together, `questions.ts` and `weighing.ts` what is asked of them and how
 * their words are weighed.
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
  /** Whether its own words tell that it was said before, or after, something else; absent where none do. */
  readonly turn?: ClaimTurn;
  /** Confidence in this reading, 0 to 1. It says nothing of whether the thing said is so. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

export const claimTurns = ['earlier', 'later'] as const;
/** "had first said" is an earlier word of the voice, "later said" a later one. */
export type ClaimTurn = (typeof claimTurns)[number];

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
