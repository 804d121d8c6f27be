// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import {
  type ClaimReading,
  contains,
  type Happening,
  type HappeningType,
  type Mention,
  type Report,
  type Sentence,
  type Span,
} from '../../model/index.ts';
import { bySentence } from './by-sentence.ts';
import { readIsoDay } from './calendar.ts';
import { type HeadingPlaces, headingPlaces } from './headings.ts';
import { hyphenated, hyphenStart } from './hyphens.ts';
import { joinTriggers } from './joined-triggers.ts';
import { mended } from './mended.ts';
import { type Standing, standingOf } from './modality.ts';
import { classesOf } from './noun-classes.ts';
import { sideStruck } from './owners.ts';
import { partyOf, roleSpan, rolesOf } from './roles.ts';
import { type Setting, settingOf } from './settings.ts';
import { headOf, type Tree, treeOf } from './tree.ts';
import type { Surroundings, Trigger } from './trigger.ts';
import { findTriggers } from './triggers.ts';
import { typeOf } from './types.ts';

/** What the reading of happenings needs to know of a language. */
export type HappeningWords = Pick<Language, 'happenings' | 'actors'>;

/** A happening and the words that tell it, for tying figures to it. */
export interface ReadHappening {
  readonly happening: Happening;
  readonly sentence: number;
  /** Tokens of the sentence that tell it: the trigger, what carries it, what came of it. */
  readonly told: ReadonlySet<number>;
}

interface Told {
  readonly report: Report;
  readonly mentions: readonly Mention[];
  readonly claims: readonly ClaimReading[];
}

/**
 * Reads what happens in a report: triggers from the lexicon, their roles from syntax, their time and place from what
 * hangs on them. A speech act is never a happening, nor is anything in boilerplate.
 */
export function readHappenings(
  told: Told,
  sentences: readonly Sentence[],
  language: HappeningWords,
): readonly ReadHappening[] {
  const mentions = bySentence(told.mentions, sentences, (mention) => [mention]);
  const claims = bySentence(told.claims, sentences, ({ content }) => content);
  const headings = headingPlaces(told.report.text, sentences, mentions);
  const armed = speaksOfArms(sentences, language);
  const before = new Set<HappeningType>();
  return sentences.flatMap((sentence, index) => {
    if (sentence.zone === 'boilerplate' || sentence.zone === 'byline') return [];
    const place = { mentions: mentions[index]!, claims: claims[index]!, heading: headings[index]! };
    const here: Here = {
      report: told.report,
      sentence,
      index,
      armed: armed || before.size > 0,
      before,
      ...place,
    };
    const read = readSentence(here, language);
    for (const { happening } of read) before.add(happening.type);
    return read;
  });
}

/** How many different words of war make a report one about armed conflict. */
const enough = 2;

/**
 * Whether a report is one about armed conflict.
 *
 * @param wanted how many different words of war it takes
 */
export function speaksOfArms(
  sentences: readonly Sentence[],
  { happenings }: Pick<Language, 'happenings'>,
  wanted: number = enough,
): boolean {
  const found = new Set<string>();
  for (const { zone, tokens } of sentences) {
    if (zone === 'boilerplate') continue;
    for (const { lemma } of tokens)
      if (happenings.context.has(lemma.toLowerCase())) found.add(lemma.toLowerCase());
    if (found.size >= wanted) return true;
  }
  return false;
}

/** One sentence and what is known of it and of the report when it is read. */
interface Here {
  readonly report: Report;
  readonly sentence: Sentence;
  readonly index: number;
  readonly mentions: readonly Mention[];
  readonly claims: readonly ClaimReading[];
  readonly heading: HeadingPlaces;
  readonly armed: boolean;
  readonly before: ReadonlySet<HappeningType>;
}

