// SPDX-License-Identifier: Apache-2.0
import type { Months } from './dates.ts';

/** A named pattern; the name becomes part of a zone's reason. */
export interface ZonePattern {
  readonly name: string;
  readonly pattern: RegExp;
}

/** A pattern of captions; without `where` it is believed anywhere. */
export interface CaptionPattern extends ZonePattern {
  /** `head`: before the body alone. `credited`: on a line that a picture's credit follows. */
  readonly where: 'head' | 'credited' | null;
}

/** What a language's readers know of how its news pages are laid out; decoded from `resources/LANGUAGE/zones.json`. */
export interface ZoneLexicon {
  readonly language: string;
  readonly months: Months;
  /** Text addressed to readers about the outlet: appeals, sign-ups, comment prompts, sharing, rights. */
  readonly boilerplate: readonly ZonePattern[];
  /** Who made the report or its pictures. */
  readonly credits: readonly ZonePattern[];
  /** Short lines that head an appeal, believed when one follows. */
  readonly headings: readonly ZonePattern[];
  /** What closes a text, believed only where nothing but boilerplate comes after it. */
  readonly feet: readonly ZonePattern[];
  readonly captions: readonly CaptionPattern[];
  /** With groups `name` and, where stated, `outlet` and `date`. */
  readonly bylines: readonly RegExp[];
  /** The outlet speaking of itself to its readers: weak evidence of boilerplate, used beside strong evidence. */
  readonly ownVoice: RegExp;
  /** Forms of agencies' names, as printed in datelines and credits, to the name they are known by. */
  readonly agencies: ReadonlyMap<string, string>;
  /** A date with its label and time at a cursor; groups `published`, `modified`, `date`. Sticky. */
  readonly stamp: RegExp;
  /** A dateline at a cursor; groups `place`, `date`, `agency`, `slashed`. Sticky, case matters. */
  readonly dateline: RegExp;
  /** One agency's name at a cursor. Sticky, case matters. */
  readonly agencyAt: RegExp;
  /** An agency credit that closes a text; groups `agency`, or `listed` and `others`. */
  readonly closingCredit: RegExp;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Decodes `zones.json`.
 *
 * @throws RangeError naming the field when the data is not of the format: a broken resource, never bad input
 */
export function decodeZoneLexicon(json: unknown): ZoneLexicon {
  const data = objectOf(json as Json, 'zones.json');
  if (data.format !== 'sayso-zones' || data.version !== 1)
    throw new RangeError('zones.json: not sayso-zones version 1');
  const months = new Map(
    Object.entries(objectOf(data.months, 'months')).map(([name, n]) => [name, numberOf(n, name)]),
  );
  const agencies = new Map(
    Object.entries(objectOf(data.agencies, 'agencies')).map(([form, name]) => [form, stringOf(name, form)]),
  );
  const monthNames = alternatives([...months.keys()]);
  const agencyNames = alternatives([...agencies.keys()]);
  return {
    language: stringOf(data.language, 'language'),
    months,
    agencies,
    boilerplate: patternsOf(data.boilerplate, 'boilerplate'),
    credits: patternsOf(data.credits, 'credits'),
    headings: patternsOf(data.headings, 'headings'),
    feet: patternsOf(data.feet, 'feet'),
    captions: captionsOf(data.captions),
    bylines: stringsOf(data.bylines, 'bylines').map((source) => compile(source, 'u', 'bylines')),
    ownVoice: wordsPattern(stringsOf(data.ownVoice, 'ownVoice')),
    stamp: stampPattern(monthNames, data),
    dateline: datelinePattern(monthNames),
    agencyAt: new RegExp(`(?:${agencyNames})(?= )`, 'uy'),
    closingCredit: new RegExp(
      `(?:(?<=[.!?"”’)\\s])[-–—]{1,2} ?(?<agency>${agencyNames})|\\((?:[Ww]ith |[Ss]ource:? )?(?<listed>${agencyNames})(?<others>(?:,? (?:and )?(?:${agencyNames}|agencies))*)\\))\\.?$`,
      'u',
    ),
  };
}

/** The date forms that may open a text or stand on a line of their own. */
function stampPattern(months: string, data: { readonly [key: string]: Json }): RegExp {
  const published = alternatives(stringsOf(data.published, 'published'));
  const modified = alternatives(stringsOf(data.modified, 'modified'));
  const weekday = `(?:(?:${alternatives(stringsOf(data.weekdays, 'weekdays'))})\\.?,? )?`;
  const label = `(?:(?:(?<modified>${modified})|(?<published>${published}))(?: (?:on|at))?:? )?`;
  const named = `\\d{1,2}(?:st|nd|rd|th)? (?:${months})\\.?,? \\d{4}|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? ?\\d{4}`;
  const numeric = '\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?<mark>[./-])\\d{1,2}\\k<mark>\\d{4}';
  const zone = '(?: ?(?:GMT|UTC|[A-Z]{2,4})(?: ?[+-] ?\\d{1,2}(?::?\\d{2})?)?)';
  const time = `(?:(?:,| at| [-–|•])? ?(?:\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?${zone}?|\\d{3,4}${zone}))?`;
  return new RegExp(`${label}${weekday}(?<date>${named}|${numeric})(?!\\d)${time}`, 'iuy');
}

function datelinePattern(months: string): RegExp {
  const place = "(?<place>\\p{Lu}[\\p{L}.'’-]*(?:(?:, ?| )\\p{Lu}[\\p{L}.'’-]*){0,5})";
  const date = `(?:,? (?<date>(?:${titled(months)})\\.? \\d{1,2}(?:,? \\d{4})?|\\d{1,2} (?:${titled(months)})\\.?(?:,? \\d{4})?))?`;
  const agency = "(?: ?\\((?<agency>\\p{Lu}[\\p{L}&/.'’ -]{1,40})\\))";
  const dash = '(?: ?(?:—|–|--) ?| - |- )';
  const slashed = '[.,]? ?/(?<slashed>\\p{Lu}[\\p{L}&. -]{1,30})/\\.?(?: ?(?:—|–|--|-))? ';
  const bare = "\\((?<bare>\\p{Lu}[\\p{L}&/.'’ -]{1,40})\\) ?(?:—|–|--|-) ?";
  return new RegExp(`(?:${place}${date}(?:${slashed}|\\.?${agency}?${dash})|${bare})`, 'uy');
}

/** Month names as they are printed: with a capital, or all in capitals. */
function titled(months: string): string {
  const names = months.split('|');
  return [
    ...names.map((name) => name[0]!.toUpperCase() + name.slice(1)),
    ...names.map((name) => name.toUpperCase()),
  ].join('|');
}

/** Longest first, so that no name hides a longer one that begins with it. */
function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}

