// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '../../language/actors.ts';
import type { Span, Speaker, VoiceKind } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { wordsBetween } from './actors.ts';
import { open } from './anonymity.ts';
import { type FullName, isSamePerson, type People } from './people.ts';
import { spanOfTokens } from './ranges.ts';
import { factsOf, type SourceFacts } from './source-facts.ts';
import { headOf } from './sources.ts';
import { mentionOver, type ReportView, type SentenceView, type TokenRange, wordOf } from './view.ts';

/** A person by name: an office-holder is an official of the institution that stands in the words. */
export function personSpeaker(facts: SourceFacts, people: People): Speaker | null {
  const { view, name, report } = facts;
  if (name === null) return surnameSpeaker(facts, people);
  if (isBodyName(facts) || !isPersonal(facts) || onlyTellsWhich(facts, name)) return null;
  const words = wordsBetween(view, name.first, name.last);
  if (report.actors.byMetonym(words).length > 0) return null;
  if (isPlace(facts, name))
    return open(facts, 'unknown', 'role-only', 'attribute.place@1: a place does not speak');
  const full = name.first === name.last ? fullerName(facts, name, people) : fullestName(words, people);
  if (full && !(full.sentence === view.index && full.name.first === name.first))
    return fromFullName(report, full, words);
  return named(facts, words, facts.span, 'attribute.person@1');
}

export const personal: ReadonlySet<VoiceKind> = new Set(['official', 'person', 'eyewitness', 'armed-group']);

/** A name is the speaker's own when the phrase hangs by it or by what a person is; "the Port Sessel clinic" speaks as a clinic. */
function isPersonal({ view, range, name, role }: SourceFacts): boolean {
  const head = headOf(view, range);
  if (name === null || (name.first <= head && head <= name.last)) return true;
  return role === null ? head < name.first : personal.has(role.kind);
}

/** "An Eastern League executive", "Korr's lawyer": what stands before the noun for a person is not that person's name. */
function onlyTellsWhich({ view, range }: SourceFacts, name: TokenRange): boolean {
  const head = headOf(view, range);
  return name.last < head && view.tokens[head]!.upos === 'NOUN';
}

/** A capitalised word that the tagger took for a common noun, and that is somebody's last name in this report. */
function surnameSpeaker({ report, view, range }: SourceFacts, people: People): Speaker | null {
  const { form } = view.tokens[range.last]!;
  if (range.first !== range.last || !/^\p{Lu}/u.test(form)) return null;
  const bearers = people.get(foldName(form)) ?? [];
  return bearers.length === 1 ? fromFullName(report, bearers[0]!, form) : null;
}

/**
 * Whose name is here in short: the one bearer of a last name; of several, and of a first name alone, the one whom the
 * reading of reference takes it back to.
 */
function fullerName({ report, view, range }: SourceFacts, name: TokenRange, people: People): FullName | null {
  const bearers = people.get(foldName(view.tokens[name.last]!.form)) ?? [];
  if (bearers.length === 1) return bearers[0]!;
  const reference = report.referents.at(spanOfTokens(report, view, range));
  if (reference?.outcome !== 'antecedent') return null;
  for (const { exact } of report.referents.before(reference)) {
    const words = foldName(exact).split(' ');
    const named = words.flatMap((word) => people.get(word) ?? []);
    const found = named.find(
      (full) => isSamePerson(full.words, exact) && opensOrEnds(full.words, view.tokens[name.first]!.form),
    );
    if (found) return found;
  }
  return null;
}

/** The one bearer of a name of several words that has more of them: “Abdel Korr” is Rami Abdel Korr. */
function fullestName(words: string, people: People): FullName | null {
  const bearers = people.get(foldName(words).split(' ').at(-1)!) ?? [];
  const fuller = bearers.filter(
    (full) => full.words.length > words.length && isSamePerson(full.words, words),
  );
  return fuller.length === 1 ? fuller[0]! : null;
}

function opensOrEnds(full: string, word: string): boolean {
  const words = foldName(full).split(' ');
  return words[0] === foldName(word) || words.at(-1) === foldName(word);
}

