// SPDX-License-Identifier: Apache-2.0
import type {
  Analysis,
  Frame,
  Mention,
  MentionType,
  Report,
  Sentence,
  Token,
} from '../../src/model/index.ts';

/*
 * Builds what was read in a report by hand. A sentence is a table, a word a line:
 *   form upos xpos lemma deprel head feats      `_` for nothing; heads count words from 1, 0 is the root
 * Its verbs with their roles are lines of their own, words counted from 1, both ends within:
 *   fell: A1=7-13 LOC=15-17
 */

/**
 * A sentence of a report, looked for from an offset.
 *
 * @throws RangeError when its words do not follow one another in the text
 */
export function sentenceOf(report: Report, from: number, table: string, roles = ''): Sentence {
  const tokens: Token[] = [];
  let at = from;
  for (const line of linesOf(table)) {
    const token = tokenOf(report.text, at, line.split(/\s+/));
    tokens.push(token);
    at = token.end;
  }
  const start = tokens[0]!.start;
  const zone = report.zones.find((one) => one.start <= start && start < one.end)?.zone ?? 'body';
  return { start, end: at, zone, tokens, frames: framesOf(tokens, roles) };
}

function linesOf(table: string): readonly string[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const nothing = (cell: string) => (cell === '_' ? '' : cell);

function tokenOf(text: string, from: number, cells: readonly string[]): Token {
  const [form = '', upos = '', xpos = '', lemma = '', deprel = '', head = '', feats = ''] = cells;
  const start = text.indexOf(form, from);
  if (start < 0 || text.slice(from, start).trim() !== '')
    throw new RangeError(`“${form}” does not come next`);
  const end = start + form.length;
  return {
    ...{ start, end, form, upos, xpos, deprel },
    lemma: nothing(lemma),
    feats: nothing(feats),
    head: Number(head) - 1,
  };
}

function framesOf(tokens: readonly Token[], roles: string): readonly Frame[] {
  return linesOf(roles).map((line) => {
    const [verb = '', ...filled] = line.split(/:?\s+/);
    const predicate = tokens.findIndex((token) => token.form === verb);
    if (predicate < 0) throw new RangeError(`no word “${verb}”`);
    return { predicate, roles: filled.map(roleOf) };
  });
}

function roleOf(filled: string) {
  const [role = '', words = ''] = filled.split('=');
  const [first = '', last = first] = words.split('-');
  return { role, first: Number(first) - 1, end: Number(last) };
}

/** The first place of some words in a report, as a name found there. */
export function nameIn(
  report: Report,
  exact: string,
  type: MentionType,
  details: Partial<Mention> & Pick<Mention, 'reason'>,
): Mention {
  const start = report.text.indexOf(exact);
  if (start < 0) throw new RangeError(`no “${exact}”`);
  const plain = { value: null, timex: null, when: null, use: null, place: null, actor: null };
  return { start, end: start + exact.length, exact, type, ...plain, ...details };
}

export function analysisWith(
  report: Report,
  sentences: readonly Sentence[],
  mentions: readonly Mention[] = [],
): Analysis {
  const rest = { references: [], claims: [], figures: [], happenings: [], issues: [] };
  return { report: report.id, sentences, mentions, ...rest };
}
