// SPDX-License-Identifier: Apache-2.0
import { agency } from './cast.ts';
import { negated, type Statement, wordsOf } from './statements.ts';

/**
 * A way to put a statement, in the notation of the tests: `s` the source, `c` what is said, in pieces where it is
 * parted. Null where a statement cannot be put so.
 */
export type Put = (statement: Statement) => string | null;

/** How a reading differs from that of the plain way; what is not named must be the same. */
export interface Difference {
  readonly hedged?: true;
  readonly negated?: true;
  /** The stance is that of saying, whatever the plain way's verb. */
  readonly stance?: 'free';
  /** The claim stands inside one of the agency, or came through it. */
  readonly through?: 'parent' | 'relay';
}

export interface Way {
  readonly put: Put;
  readonly differs?: Difference;
}

/** First letter of a marked text in upper case, past marks that open. */
export const capital = (marked: string): string =>
  marked.replace(
    /^((?:\[[a-z]+:|[“"‘'«„]+)*)(\p{L})/u,
    (_, lead: string, letter: string) => lead + letter.toUpperCase(),
  );

/** The speaker before a verb: an apposition is closed by a comma. */
const first = ({ speaker: { words, tail } }: Statement): string =>
  `[s:${words}]${words.includes(', ') ? ',' : ''}${tail}`;
/** The speaker after a verb, at the end. */
const last = ({ speaker: { words, tail } }: Statement): string => `[s:${words}]${tail}`;
const said = ({ clause }: Statement): string => `[c:${wordsOf(clause)}]`;
const past = ({ saying }: Statement): string => saying.past;
const have = ({ speaker }: Statement): string => (speaker.plural ? 'have' : 'has');
const quote = ({ clause }: Statement): string => capital(`[c:${wordsOf(clause)}]`);
const onward = ({ more }: Statement): string => capital(`[c:${wordsOf(more)}]`);

const sentence =
  (put: Put): Put =>
  (statement) => {
    const marked = put(statement);
    return marked === null ? null : capital(marked);
  };
const way = (put: Put, differs?: Difference): Way =>
  differs ? { put: sentence(put), differs } : { put: sentence(put) };
/** Verbs that do not tell somebody something are put as "told" would be: the stance is that of telling. */
const free: Difference = { stance: 'free' };

/** The plain way, with which every other is compared. */
export const plain: Put = sentence((st) => `${first(st)} ${past(st)} that ${said(st)}.`);

export const indirect: Readonly<Record<string, Way>> = {
  'with “that”': way(plain),
  'without “that”': way((st) => `${first(st)} ${past(st)} ${said(st)}.`),
  'speaker last': way((st) => `${said(st)}, ${first(st)} ${past(st)}.`),
  'speaker last, verb before': way((st) => `${said(st)}, ${past(st)} ${last(st)}.`),
  'speaker in the middle': way(
    (st) => `[c:${st.clause.subject}], ${first(st)} ${past(st)}, [c:${st.clause.rest}].`,
  ),
  'according to, before': way((st) => `according to ${last(st)}, ${said(st)}.`, free),
  'according to, after': way((st) => `${said(st)}, according to ${last(st)}.`, free),
  'told whom, with “that”': way((st) => `${first(st)} told reporters that ${said(st)}.`, free),
  'told whom': way((st) => `${first(st)} told the council ${said(st)}.`, free),
  'told whom, after': way((st) => `${said(st)}, ${first(st)} told reporters.`, free),
  'a day after the verb': way((st) => `${first(st)} ${past(st)} on Friday that ${said(st)}.`),
  'a day before the verb': way((st) => `on Friday, ${first(st)} ${past(st)} that ${said(st)}.`),
  'in a statement, before': way(
    (st) => `in a statement on Friday, ${first(st)} ${past(st)} that ${said(st)}.`,
  ),
  'in a statement, after': way((st) => `${first(st)} ${past(st)} in a statement that ${said(st)}.`),
  'an aside': way((st) =>
    st.speaker.words.includes(', ') || st.speaker.tail
      ? null
      : `${last(st)}, speaking by telephone, ${past(st)} that ${said(st)}.`,
  ),
  'an adverb': way((st) => `${first(st)} later ${past(st)} that ${said(st)}.`),
  perfect: way((st) => `${first(st)} ${have(st)} ${past(st)} that ${said(st)}.`),
  'passive cue': way((st) => `it was ${past(st)} by ${last(st)} that ${said(st)}.`),
  'a colon': way((st) => `${first(st)} ${past(st)}: ${quote(st)}.`),
};

export const quoted: Readonly<Record<string, Way>> = {
  'curly, US': way((st) => `“${quote(st)},” ${first(st)} ${past(st)}.`),
  'curly, US, verb before': way((st) => `“${quote(st)},” ${past(st)} ${last(st)}.`),
  'straight, US': way((st) => `"${quote(st)}," ${first(st)} ${past(st)}.`),
  'straight, US, verb before': way((st) => `"${quote(st)}," ${past(st)} ${last(st)}.`),
  'curly, UK': way((st) => `“${quote(st)}”, ${first(st)} ${past(st)}.`),
  'single curly, US': way((st) => `‘${quote(st)},’ ${first(st)} ${past(st)}.`),
  'single curly, UK': way((st) => `‘${quote(st)}’, ${past(st)} ${last(st)}.`),
  'single straight, US': way((st) => `'${quote(st)},' ${first(st)} ${past(st)}.`),
  'single straight, UK': way((st) => `'${quote(st)}', ${past(st)} ${last(st)}.`),
  'two single marks': way((st) => `''${quote(st)},'' ${first(st)} ${past(st)}.`),
  'two back ticks': way((st) => `\`\`${quote(st)},'' ${past(st)} ${last(st)}.`),
  'pointed marks': way((st) => `«${quote(st)}», ${first(st)} ${past(st)}.`),
  'low and high marks': way((st) => `„${quote(st)}“, ${first(st)} ${past(st)}.`),
  'after a colon': way((st) => `${first(st)} ${past(st)}: “${quote(st)}.”`),
  'after a colon, UK': way((st) => `${first(st)} ${past(st)}: ‘${quote(st)}’.`),
  'after a comma': way((st) => `${first(st)} ${past(st)}, “${quote(st)}.”`),
  'parted by the cue': way(
    (st) => `“${capital(`[c:${st.clause.subject}]`)},” ${first(st)} ${past(st)}, “[c:${st.clause.rest}].”`,
  ),
  'goes on after the cue': way((st) => `“${quote(st)},” ${first(st)} ${past(st)}. “${onward(st)}.”`),
  'goes on, verb before': way((st) => `“${quote(st)},” ${past(st)} ${last(st)}. “${onward(st)}.”`),
  'goes on in a new paragraph': way(
    (st) => `“${quote(st)},” ${first(st)} ${past(st)}. “${onward(st)}.\n\n“[c:Nobody will take this town].”`,
  ),
  'told whom': way((st) => `“${quote(st)},” ${first(st)} told reporters.`, free),
  'a dash': way((st) => `“${quote(st)}” — ${last(st)}.`, free),
};

/** What a thing said through others, weakened or denied, must differ in, and in nothing else. */
export const altered: Readonly<Record<string, Way>> = {
  'a hedge before the cue': way((st) => `${first(st)} reportedly ${past(st)} that ${said(st)}.`, {
    hedged: true,
  }),
  'a hedging cue': way((st) => `${first(st)} suggested that ${said(st)}.`, { ...free, hedged: true }),
  'the clause negated': way(
    (st) => {
      const denied = negated(st.clause);
      return denied && `${first(st)} ${past(st)} that [c:${wordsOf(denied)}].`;
    },
    { negated: true },
  ),
  'an agency reported that': way(
    (st) => `${agency} reported that ${first(st)} ${past(st)} that ${said(st)}.`,
    {
      through: 'parent',
    },
  ),
  'an agency, citing': way((st) => `${agency}, citing ${last(st)}, reported that ${said(st)}.`, {
    ...free,
    through: 'relay',
  }),
  'an agency reported, citing': way((st) => `${agency} reported that ${said(st)}, citing ${last(st)}.`, {
    ...free,
    through: 'relay',
  }),
  'an agency quoted … as saying': way((st) => `${agency} quoted ${last(st)} as saying that ${said(st)}.`, {
    ...free,
    through: 'relay',
  }),
  'was quoted by an agency as saying': way(
    (st) =>
      `${first(st)} ${st.speaker.plural ? 'were' : 'was'} quoted by ${agency} as saying that ${said(st)}.`,
    { ...free, through: 'relay' },
  ),
  'told an agency': way((st) => `${first(st)} told ${agency} that ${said(st)}.`, {
    ...free,
    through: 'relay',
  }),
  'told an agency, after': way((st) => `${said(st)}, ${first(st)} told ${agency}.`, {
    ...free,
    through: 'relay',
  }),
};
