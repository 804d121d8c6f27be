// SPDX-License-Identifier: Apache-2.0
import {
  isUserAssigned,
  type ParagraphSeen,
  type PlaceSeen,
  type PublishedSeen,
  type Receipt,
  type ReportRef,
  type VoiceSeen,
} from '../../api/index.ts';
import type {
  Analysis,
  Claim,
  HappeningId,
  Incident,
  Place,
  PlaceId,
  PublishedDate,
  ReportId,
  Voice,
  VoiceId,
} from '../../model/index.ts';
import type { CaseReader, ReportHead } from '../../store/contract.ts';
import { labelsOf } from './labels.ts';
import { paragraphAt, paragraphsOf } from './paragraphs.ts';

/** One generation of a case, with the joins every view needs. */
export interface Lens {
  readonly reader: CaseReader;
  readonly heads: readonly ReportHead[];
  readonly ref: (id: ReportId) => ReportRef;
  /** Where an offset of a report lies. */
  readonly receipt: (id: ReportId, start: number) => Receipt;
  readonly paragraphs: (id: ReportId) => readonly ParagraphSeen[];
  /** What was read in a report. Only the last one asked for is kept at hand: it can be large. */
  readonly analysis: (id: ReportId) => Analysis | null;
  /** A voice of the case, or a report speaking for itself by its {@link ownId}. */
  readonly voice: (id: VoiceId | null) => VoiceSeen | null;
  /** Who says a claim: its voice, or for a report's own words the report itself; null where nobody is known to speak. */
  readonly speaker: (claim: Claim) => VoiceSeen | null;
  readonly voices: (ids: readonly VoiceId[]) => readonly VoiceSeen[];
  readonly place: (id: PlaceId | null) => PlaceSeen | null;
  /** What a party of the actor list is called: by the voice that is the party itself, else by its key. */
  readonly party: (key: string) => string;
  /** A country's code; where the code is the case's own, the name of that country in the case's places. */
  readonly country: (code: string | null) => string | null;
  /** The incident a happening was joined to; null for one that belongs to none. */
  readonly incidentOf: (happening: HappeningId) => Pick<Incident, 'id' | 'title'> | null;
  /** When a report's page was last changed, else when it was published; null when neither is known. */
  readonly lastPublished: (id: ReportId) => string | null;
  /** Sorts reports by their date of publication, unknown last, then by label. */
  readonly rank: (id: ReportId) => number;
}

/**
 * Looks at a case as it is now.
 *
 * @throws RangeError from the lens when a ledger refers to a report it does not hold: a broken contract
 */
export function lensOn(reader: CaseReader): Lens {
  const heads = reader.reports();
  const refs = refsOf(heads);
  const ref = (id: ReportId): ReportRef => {
    const found = refs.get(id);
    if (!found) throw new RangeError(`the case holds no report “${id}”`);
    return found;
  };
  const lastPublished = new Map(
    heads.map((head) => [head.id, head.modified?.value ?? placedDate(head.published)]),
  );
  const known = reader.voices();
  const parties = partyNames(known);
  const voices = new Map(known.map((voice) => [voice.id, seenVoice(voice, parties)]));
  const knownPlaces = reader.places();
  const places = new Map(knownPlaces.map((place) => [place.id, seenPlace(place)]));
  const named = ownCountries(knownPlaces);
  const paragraphs = remembered((id: ReportId) => paragraphsOf(reader.report(id)?.text ?? ''));
  const ranks = ranksOf([...refs.values()]);
  const own = new Map([...refs.values()].map((report) => [ownId(report.id), ownVoice(report)]));
  const voice = (id: VoiceId | null) => (id === null ? null : (voices.get(id) ?? own.get(id) ?? null));
  return {
    reader,
    heads,
    ref,
    paragraphs,
    analysis: lastRemembered((id: ReportId) => reader.analysis(id)),
    receipt: (id, start) => ({ report: ref(id), paragraph: paragraphAt(paragraphs(id), start), start }),
    voice,
    speaker: (claim) =>
      voice(claim.voice === null && claim.form === 'narrated' ? ownId(claim.report) : claim.voice),
    voices: (ids) => ids.map(voice).filter((one) => one !== null),
    place: (id) => (id === null ? null : (places.get(id) ?? null)),
    party: (key) => parties.get(key) ?? key,
    country: (code) => (code === null ? null : (named.get(code) ?? code)),
    incidentOf: incidentsByHappening(reader),
    lastPublished: (id) => lastPublished.get(id) ?? null,
    rank: (id) => ranks.get(id) ?? ranks.size,
  };
}

