// SPDX-License-Identifier: Apache-2.0
import type { Speaker } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { bareName, nameRuns, wordsBetween } from './actors.ts';
import { anonymityOf, ofActor, open } from './anonymity.ts';
import type { People } from './people.ts';
import { personal, personSpeaker } from './persons.ts';
import { commaIn, factsOf, type SourceFacts } from './source-facts.ts';
import { headOf } from './sources.ts';
import { mentionOver, type ReportView, type SentenceView, type TokenRange, wordOf } from './view.ts';

/**
 * Reads the words of a source as a speaker: an institution of the actor list, a named person, a role, a document, or
 * somebody who stays anonymous. Never guesses a name: what cannot be told stays open.
 */
export function speakerOf(
  report: ReportView,
  view: SentenceView,
  range: TokenRange,
  people: People,
): Speaker {
  const facts = factsOf(report, view, range);
  return (
    seatSpeaker(facts) ??
    spokesSpeaker(facts) ??
    documentSpeaker(facts) ??
    mastheadSpeaker(facts) ??
    manySpeaker(facts) ??
    stateNamedBody(facts) ??
    personSpeaker(facts, people) ??
    institutionSpeaker(facts) ??
    bodySpeaker(facts) ??
    roleSpeaker(facts) ??
    otherSpeaker(facts)
  );
}

/** "Moscow", "the Kremlin", "the Russians": a seat or a people that stands for its government. */
function seatSpeaker(facts: SourceFacts): Speaker | null {
  const bare = bareName(facts.view, facts.range);
  const { actors } = facts.report;
  const seat = actors.named(bare)[0] ? null : actors.byMetonym(bare)[0];
  if (seat) return ofActor(seat, facts, `attribute.metonym@1: “${bare}” for ${seat.name}`);
  const people = actors.byDemonym(bare)[0];
  return people ? ofActor(people, facts, `attribute.people@1: “${bare}” for ${people.name}`) : null;
}

/** A spokesperson, named or not, speaks for the body. */
function spokesSpeaker(facts: SourceFacts): Speaker | null {
  const { view, range, report } = facts;
  for (let i = range.first; i <= range.last; i++) {
    if (!report.lexicon.spokes.has(wordOf(view.tokens[i]))) continue;
    const body = facts.actors.find((named) => named.actor.kind !== 'media') ?? facts.actors[0];
    const reason = 'attribute.spokesperson@1: speaks for the body';
    return body ? ofActor(body.actor, facts, reason) : unlistedBody(facts, i, reason);
  }
  return null;
}

/** "A spokesman for the Oskar Relief Committee": the body as the words have it; nobody when they name none. */
function unlistedBody(facts: SourceFacts, spokes: number, reason: string): Speaker | null {
  const { view, range, report } = facts;
  const link = view.tokens[spokes + 1];
  const body = { first: spokes + 2, last: range.last };
  if (!link || body.last < body.first || !report.lexicon.belonging.has(wordOf(link))) return null;
  const [name] = nameRuns(view, body);
  if (!name) return null;
  const words = bareName(view, { first: body.first, last: Math.min(body.last, commaIn(view, body) - 1) });
  return {
    ...open(facts, 'organisation', 'named', reason),
    name: words,
    count: 'one',
    key: `name:${foldName(words)}`,
  };
}

/** A statement, caption or report: the voice of the body it comes from when that is said, else a document's. */
function documentSpeaker(facts: SourceFacts): Speaker | null {
  if (facts.role?.kind !== 'document') return null;
  const body = facts.actors.find((each) => each.actor.kind !== 'media') ?? null;
  if (body)
    return ofActor(body.actor, facts, `attribute.document@1: a ${facts.role.word} of ${body.actor.name}`);
  const anonymity = anonymityOf(facts);
  const vague = anonymity === 'anonymous' && /^reports?$/.test(facts.role.word);
  return open(facts, vague ? 'unknown' : 'document', anonymity, 'attribute.document@1');
}

/** "The Oskar Courier", "the Port Sessel Herald": a name that ends as newspapers' do. */
function mastheadSpeaker(facts: SourceFacts): Speaker | null {
  const { view, range, report } = facts;
  const words = view.tokens.slice(range.first, range.last + 1);
  const article = words[0]!.upos === 'DET';
  const plain = words.every(
    ({ upos, form }, i) => (i === 0 && article) || (upos === 'PROPN' && /^\p{Lu}/u.test(form)),
  );
  if (!plain || !report.lexicon.mastheads.has(wordOf(words.at(-1))) || (words.length < 3 && !article))
    return null;
  if (
    words.length < 2 ||
    facts.actors.some(({ last, first }) => last === range.last && first <= range.first + 1)
  )
    return null;
  const name = bareName(view, range);
  const key = `name:${foldName(name)}`;
  return {
    ...open(facts, 'media', 'named', 'attribute.masthead@1'),
    name,
    party: null,
    institution: null,
    count: 'one',
    key,
  };
}

