// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../language/language.ts';
import type { Analysis, Report } from '../model/index.ts';
import { attribute } from './attribute/attribute.ts';
import { cast } from './cast/cast.ts';
import { happen } from './happen/happen.ts';
import { link } from './link/link.ts';
import { name } from './name/name.ts';
import { parse } from './parse/parse.ts';
import { refer } from './refer/refer.ts';
import type { Told } from './stages.ts';
import { tokenise } from './tokenise/tokenise.ts';

/**
 * Reads one report: the ordered list of stages, aloud.
 *
 * Words are cut, then read in their sentences: tagged, hung on each other, given roles; names are found; pronouns and
 * shorter names are taken back to what they stand for; what is said is tied to who says it; what happened is read, with its times and figures; what
 * one report says of one thing is joined; and who had a part in it is gathered over its sentences.
 *
 * A report in a language that no pack reads comes back empty; it is kept and shown all the same.
 */
export function analyse(report: Report, language: Language): Analysis {
  if (!report.analysed) return emptyAnalysis(report);
  const tokenised = tokenise(report, language);
  const parsed = parse(tokenised, language);
  const named = name(parsed, language);
  const referred = refer(named, language);
  const attributed = attribute(referred, language);
  const happened = happen(attributed, language);
  const linked = link(happened, language);
  return analysisOf(cast(linked, language));
}

function emptyAnalysis(report: Report): Analysis {
  return {
    report: report.id,
    sentences: [],
    mentions: [],
    references: [],
    claims: [],
    figures: [],
    happenings: [],
    casts: [],
    dating: null,
    issues: [],
  };
}

function analysisOf({ report, ...read }: Told): Analysis {
  const { sentences, mentions, references, claims, figures, happenings, casts, dating, issues } = read;
  return {
    ...{ report: report.id, sentences, mentions, references, claims },
    ...{ figures, happenings, casts, dating, issues },
  };
}