function readSentence(here: Here, language: HappeningWords): readonly ReadHappening[] {
  const { report, sentence, mentions, claims, armed, before } = here;
  const times = mentions.filter(({ type }) => type === 'time');
  const tree = treeOf(mended(sentence, language.happenings), times);
  const cues = claims.flatMap(({ cue }) => (cue ? [cue] : []));
  const lexicon = language.happenings;
  const classes = classesOf(tree, mentions, lexicon, language.actors);
  const around: Surroundings = { tree, classes, mentions, cues, armed, before, lexicon };
  const triggers = joinTriggers(findTriggers(around), around);
  const occupied = new Set([
    ...triggers.map(({ trigger }) => trigger.at),
    ...cues.flatMap((cue) => headOf(tree, cue) ?? []),
  ]);
  return triggers.map(({ trigger, told }) => {
    const claim = innermostClaim(claims, tree.tokens[trigger.at]!);
    const limits = limitsOf(claim, sentence, tree.tokens[trigger.at]!);
    const setting = settingOf(trigger, around, {
      told,
      others: without(occupied, told),
      limits,
      heading: here.heading,
    });
    const happening = happeningOf({ report, around, trigger, told, claim, setting, language });
    return { happening, sentence: here.index, told };
  });
}

function without(all: ReadonlySet<number>, own: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...all].filter((at) => !own.has(at)));
}

/** The claim whose content holds a token most closely; the report's own voice counts as none. */
export function innermostClaim(
  claims: readonly ClaimReading[],
  token: Pick<Span, 'start' | 'end'>,
): ClaimReading | null {
  const holding = claims.filter(
    (claim) => claim.form !== 'narrated' && claim.content.some((span) => contains(span, token)),
  );
  const size = (claim: ClaimReading): number =>
    claim.content.reduce((sum, { start, end }) => sum + end - start, 0);
  return holding.reduce<ClaimReading | null>(
    (best, claim) => (!best || size(claim) < size(best) ? claim : best),
    null,
  );
}

/** What is said happens at the times inside what is said; what is told happens at those outside it. */
function limitsOf(claim: ClaimReading | null, sentence: Sentence, token: Pick<Span, 'start' | 'end'>): Span {
  const whole = { start: sentence.start, end: sentence.end, exact: '' };
  if (claim) {
    const piece = claim.content.find((span) => contains(span, token))!;
    return {
      start: Math.max(piece.start, sentence.start),
      end: Math.min(piece.end, sentence.end),
      exact: '',
    };
  }
  return whole;
}

interface Parts {
  readonly report: Report;
  readonly around: Surroundings;
  readonly trigger: Trigger;
  readonly told: ReadonlySet<number>;
  readonly claim: ClaimReading | null;
  readonly setting: Setting;
  readonly language: HappeningWords;
}

function happeningOf(parts: Parts): Happening {
  const { report, around, trigger, told, claim, setting, language } = parts;
  const { tree } = around;
  const heads = rolesOf(trigger, around);
  const span = (head: number | null): Span | null => roleSpan(around, report.text, head, trigger, told);
  const [actor, target] = [span(heads.actor), span(heads.target)];
  // "Four Russian missiles crashed": whose weapons they are tells who sent them.
  const instrument = span(heads.instrument);
  const standing = standingOf(trigger, around);
  const words = triggerSpan(tree, trigger, report.text);
  const total = totalOf(trigger, around, standing, setting);
  const id = `happening:${report.id}:${words.start}-${words.end}`;
  // Inside what somebody is said to have said, the past perfect only shifts the tense back.
  const shifted = claim !== null && claim.form !== 'direct';
  const background = isBackground(report, setting, standing.pastPerfect && !shifted);
  return {
    id,
    report: report.id,
    ...typeOf(trigger, around),
    trigger: words,
    actor,
    actorParty: partyOf(actor ?? instrument, around, language.actors, claim),
    target,
    targetParty: sideStruck(
      { span: target, head: heads.target, text: report.text },
      around,
      language.actors,
      claim,
    ),
    instrument,
    place: setting.place && bare(setting.place),
    placeReading: setting.place?.place ?? null,
    origin: setting.origin?.place ?? null,
    when: setting.when && bare(setting.when),
    whenReading: setting.whenReading,
    polarity: standing.polarity,
    modality: standing.modality === 'actual' && isLongAgo(report, setting) ? 'historical' : standing.modality,
    outcome: standing.outcome,
    claim: claim?.id ?? null,
    figures: [],
    group: id,
    background,
    tally: total !== null,
    reason: `happen.${trigger.kind}-trigger@1: “${trigger.lemma}”, ${standing.why}${total ? `; ${total}` : ''}`,
  };
}

