// SPDX-License-Identifier: Apache-2.0
import type {
  CountsSeen,
  PlaceSeen,
  PublishedSeen,
  QuestionSeen,
  RootSeen,
  SpeakerSeen,
  WhenSeen,
} from '../../src/api/index.ts';
import { dateText, whenText } from './dates.ts';
import { plainly } from './safe-text.tsx';
import { counted, precisionWords, relationWords, rootsText, splitReason, voiceName } from './words.ts';

/** A line of an answer; some lead to where a thing stands. */
export type WhyLine = string | { readonly words: string; readonly to: string };

/** An answer to “why?”: the rule, what it rests on, what would change it. */
export interface Why {
  readonly subject: string;
  readonly because: string;
  readonly inputs: readonly WhyLine[];
  readonly changes: readonly string[];
  readonly rule: string;
  /** Parts of their own, where there is more to say. */
  readonly more?: readonly { readonly title: string; readonly lines: readonly WhyLine[] }[];
}

export function whyRelation(question: QuestionSeen): Why {
  return {
    subject: relationWords[question.relation],
    because: question.because,
    inputs: question.inputs.length > 0 ? question.inputs : answersOf(question),
    changes: question.wouldChange,
    rule: question.rule,
  };
}

function answersOf(question: QuestionSeen): readonly string[] {
  return question.positions.map((position) => {
    const voices = position.speakers.map((speaker) => voiceName(speaker.voice)).join(', ');
    return plainly(`${voices}: ${position.answer}`);
  });
}

export function whyWhen(when: WhenSeen): Why {
  const { rule, words } = splitReason(when.reason);
  const inputs = when.anchor === null ? [] : [`counted from: ${plainly(when.anchor)}`];
  const changes =
    when.basis === 'stated'
      ? ['a report that states another date']
      : ['a date supplied for the report, or a report that states the day'];
  return {
    subject: whenText(when) ?? 'no date',
    because: words || whenBecause(when),
    ...{ inputs, changes, rule },
  };
}

function whenBecause(when: WhenSeen): string {
  if (when.basis === 'stated') return 'A report states it.';
  if (when.basis === 'inferred')
    return 'It was counted from a word of the report and the date of the report.';
  return 'No report gives a date, and none can be counted without guessing.';
}

export function whyPlace(place: PlaceSeen | null): Why {
  if (!place) {
    const because = 'No report names a place where it happened.';
    return {
      subject: 'not located',
      because,
      inputs: [],
      changes: ['a report that names a place'],
      rule: 'place.none',
    };
  }
  const { rule, words } = splitReason(place.reason);
  const others = place.candidates.filter(
    (other) => other.name !== place.name || other.country !== place.country,
  );
  const listed = others
    .slice(0, 4)
    .map((other) => `also considered: ${other.name}${other.country ? `, ${other.country}` : ''}`);
  return {
    subject: plainly(place.name),
    because: words || 'The name was found in the gazetteer.',
    inputs: [
      `stated as finely as ${precisionWords[place.precision]}`,
      ...(place.gazetteer ? [`gazetteer entry ${place.gazetteer}`] : ['no gazetteer entry']),
      ...listed.map(plainly),
    ],
    changes: ['a report that places it more finely, or elsewhere'],
    rule,
  };
}

/** What the counts of an incident rest on. Outlets are named ones; reports without a known outlet stand apart. */
export function whyCounts(counts: CountsSeen, roots: readonly RootSeen[]): Why {
  return {
    subject: rootsText(counts.roots, counts.rootsAtMost),
    because:
      counts.roots === counts.rootsAtMost
        ? 'Each is a voice that does not rest on another. A copy, a rewrite or a relay adds no root.'
        : 'The first number is the fewest independent words there can be: what cannot be told folds into the nearest root. The second counts each apart.',
    inputs: [
      counted(counts.reports, 'report'),
      outletsText(counts),
      ...roots.map((root) => plainly(`${voiceName(root.voice)}: ${independenceWords[root.independence]}`)),
    ],
    changes: ['a voice that turns out to rest on another', 'a report from somebody who was there'],
    rule: 'roots of this incident',
  };
}

export const independenceWords: Readonly<Record<RootSeen['independence'], string>> = {
  independent: 'independent',
  dependent: 'rests on another',
  'cannot-tell': 'cannot tell',
};

export function outletsText({
  outlets,
  outletsUnknown,
}: Pick<CountsSeen, 'outlets' | 'outletsUnknown'>): string {
  const unnamed =
    outletsUnknown === 0
      ? ''
      : outletsUnknown === 1
        ? 'one outlet not named'
        : `${outletsUnknown} outlets not named`;
  if (outlets === 0)
    return unnamed === '' ? 'no outlet' : outletsUnknown === 1 ? 'outlet not named' : 'outlets not named';
  return unnamed === '' ? counted(outlets, 'outlet') : `${counted(outlets, 'outlet')}, ${unnamed}`;
}

export function whyRoot(speaker: SpeakerSeen): Why {
  const { root } = speaker;
  if (!root) {
    const because =
      'No root was worked out for this voice: the question belongs to no single incident, or the words have none.';
    return {
      subject: 'root: cannot tell',
      because,
      inputs: [],
      changes: ['an incident the claim is joined to'],
      rule: 'no root',
    };
  }
  return {
    subject: root.independence === 'cannot-tell' ? 'root: cannot tell' : plainly(voiceName(root.voice)),
    because: root.because,
    inputs: root.receipts.map((receipt) => `${receipt.report.label} ¶${receipt.paragraph}`),
    changes: root.foldsInto
      ? [`told apart from ${plainly(root.foldsInto)}, it counts for itself`]
      : ['a report that names where the words came from'],
    rule: `root ${independenceWords[root.independence]}`,
  };
}

const basisWords: Readonly<Record<PublishedSeen['basis'], string>> = {
  stated: 'The report states it.',
  supplied: 'It was given with the file.',
  metadata: 'The captured page says it of itself.',
  inferred: 'It was worked out from the text.',
  unknown: 'Neither the text nor the page gives one, and none was given with the file.',
};

export function whyPublished(published: PublishedSeen): Why {
  const { rule, words } = splitReason(published.reason);
  return {
    subject: published.value === null ? 'date of publication unknown' : dateText(published.value),
    because: words || basisWords[published.basis],
    inputs: published.raw ? [`the characters “${plainly(published.raw)}”`] : [],
    changes: ['another date supplied for the report'],
    rule,
  };
}

export function whyReason(
  subject: string,
  reason: string,
  otherwise: string,
  changes: readonly string[],
): Why {
  const { rule, words } = splitReason(reason);
  return { subject, because: words || otherwise, inputs: [], changes, rule };
}
