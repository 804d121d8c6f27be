// SPDX-License-Identifier: Apache-2.0
import type { ClaimForm, Frame, Reason, Speaker } from '../../model/index.ts';
import type { Found, TextRange } from './found.ts';
import { spanOfTokens } from './ranges.ts';
import type { VerbReading } from './readings.ts';
import type { ReportView, SentenceView, TokenRange } from './view.ts';

/** What a reading rests on: the frame of a verb, or the kind of another cue, or none. */
export type Basis =
  | VerbReading['frame']
  | 'across'
  | 'phrase'
  | 'noun'
  | 'adjective'
  | 'colon'
  | 'ahead'
  | 'credit'
  | 'loose-quote'
  | 'narrated';

/**
 * Of a hundred readings on such a basis, with nothing to doubt them, how many have their source right and most of their
 * content. Set by hand, in steps of five and few classes, from two tables of how many proved right: the texts at odd
 * positions of PolNeAR's development set, looked at and not learned from, and the attribution relations of GUM's training
 * documents, whose shares are the least they can be (0.7 for a clause where the first has 0.9). Phrases of will, demand
 * and judgement are no relations of GUM, so the first table alone speaks of them. Colons and loose quotes were few and
 * none right, though some of the colons were by eye; what the report says in its own voice is in neither. What stands in
 * the sentence after a colon, and a name after a dash, were too few in both to count: theirs is a guess between a clause
 * and a colon.
 */
const outOfHundred: Readonly<Record<Basis, number>> = {
  across: 90,
  before: 85,
  clause: 85,
  quote: 85,
  told: 85,
  gerund: 75,
  infinitive: 75,
  raised: 75,
  as: 75,
  'raised-infinitive': 75,
  preposition: 75,
  object: 65,
  shown: 65,
  phrase: 80,
  noun: 45,
  adjective: 45,
  colon: 30,
  ahead: 65,
  credit: 65,
  'loose-quote': 20,
  narrated: 85,
};

/** Frames of speech whose content stands in quotation marks, in whole or in part: the marks tell where it begins. */
const quoted = 90;
const speech: ReadonlySet<Basis> = new Set(['before', 'clause', 'quote', 'told']);

/**
 * A ground for doubt, and how many of a hundred readings otherwise right stay so where it is met; set in the same way.
 * GUM bears out all but three: a source that points at nobody made no difference there, one with other words in part
 * hardly any, and of short contents it has nothing to tell.
 */
interface Doubt {
  readonly stay: number;
  readonly because: string;
}

const doubts = {
  sourceless: { stay: 50, because: 'no source was found' },
  relative: { stay: 60, because: 'the source is a relative pronoun' },
  nobody: { stay: 85, because: 'the source points at nobody known' },
  otherSpeaker: { stay: 55, because: 'the roles name another speaker, or none' },
  partSpeaker: { stay: 65, because: 'the roles give the speaker fewer words, or more' },
  otherContent: { stay: 60, because: 'the roles have something else said' },
  unsaid: { stay: 65, because: 'the verb may tell what is yet to be said' },
  subordinate: { stay: 85, because: 'the verb stands in a subordinate clause' },
  short: { stay: 75, because: 'the content is a word or two' },
} satisfies Readonly<Record<string, Doubt>>;

