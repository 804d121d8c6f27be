// SPDX-License-Identifier: Apache-2.0
import type { ActorList } from '../../language/actors.ts';
import type { HappeningLexicon } from '../../language/happenings.ts';
import type { ClaimReading, FigureReading, PlaceReading } from '../../model/index.ts';
import type { Days } from '../cluster/days.ts';
import type { Joined } from '../cluster/incidents.ts';
import type { Sides } from '../cluster/sides.ts';
import type { Voices } from '../cluster/voices.ts';
import type { Pile } from '../pile.ts';
import type { Rooted } from '../root/roots.ts';
import type { Telling } from '../root/tellings.ts';
import type { Answer } from './answers.ts';

/** All a kind of question needs to know of one incident. */
export interface Board {
  readonly incident: Joined;
  readonly tellings: readonly Telling[];
  /** Figures of the incident, each with the telling that gives it. */
  readonly figures: readonly { readonly figure: FigureReading; readonly telling: Telling }[];
  readonly rooted: Rooted;
  readonly voices: Voices;
  readonly sides: Sides;
  readonly pile: Pile;
  readonly actors: ActorList;
  readonly places: readonly PlaceReading[];
  /** Kinds of nouns, as the language's lexicon of happenings has them. */
  readonly classes: HappeningLexicon['classes'];
  /** Quantity by the word for the harm (*casualty*, *wound*). */
  readonly tolls: HappeningLexicon['tolls'];
  /** Words for people that say nothing of who they are (*others*). */
  readonly tollFillers: HappeningLexicon['tollFillers'];
  /** Words that open a part of a whole (*among*). */
  readonly subtotals: HappeningLexicon['subtotals'];
  /** Claims that speak of the incident, those that refuse to among them. */
  readonly claims: readonly ClaimReading[];
}

/** An answer given by a telling. Its voices are the speakers; a report's own telling is its outlet's, when known. */
export function answerBy<T>(
  board: Pick<Board, 'pile' | 'voices'> & { readonly rooted?: Rooted },
  telling: Telling,
  { key, text, value, denies = false }: { key: string; text: string; value: T; denies?: boolean },
  figure: FigureReading | null = null,
): Answer<T> {
  const voices = [...(telling.voice === null ? [] : [telling.voice]), ...telling.coVoices];
  return {
    key,
    text,
    value,
    denies,
    voices,
    speakers: voices.flatMap((id) => board.voices.voice(id) ?? []),
    via: relaysOf(telling, board.voices),
    firstSayers: board.rooted?.firstSayers(telling) ?? voices,
    claim: telling.claim?.id ?? null,
    figure: figure?.id ?? null,
    hedged: telling.hedged,
    published: publishedOf(board, telling),
    telling,
  };
}

function relaysOf({ claim }: Telling, voices: Voices): Answer['via'] {
  return claim === null ? [] : voices.of(claim).via.flatMap((id) => voices.voice(id) ?? []);
}

function publishedOf({ pile }: Pick<Board, 'pile'>, { report }: Telling): Days | null {
  return pile.told(report);
}

/** Tellings that are somebody's word for what happened (or against it). */
export function wordsOn({ tellings }: Board): readonly Telling[] {
  return tellings.filter(({ says }) => says !== 'nothing');
}