/** Words as they are written within a sentence and at its beginning; in capitals some are others (“us”, “US”). */
function wordsPattern(words: readonly string[]): RegExp {
  const forms = words.flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1)]);
  return new RegExp(`(?<![\\p{L}])(?:${alternatives(forms)})(?![\\p{L}])`, 'u');
}

function compile(source: string, flags: string, field: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (cause) {
    throw new RangeError(`zones.json: ${field}: “${source}” is no pattern`, { cause });
  }
}

function captionsOf(value: Json | undefined): readonly CaptionPattern[] {
  const patterns = patternsOf(value, 'captions');
  return arrayOf(value, 'captions').map((entry, i) => {
    const { where = null } = objectOf(entry, 'captions');
    if (where !== null && where !== 'head' && where !== 'credited')
      throw new RangeError('zones.json: captions.where is neither head nor credited');
    return { ...patterns[i]!, where };
  });
}

function patternsOf(value: Json | undefined, field: string): readonly ZonePattern[] {
  return arrayOf(value, field).map((entry) => {
    const { name, pattern } = objectOf(entry, field);
    return { name: stringOf(name, `${field}.name`), pattern: compile(stringOf(pattern, field), 'iu', field) };
  });
}

function arrayOf(value: Json | undefined, field: string): readonly Json[] {
  if (!Array.isArray(value)) throw new RangeError(`zones.json: ${field} is no list`);
  return value;
}

function stringsOf(value: Json | undefined, field: string): readonly string[] {
  return arrayOf(value, field).map((entry) => stringOf(entry, field));
}

function objectOf(value: Json | undefined, field: string): { readonly [key: string]: Json } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RangeError(`zones.json: ${field} is no object`);
  return value as { readonly [key: string]: Json };
}

function stringOf(value: Json | undefined, field: string): string {
  if (typeof value !== 'string') throw new RangeError(`zones.json: ${field} is no string`);
  return value;
}

function numberOf(value: Json | undefined, field: string): number {
  if (typeof value !== 'number') throw new RangeError(`zones.json: ${field} is no number`);
  return value;
}