/** How sure a reading is, 0 to 1, and the grounds on which it is less so. */
export interface Sureness {
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/**
 * How sure it is that a claim was read as it stands: its source, and most of its content. It says nothing of whether the
 * thing said is so. Shares are multiplied, as though doubts were independent, and rounded to hundredths.
 */
export function surenessOf(
  report: ReportView,
  found: Found,
  speaker: Speaker | null,
  form: ClaimForm,
): Sureness {
  const { basis } = found;
  const marked = speech.has(basis) && (form === 'direct' || form === 'mixed');
  const met = found.cue === null ? [] : doubtsOf(report, found, speaker);
  const share = met.reduce((left, { stay }) => (left * stay) / 100, marked ? quoted : outOfHundred[basis]);
  const because = met.map((doubt) => doubt.because).join('; ');
  return {
    confidence: Math.round(share) / 100,
    reasons: met.length === 0 ? [] : [`attribute.doubt@1: ${because}`],
  };
}

function doubtsOf(report: ReportView, found: Found, speaker: Speaker | null): readonly Doubt[] {
  const view = report.sentences[found.sentence]!;
  const verbal = view.tokens[found.head]!.upos === 'VERB' && found.basis !== 'phrase';
  return [
    sourceDoubt(view, found, speaker),
    ...(verbal
      ? [speakerDoubt(view, found), contentDoubt(report, view, found), clauseDoubt(view, found)]
      : []),
    isShort(report, found) ? doubts.short : null,
  ].filter((doubt) => doubt !== null);
}

function sourceDoubt(view: SentenceView, { source }: Found, speaker: Speaker | null): Doubt | null {
  if (source === null) return doubts.sourceless;
  if (isRelative(view, source)) return doubts.relative;
  return speaker?.kind === 'unknown' && speaker.key === null ? doubts.nobody : null;
}

const isRelative = (view: SentenceView, { first, last }: TokenRange): boolean =>
  first === last && view.tokens[first]!.xpos.startsWith('W');

/** The roles of the cue's verb are a second reading of who says what, made apart from the rules. */
function frameOf(view: SentenceView, { cue, head }: Found): Frame | undefined {
  const { frames } = view.sentence;
  const within = ({ predicate }: Frame) => cue!.first <= predicate && predicate <= cue!.last;
  return frames.find(({ predicate }) => predicate === head) ?? frames.find(within);
}

/** Whether the rules and the roles have the same words for the speaker: four in five of both. */
function speakerDoubt(view: SentenceView, found: Found): Doubt | null {
  const { source } = found;
  if (source === null) return null;
  const speaks = isRelative(view, source) ? 'R-A0' : 'A0';
  const roles = frameOf(view, found)?.roles.filter(({ role }) => role === speaks) ?? [];
  const shared = Math.max(0, ...roles.map(({ first, end }) => overlap(source, { first, last: end - 1 })));
  if (shared === 0) return doubts.otherSpeaker;
  return shared < 0.8 ? doubts.partSpeaker : null;
}

/** Share of the tokens of both that are the tokens of each (intersection over union). */
function overlap(a: TokenRange, b: TokenRange): number {
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  const all = Math.max(a.last, b.last) - Math.min(a.first, b.first) + 1;
  return Math.max(0, shared) / all;
}

/** Whether what is said by the roles lies all outside the content. */
function contentDoubt(report: ReportView, view: SentenceView, found: Found): Doubt | null {
  const said = frameOf(view, found)?.roles.filter(({ role }) => /^(?:C-)?A[12]$/.test(role)) ?? [];
  const spans = said.map(({ first, end }) => spanOfTokens(report, view, { first, last: end - 1 }));
  const whole = { start: found.content[0]!.start, end: found.content.at(-1)!.end };
  const here = whole.start < view.sentence.end && whole.end > view.sentence.start;
  const outside = ({ start, end }: TextRange) => end <= whole.start || start >= whole.end;
  return here && spans.length > 0 && spans.every(outside) ? doubts.otherContent : null;
}

/** A bare verb after a modal or "to", but not after "did not"; or a verb of a clause that hangs on another. */
function clauseDoubt(view: SentenceView, { cue, head }: Found): Doubt | null {
  const { xpos, deprel } = view.tokens[head]!;
  const supported = view.tokens
    .slice(cue!.first, head)
    .some((token) => token.upos === 'AUX' && /^VB[DPZ]$/.test(token.xpos));
  if (xpos === 'VB' && !supported) return doubts.unsaid;
  const hangs = ['advcl', 'ccomp', 'acl', 'parataxis'].includes(deprel);
  return hangs && xpos !== 'VBG' ? doubts.subordinate : null;
}

/** Fewer than three words; but "declined [to comment]" is short because there is no more to say. */
function isShort({ text }: ReportView, { basis, content }: Found): boolean {
  const words = content.flatMap(({ start, end }) => text.slice(start, end).match(/\S+/g) ?? []);
  return basis !== 'infinitive' && words.length < 3;
}
