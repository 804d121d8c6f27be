// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import type { Named, Parsed } from '../stages.ts';
import { recognise } from './learned/recognise.ts';
import { type Found, mentionsOf } from './mentions.ts';
import { gazetteerFor } from './minor-places.ts';
import { rememberingGazetteer } from './remembering.ts';
import { settle } from './settle.ts';
import { spotNames } from './spot.ts';

/**
 * Finds names in a parsed report and reads those of places.
 *
 * Lists and patterns propose; a learned model, which sees their proposals among other things, decides; lists say what a
 * name stands for. Mentions are people, bodies, places, peoples, arms, vehicles, platforms and events, nested ones too,
 * in reading order; times and quantities come with a later stage. Every place has its use; its reading is the
 * gazetteer's representative point with the precision the words state, or, when the name is unknown or could as well be
 * another place, no point at all. Texts without usable capitals give fewer names.
 */
export function name(parsed: Parsed, language: Language): Named {
  const remembering = { ...language, gazetteer: rememberingGazetteer(language.gazetteer) };
  const pack: Language = { ...remembering, gazetteer: gazetteerFor(parsed, remembering) };
  const found: Found = spotNames(parsed, pack).map((spotted) => {
    const recognised = recognise(spotted, pack.names, pack.recogniser);
    return [spotted.view, settle(spotted, recognised, pack)];
  });
  return { ...parsed, mentions: mentionsOf(found, pack) };
}