/** Whether the name is read as a place's and nothing in the words makes it a person's. */
function isPlace({ view, report, role }: SourceFacts, name: TokenRange): boolean {
  const { start, end } = { start: view.tokens[name.first]!.start, end: view.tokens[name.last]!.end };
  return role === null && mentionOver(report, start, end)?.type === 'place';
}

/** A proper name that a role noun for bodies heads ("Oskar Relief Committee") is no person's. */
function isBodyName({ view, range, name, role, report }: SourceFacts): boolean {
  if (name === null) return false;
  if (
    endsAsBody(report, view, name.last) ||
    (isPlainRun(view, range) && endsAsBody(report, view, range.last))
  )
    return true;
  const mention = mentionOver(report, view.tokens[name.last]!.start, view.tokens[name.last]!.end);
  return (
    role === null &&
    (mention?.type === 'organisation' || /^\p{Lu}{2,}$/u.test(view.tokens[name.last]!.form)) &&
    name.first === name.last
  );
}

function endsAsBody(report: ReportView, view: SentenceView, last: number): boolean {
  const kind = report.lexicon.roles.get(wordOf(view.tokens[last]));
  return kind !== undefined && ['organisation', 'media', 'monitor', 'government'].includes(kind);
}

/** "The Election and Referendum Commission": names joined, nothing set off or hung on behind. */
function isPlainRun(view: SentenceView, { first, last }: TokenRange): boolean {
  const words = view.tokens.slice(first, last + 1);
  return (
    words.at(-1)!.upos === 'PROPN' &&
    words.every(({ upos }) => ['DET', 'ADJ', 'PROPN', 'CCONJ'].includes(upos))
  );
}

function fromFullName(report: ReportView, full: FullName, words: string): Speaker {
  const facts = factsOf(report, report.sentences[full.sentence]!, full.phrase);
  return named(facts, full.words, facts.span, `attribute.short-name@1: “${words}” is ${full.words}`);
}

/**
 * The body a person belongs to by the words: one in the title ("Defence Ministry chief X") or after "of", "at", "with";
 * not one the person is merely an expert on. A body comes before a state.
 */
function affiliationOf({ view, range, name, actors, report }: SourceFacts): Actor | null {
  const bound = actors.filter(({ first }) => {
    let before = first - 1;
    while (
      before >= range.first &&
      ['DET', 'ADJ', 'PROPN', 'NOUN', 'PART'].includes(view.tokens[before]!.upos)
    )
      before--;
    const link = before < range.first ? '' : wordOf(view.tokens[before]);
    return link === '' || link === ','
      ? name !== null && first < name.first
      : report.lexicon.belonging.has(link);
  });
  return (
    (bound.find(({ actor }) => actor.partOf !== null || actor.kind !== 'government') ?? bound[0])?.actor ??
    null
  );
}

function named(facts: SourceFacts, words: string, span: Span, reason: string): Speaker {
  const institution = affiliationOf(facts);
  const role = facts.role?.kind ?? null;
  const official = role === 'official' || holdsTitle(facts);
  const kind: VoiceKind = official
    ? 'official'
    : role === 'armed-group' || role === 'eyewitness'
      ? role
      : 'person';
  return {
    name: words,
    kind,
    anonymity: 'named',
    count: 'one',
    party: institution?.party ?? (official ? (facts.party?.party ?? null) : null),
    institution: institution?.id ?? (official ? (facts.party?.id ?? null) : null),
    key: `person:${foldName(words)}`,
    span,
    reason,
  };
}

/** A title of office before the name: "President", "Gen.". */
function holdsTitle({ view, range, name, report }: SourceFacts): boolean {
  if (name === null) return false;
  for (let i = range.first; i < name.first; i++) {
    const word = wordOf(view.tokens[i]).replace(/\.$/, '');
    if (report.lexicon.titles.has(word) && !report.lexicon.grammar.civilTitles.has(word)) return true;
  }
  return false;
}