/** "Many islanders", "Loyalists": a plural with a capital is nobody's name, unless it is known for a body's. */
function manySpeaker(facts: SourceFacts): Speaker | null {
  const { view, range, report, role, name } = facts;
  const head = headOf(view, range);
  if (role !== null || name?.first !== head || name.last !== head) return null;
  const { xpos, start, end } = view.tokens[head]!;
  const { several, two } = report.lexicon.counts;
  const first = wordOf(view.tokens[range.first]);
  const counted = range.first < head && (several.has(first) || two.has(first));
  const named = mentionOver(report, start, end)?.type;
  if (!counted && (xpos !== 'NNPS' || named === 'organisation' || named === 'person')) return null;
  const known = facts.actors.some((each) => each.first <= head && head <= each.last);
  return known ? null : open(facts, 'unknown', anonymityOf(facts), 'attribute.many@1');
}

/** A body of the list that the phrase names, or the government of the state whose adjective stands before such a word. */
function institutionSpeaker(facts: SourceFacts): Speaker | null {
  const { view, range, role } = facts;
  const head = headOf(view, range);
  const body =
    facts.actors.find((each) => each.first <= head && head <= each.last) ??
    facts.actors.find((each) => each.actor.kind === role?.kind && isKindAfter(view, each.last, head)) ??
    (role === null ? facts.actors[0] : undefined);
  if (body) return ofActor(body.actor, facts, 'attribute.actor@1');
  if (facts.party && role && facts.report.lexicon.grammar.governing.has(role.word)) {
    return ofActor(facts.party, facts, `attribute.actor@1: the government of ${facts.party.name}`);
  }
  return null;
}

/** "SANA news agency": the nouns after a name that only say what it is. */
function isKindAfter(view: SentenceView, name: number, head: number): boolean {
  const between = view.tokens.slice(name + 1, head + 1);
  return between.length > 0 && between.every((token) => token.upos === 'NOUN');
}

/** "Kenya Airways", "France Telecom": a name that opens with a state's and is nobody's title is a body's. */
function stateNamedBody(facts: SourceFacts): Speaker | null {
  const { view, report, actors, role } = facts;
  const state = actors.find(({ actor, last }) => {
    const next = view.tokens[last + 1];
    return actor.id === actor.country && next?.upos === 'PROPN' && last + 1 <= facts.range.last;
  });
  if (!state || role !== null) return null;
  const last = endOfRun(view, state.last, facts.range.last);
  const head = headOf(view, facts.range);
  const titled = report.lexicon.titles.has(wordOf(view.tokens[state.last + 1]));
  const { start, end } = view.tokens[last]!;
  const own = state.first <= head && head <= last;
  if (!own || titled || mentionOver(report, start, end)?.type === 'person') return null;
  const words = wordsBetween(view, state.first, last);
  return {
    ...open(facts, 'organisation', 'named', 'attribute.body@1'),
    name: words,
    party: null,
    institution: null,
    count: 'one',
    key: `name:${foldName(words)}`,
  };
}

/** The last of the proper names that follow each other. */
function endOfRun(view: SentenceView, from: number, limit: number): number {
  let last = from;
  while (last < limit && view.tokens[last + 1]!.upos === 'PROPN') last++;
  return last;
}

/** A body that the list does not know, called by a name of its own: "the Oskar Relief Committee". */
function bodySpeaker(facts: SourceFacts): Speaker | null {
  const { view, range, role } = facts;
  const head = view.tokens[headOf(view, range)]!;
  if (role === null || personal.has(role.kind) || role.kind === 'document' || role.kind === 'unknown')
    return null;
  if (head.upos !== 'PROPN' || !/^\p{Lu}/u.test(head.form)) return null;
  const words = bareName(view, range);
  return {
    ...open(facts, role.kind, 'named', 'attribute.body@1'),
    name: words,
    count: 'one',
    key: `name:${foldName(words)}`,
  };
}

/** Somebody known by what they are: "a senior official", "two officers", "the rebels". */
function roleSpeaker(facts: SourceFacts): Speaker | null {
  if (facts.role === null) return null;
  const { kind, word } = facts.role;
  const anonymity = anonymityOf(facts);
  return open(facts, kind, anonymity, `attribute.role@1: “${word}”`);
}

/** Whether the names found take the word for the end of a body's name. */
function bodyMention({ view, report }: SourceFacts, at: number): boolean {
  const { start, end } = view.tokens[at]!;
  return mentionOver(report, start, end)?.type === 'organisation';
}

/** A name that nobody knows: a person's if it looks like one, else a body's. */
function otherSpeaker(facts: SourceFacts): Speaker {
  const { view, name, range } = facts;
  const head = headOf(view, range);
  // "An Eastern League scout": the name only says which.
  const common = view.tokens[head]!.upos === 'NOUN' && name !== null && name.last < head;
  if (name === null || (common && !bodyMention(facts, head)))
    return open(facts, 'unknown', anonymityOf(facts), 'attribute.unknown@1');
  const words = bareName(view, facts.range);
  return {
    ...open(facts, 'organisation', 'named', 'attribute.name@1'),
    name: words,
    count: 'one',
    key: `name:${foldName(words)}`,
  };
}
