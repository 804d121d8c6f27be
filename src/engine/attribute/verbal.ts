// SPDX-License-Identifier: Apache-2.0
import type { AttributionLexicon } from '../../language/attribution.ts';
import type { Token } from '../../model/index.ts';
import {
  dependents,
  hasFiniteVerb,
  hasVerb,
  isAuxiliary,
  isComma,
  isFiniteVerb,
  isNominal,
  isPunctuation,
  isQuoteMark,
  isVerb,
  type SentenceView,
  wordOf,
} from './view.ts';

/** Whether a word can be the verb of a claim, by its tag or, where the tagger slipped, by what stands around it. */
export function mayBeVerb(view: SentenceView, i: number): boolean {
  const token = view.tokens[i]!;
  if (token.upos !== 'VERB') return looksLikeVerb(view, i);
  if (token.xpos === 'VBN' && closesSpeech(view, i)) return true;
  if (
    (token.deprel === 'amod' && !isFiniteVerb(token)) ||
    (view.lexicon.grammar.infinitive.has(wordOf(view.tokens[i - 1])) && token.xpos !== 'VB')
  )
    return false;
  // "Points to continued cooperation": a participle that the tagger took for an infinitive.
  if (view.lexicon.grammar.infinitive.has(wordOf(view.tokens[i - 1])) && /ed$/.test(wordOf(token)))
    return false;
  // "Reported attacks", "the stated aim": a participle before its noun.
  const participle = token.xpos === 'VBN' || token.xpos === 'VBG';
  const previous = view.tokens[i - 1]?.upos;
  if (!participle || !isModified(view.tokens[i + 1])) return true;
  return !(previous === 'DET' || previous === 'ADJ' || (previous === 'ADP' && token.xpos === 'VBN'));
}

/**
 * A participle after a comma, which goes on from the verb of the sentence: "…, adding that"; also one that the tagger
 * took for a noun or an adjective ("…, warning that", "…, promising to").
 */
export function trailsAsParticiple(view: SentenceView, i: number): boolean {
  const token = view.tokens[i];
  const before = view.tokens[i - 1];
  const parted = isComma(before) || (isQuoteMark(before) && isComma(view.tokens[i - 2]));
  if (!token || !parted) return false;
  if (token.xpos === 'VBG') return true;
  if (!/ing$/.test(token.form) || (token.upos !== 'NOUN' && token.upos !== 'ADJ')) return false;
  const next = view.tokens[i + 1];
  return next?.xpos === 'TO' || (next?.upos === 'SCONJ' && cueLemma(token, view.lexicon) !== null);
}

/** A noun that a participle may stand before: "each touting their record" has none. */
const isModified = (token: Token | undefined): boolean =>
  isNominal(token) && token!.xpos !== 'PRP$' && token!.xpos !== 'PRP';

/** A verb that the tagger took for a noun or an adjective. */
function looksLikeVerb(view: SentenceView, i: number): boolean {
  const token = view.tokens[i]!;
  const lemma = cueLemma(token, view.lexicon);
  if (lemma === null || i === 0) return false;
  if (trailsAsParticiple(view, i)) return true;
  if (token.upos === 'ADJ') return isProgressive(view, i);
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return false;
  if (token.xpos !== 'NNP' && takesSubjectAndObject(view, i)) return true;
  if (!isPlural(token) || !isNominal(view.tokens[i - 1])) return false;
  if (closesQuoted(view, i)) return view.lexicon.verbs.get(lemma)?.has('quote') ?? false;
  return isLoneVerb(view, i, lemma) || opensTheirClause(view, i);
}

const isPlural = ({ xpos, form }: Token): boolean =>
  xpos === 'NNS' || (/^NNPS?$/.test(xpos) && /s$/.test(form));

/** "Is promising lower taxes": an adjective does not take an object or an infinitive of its own. */
function isProgressive(view: SentenceView, i: number): boolean {
  if (!/ing$/i.test(view.tokens[i]!.form)) return false;
  const be = dependents(view, i, 'aux', 'cop').some((child) => child < i);
  const infinitive = view.lexicon.grammar.infinitive.has(wordOf(view.tokens[i + 1]));
  return be && (infinitive || dependents(view, i, 'obj', 'xcomp', 'ccomp').some((child) => child > i));
}

/** "Some deputies, however, question the deal": what has a subject and an object is no noun. */
function takesSubjectAndObject(view: SentenceView, i: number): boolean {
  const subject = dependents(view, i, 'nsubj').some((child) => child < i);
  return subject && dependents(view, i, 'obj').some((child) => child > i);
}

/** "The mayor plans to", "Korr urges troops to withdraw": a present tense taken for a plural, the only verb there is. */
function isLoneVerb(view: SentenceView, i: number, lemma: string): boolean {
  const token = view.tokens[i]!;
  const next = view.tokens[i + 1];
  if (!next || !view.lexicon.verbs.has(lemma)) return false;
  const opens = view.lexicon.grammar.infinitive.has(wordOf(next)) || next.upos === 'SCONJ';
  const named = view.tokens[i - 1]!.upos === 'PROPN' && token.xpos === 'NNS';
  const object = ['DET', 'NOUN', 'PROPN', 'ADJ'].includes(next.upos);
  if (!(opens && (token.deprel === 'root' || token.xpos !== 'NNS')) && !(named && object)) return false;
  return !hasFiniteVerb(view, { first: 0, last: named && object ? view.tokens.length - 1 : i - 1 });
}