function refsOf(heads: readonly ReportHead[]): ReadonlyMap<ReportId, ReportRef> {
  const labels = labelsOf(heads);
  return new Map(
    heads.map((head) => {
      const { id, title, outlet } = head;
      return [id, { id, label: labels.get(id)!, title, outlet, published: seenPublished(head.published) }];
    }),
  );
}

/** Names of the countries whose codes a case's own gazetteer made up: no list of countries has them. */
function ownCountries(places: readonly Place[]): ReadonlyMap<string, string> {
  const countries = places.filter(({ precision, country }) => precision === 'country' && country !== null);
  return new Map(
    countries.filter(({ country }) => isUserAssigned(country!)).map(({ country, name }) => [country!, name]),
  );
}

/** The incidents of a case by the happenings in them, read when first asked for. */
function incidentsByHappening(reader: CaseReader): Lens['incidentOf'] {
  let known: ReadonlyMap<HappeningId, Pick<Incident, 'id' | 'title'>> | null = null;
  return (happening) => {
    known ??= new Map(
      reader
        .incidents()
        .flatMap(({ id, title, mentions }) => mentions.map((mention) => [mention.happening, { id, title }])),
    );
    return known.get(happening) ?? null;
  };
}

function ranksOf(refs: readonly ReportRef[]): ReadonlyMap<ReportId, number> {
  const keyed = refs.map((ref) => ({ id: ref.id, key: `${placedDate(ref.published) ?? '~'} ${ref.label}` }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return new Map(keyed.map(({ id }, at) => [id, at]));
}

/** A date by which a report can be put among others: not one that is inferred without a year or without an end. */
function placedDate({ value }: Pick<PublishedDate, 'value'>): string | null {
  return value === null || value.includes('..') || value.includes('XXXX') ? null : value;
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function lastRemembered<K, V>(make: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}

/** A date of publication with every field in place. */
export function seenPublished(date: PublishedDate): PublishedSeen {
  return { value: date.value, basis: date.basis, reason: date.reason, raw: date.raw ?? null };
}

/** By which a report speaking for itself is found among the voices. */
export function ownId(report: ReportId): VoiceId {
  return `own:${report}`;
}

/** A report speaking for itself, under its outlet's name when that is known. */
function ownVoice(report: ReportRef): VoiceSeen {
  const name = report.outlet ?? `Report ${report.label}`;
  const reasons = ['the report’s own words'];
  return {
    id: ownId(report.id),
    name,
    kind: 'media',
    unnamed: false,
    count: 'one',
    party: null,
    names: [],
    reasons,
  };
}

const humans = new Set(['official', 'person', 'eyewitness']);

/** What the parties of the actor list are called: by the voice that is the party itself. */
function partyNames(voices: readonly Voice[]): ReadonlyMap<string, string> {
  const bodies = voices.filter((voice) => voice.anonymity === 'named' && !humans.has(voice.kind));
  const named = bodies.filter((voice) => voice.institution !== null && voice.institution === voice.party);
  return new Map(named.map((voice) => [voice.party!, voice.name]));
}

function seenVoice(voice: Voice, parties: ReadonlyMap<string, string>): VoiceSeen {
  const byRole = voice.anonymity === 'role-only' && humans.has(voice.kind);
  const { id, name, kind, count, names, reasons } = voice;
  const party = voice.party === null ? null : (parties.get(voice.party) ?? voice.party);
  const unnamed = voice.anonymous || voice.anonymity === 'anonymous' || byRole;
  return { id, name, kind, unnamed, count, party, names, reasons };
}

function seenPlace(place: Place): PlaceSeen {
  const { name, precision, country, gazetteer, reason } = place;
  const candidates = place.candidates.map(({ name, country, precision }) => ({ name, country, precision }));
  return { name, precision, country, gazetteer, candidates, reason };
}