function bare({ start, end, exact }: Span): Span {
  return { start, end, exact };
}

/** The trigger's own words: the noun or verb, with a particle that follows at once, or what a hyphen cut off from it. */
function triggerSpan(tree: Tree, { at, particle, lemma }: Trigger, text: string): Span {
  const whole = lemma === hyphenated(tree, at) ? hyphenStart(tree, at) : null;
  const { start } = tree.tokens[whole ?? at]!;
  const end = particle === at + 1 ? tree.tokens[particle]!.end : tree.tokens[at]!.end;
  return { start, end, exact: text.slice(start, end) };
}

/** Places so wide that what goes on "in" them is no one event. */
const wide: ReadonlySet<string> = new Set(['country', 'sea', 'area', 'none']);

function isPrecise({ place }: Setting): boolean {
  return place !== null && !wide.has(place.place?.precision ?? 'none');
}

function isCampaign(classes: ReadonlySet<string>): boolean {
  return classes.has('conflict') || classes.has('campaign');
}

/** Why a happening is told as a total or a habit rather than as one event; null when it is one event. */
function totalOf(
  trigger: Trigger,
  around: Surroundings,
  standing: Standing,
  setting: Setting,
): string | null {
  const { tree, lexicon, classes } = around;
  if (trigger.entry.tally) return 'a count of acts';
  if (trigger.campaign) return 'a campaign';
  if (standing.habitual) return 'a habit';
  if (setting.when?.timex === 'DURATION') return `over a time, “${setting.when.exact}”`;
  if (standing.ongoing && setting.when === null && !isPrecise(setting))
    return 'under way, at no one time or place';
  const { subject, obliques } = trigger.frame;
  if (subject !== null && isCampaign(classes.of(subject))) return 'what a whole conflict did';
  const perfect = tree.children[trigger.at]!.some((child) =>
    lexicon.perfects.has(tree.tokens[child]!.form.toLowerCase()),
  );
  if (perfect && tree.tokens.some(({ form }) => lexicon.since.has(form.toLowerCase()))) return 'since a day';
  const since = obliques.some(({ preposition }) => lexicon.since.has(preposition));
  if (since) return 'since a day';
  const beside = [trigger.at, ...trigger.frame.through].flatMap((at) => tree.children[at]!);
  const total = beside.find((child) => lexicon.totals.has(tree.tokens[child]!.lemma.toLowerCase()));
  return total === undefined ? null : `“${tree.tokens[total]!.form}”`;
}

/** Days after which what is dated is told as background to what is new. */
const newsDays = 14;
/** Days after which it is history. */
const historyDays = 90;

/** Whole days from a happening's (last) day to the day of publication; null when either is not known. */
function age(report: Report, { whenReading }: Setting): number | null {
  const published = readIsoDay(report.published.value);
  const last = whenReading.value?.split('/').at(-1)?.replace('~', '') ?? null;
  if (published === null || last === null) return null;
  const [year, month, day] = last.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return null;
  const end = readIsoDay(`${last.slice(0, 4)}-${pad(month ?? 12)}-${pad(day ?? 28)}`);
  return end === null ? null : published - end;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function isBackground(report: Report, setting: Setting, pastPerfect: boolean): boolean {
  const days = age(report, setting);
  return days === null ? pastPerfect : days > newsDays;
}

function isLongAgo(report: Report, setting: Setting): boolean {
  const days = age(report, setting);
  return days !== null && days > historyDays;
}
