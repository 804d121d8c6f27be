// SPDX-License-Identifier: Apache-2.0
import type { QuestionKind, Relation } from './questions.ts';
import type { Independence, SourceKind } from './weighing.ts';

/*
 * What is asked of an incident, how answers go together, and whose words are whose, in plain words: the codebook from
 * which the documents and the page of methods of a case speak. The rules themselves are in `engine/question` and
 * `engine/root`.
 */

/** When a question of a kind is asked. */
export const askedWhen: Readonly<Record<QuestionKind, string>> = {
  responsibility:
    'somebody is accused, owns up or denies; different sides are named; or somebody is named for a loss, a bombing, a killing or an abduction',
  outcome: 'a strike or an attempt is said to have hit, missed, crashed, failed',
  target:
    'somebody is quoted, and different things are named or one is denied; for a whole campaign, whom a side is said to strike',
  'toll-killed': 'anybody gives a number',
  'toll-injured': 'anybody gives a number',
  count: 'anybody gives a number of anything else: one question a quantity',
  place: 'different places are named that no report names together',
  time: 'days are named that do not meet',
  means: 'somebody is quoted, and different kinds of means are named or one is denied',
};

/** What a relation between answers means. */
export const relationMeans: Readonly<Record<Relation, string>> = {
  conflict: 'two voices give answers flatly that cannot both hold',
  retracts: 'whoever said a thing has rejected it, or has later given another answer',
  'cannot-tell':
    'one side is only hedged; nothing says whether both can hold; or nothing bears out that they speak of one thing',
  'different-period': 'the numbers are over different times and are not compared',
  narrower: 'one is a part of the other',
  broader: 'one is a part of the other',
  compatible:
    'both can hold: the numbers can be one, are of other people, of another point (fired, arrived), or have risen by the later report',
  agree: 'one answer, at least two roots',
  'one-position': 'one answer, one root',
  'no-answer': 'asked, and only refused',
};

/** What is taken for one root, by the kind of source. */
export const sourceKindMeans: Readonly<Record<SourceKind, string>> = {
  body: 'an institution speaking for itself; its people count once for one answer',
  person: 'somebody who speaks in their own name',
  eyewitness: 'somebody who was there',
  'unnamed-of-side': 'somebody unnamed of a known side; perhaps the same as others of it',
  unnamed: 'somebody of whom it is not said who they are or whose word they pass on',
  'outlet-cited': 'an outlet that is cited, without whose word it passes on',
  'on-the-spot': 'the outlet’s own reporter, by the dateline, at the place',
  narration: 'a report in its own voice, without a reporter on the spot',
};

/** What is said of how far a root stands on its own. */
export const independenceMeans: Readonly<Record<Independence, string>> = {
  independent: 'its words rest on nobody else’s',
  dependent: 'its words are those of the party it belongs to',
  'cannot-tell':
    'it may be the same as another; it folds into the nearest for the fewest roots and counts apart for the most',
};