/** "Though Korr notes they were sold": a name before it and a clause with its own subject after it. */
function opensTheirClause(view: SentenceView, i: number): boolean {
  const [subject, verb] = [view.tokens[i + 1], view.tokens[i + 2]];
  return view.tokens[i - 1]!.upos === 'PROPN' && subject?.xpos === 'PRP' && isFiniteVerb(verb);
}

/** "“…,” the caption reads": the last word of a sentence that holds nothing else after its quote. */
function closesQuoted(view: SentenceView, i: number): boolean {
  for (let after = i + 1; after < view.tokens.length; after++)
    if (!isPunctuation(view.tokens[after])) return false;
  for (let at = i - 1; at > 0; at--) {
    if (isQuoteMark(view.tokens[at])) return true;
    if (isVerb(view.tokens[at]) || isPunctuation(view.tokens[at])) return false;
  }
  return false;
}

/** The lemma under which the lexicon knows a verb, its tagger's or one worked out from its ending; or null. */
export function cueLemma(token: Token, lexicon: AttributionLexicon): string | null {
  const known = (lemma: string) => knows(lexicon, lemma);
  if (known(token.lemma)) return token.lemma;
  const word = wordOf(token);
  const stem = word.replace(/(?:ing|ed|es|s|d)$/, '');
  const candidates = [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), stem.replace(/i$/, 'y')];
  return candidates.find((candidate) => candidate.length > 2 && known(candidate)) ?? null;
}

function knows(lexicon: AttributionLexicon, lemma: string): boolean {
  return (
    lexicon.verbs.has(lemma) ||
    lexicon.prepositional.has(lemma) ||
    lexicon.particled.has(lemma) ||
    lexicon.giving.has(lemma) ||
    lexicon.counting.verbs.has(lemma)
  );
}

/** Auxiliaries, negation and adverbs, which stand before a verb and belong to it. */
export function leadsVerb(view: SentenceView, i: number): boolean {
  const token = view.tokens[i]!;
  if (isNamed(view, i)) return false;
  if (isAuxiliary(token)) return true;
  if (view.lexicon.negators.has(wordOf(token)) && token.upos !== 'PRON' && token.upos !== 'DET') return true;
  return token.upos === 'ADV' && !/^W/.test(token.xpos) && !isPunctuation(token) && i > 0;
}

export function isPassive(view: SentenceView, verb: number): boolean {
  if (view.tokens[verb]!.xpos !== 'VBN') return false;
  for (let i = verb - 1; i >= 0 && leadsVerb(view, i); i--) {
    const { lemma } = view.tokens[i]!;
    if (!isAuxiliary(view.tokens[i])) continue;
    if (view.lexicon.grammar.passive.has(lemma)) return true;
    if (view.lexicon.grammar.perfect.has(lemma)) return false;
  }
  const { deprel } = view.tokens[verb]!;
  return (deprel === 'acl' || deprel === 'advcl') && !closesSpeech(view, verb) && !hasObject(view, verb);
}

/**
 * "Two boats were sunk, a spokesman for the army confirmed.", "…, confirmed the mayor.": a past tense that the tagger
 * took for a participle, with a speaker beside it, a clause before the comma, and nothing else in the sentence.
 */
export function closesSpeech(view: SentenceView, verb: number): boolean {
  const set = isComma(view.tokens[verb - 1]) || isQuoteMark(view.tokens[verb - 1]);
  if (set && namesSpeaker(view, verb)) return hasFiniteVerb(view, { first: 0, last: verb });
  for (let i = verb + 1; i < view.tokens.length; i++) if (!isPunctuation(view.tokens[i])) return false;
  const last = set ? verb - 2 : verb - 1;
  if (!isNominal(view.tokens[last])) return false;
  let first = last;
  while (first > 0 && !isVerb(view.tokens[first - 1])) first--;
  const mark = view.tokens.slice(first, last).some((token) => isComma(token) || isQuoteMark(token));
  return mark && hasFiniteVerb(view, { first: 0, last: first });
}

/** "…, confirmed the mayor and the colonel.": nothing but a noun phrase from the verb to the sentence's end. */
function namesSpeaker(view: SentenceView, verb: number): boolean {
  if (!['DET', 'PROPN', 'NOUN', 'NUM'].includes(view.tokens[verb + 1]?.upos ?? '')) return false;
  return !hasVerb(view, { first: verb + 1, last: view.tokens.length - 1 });
}

/** "A union of pilots condemned the raid": a participle with an object of its own is a past tense. */
function hasObject(view: SentenceView, verb: number): boolean {
  const next = view.tokens[verb + 1];
  if (!next || view.lexicon.times.has(wordOf(next)) || !isNominal(view.tokens[verb - 1])) return false;
  return next.upos === 'DET' || next.upos === 'PROPN' || next.xpos === 'PRP' || next.xpos === 'PRP$';
}

/** "“…,” Will said": a capital within a sentence in small letters makes a name of what else would be an adverb. */
function isNamed(view: SentenceView, i: number): boolean {
  const small = /^\p{Ll}/u;
  return (
    i > 0 &&
    /^\p{Lu}\p{Ll}/u.test(view.tokens[i]!.form) &&
    small.test(view.tokens[i + 1]?.form ?? '') &&
    !opens(view, i)
  );
}

/** Behind a mark that ends a sentence or opens a quote. */
const opens = (view: SentenceView, i: number): boolean =>
  /^(?:[.?!:(“"‘]|\.\.\.)$/.test(view.tokens[i - 1]!.form);
