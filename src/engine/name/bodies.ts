// SPDX-License-Identifier: Apache-2.0
import type { NameLexicon } from '../../language/names.ts';
import { type Proposal, proposal } from './proposal.ts';
import { linkedEnd, type Run } from './runs.ts';
import { longestPhrase, type SentenceView } from './view.ts';

/**
 * Organisations by the shape of their names: "Free Maravel Army", "Ministry of Health", "Maravelian army",
 * "the regime", initials. The actor list is searched apart; this finds what no list has.
 */
export function spotBodies(
  view: SentenceView,
  runs: readonly Run[],
  names: NameLexicon,
): readonly Proposal[] {
  return [
    ...runs.flatMap((run) => [...headed(view, runs, run, names), ...initials(view, run)]),
    ...institutions(view, names),
    ...definite(view, names),
  ];
}

/** A run with a word of bodies at its end, or at the joint before "of" or "for". */
function headed(view: SentenceView, runs: readonly Run[], run: Run, names: NameLexicon): readonly Proposal[] {
  const head = names.organisationHeads.has(view.folded[run.last]!);
  if (!head) return [];
  const last = names.headLinks.has(view.folded[run.last + 1] ?? '')
    ? linkedEnd(view, runs, run, names)
    : run.last;
  if (run.first === last) return [];
  const reason = 'name.body-word@1';
  const whole = proposal(run.first, last, 'organisation', reason);
  return last > run.last && run.last > run.first
    ? [whole, proposal(run.first, run.last, 'organisation', reason)]
    : [whole];
}

/** Initials that no list explains. */
function initials(view: SentenceView, run: Run): readonly Proposal[] {
  const { form, upos } = view.tokens[run.first]!;
  if (run.first !== run.last || view.casing === 'upper' || upos !== 'PROPN') return [];
  return /^\p{Lu}{2,6}s?$/u.test(form)
    ? [proposal(run.first, run.last, 'organisation', 'name.initials@1')]
    : [];
}

/** "Maravelian army", "Kurdish-led forces", "Oskar rebels": a people or a name, then a common noun for a body. */
function institutions(view: SentenceView, names: NameLexicon): readonly Proposal[] {
  const found: Proposal[] = [];
  for (let i = 0; i < view.tokens.length; i++) {
    const last = endOfInstitution(view, i, names);
    if (last < 0 || view.tokens[last]!.upos === 'VERB' || view.capital[last + 1]) continue;
    const first = modifiersBefore(view, i, names);
    const bare = first === i && !(view.capital[i] && last > i);
    if (bare) continue;
    found.push(proposal(first, last, 'organisation', 'name.institution@1'));
    i = last;
  }
  return found;
}

/** "security forces", "military forces": nouns for bodies in a row are one. */
function endOfInstitution(view: SentenceView, first: number, names: NameLexicon): number {
  let last = -1;
  for (let next = first; next < view.tokens.length; next = last + 1) {
    const end = longestPhrase(view, next, names.institutionNouns);
    if (end < 0) break;
    last = end;
  }
  return last;
}

/** Where the capitalised words and adjectives right before a noun begin, if there is a capital among them. */
function modifiersBefore(view: SentenceView, noun: number, names: NameLexicon): number {
  let first = noun;
  let begin = noun;
  for (let i = noun - 1; i >= 0 && i >= noun - 5; i--) {
    const { upos, form } = view.tokens[i]!;
    if (view.capital[i] && !names.notNames.has(view.folded[i]!) && upos !== 'VERB') begin = i;
    else if (form !== '-' && !/^(?:ADJ|NOUN)$/.test(upos) && !names.allegiance.has(view.folded[i]!)) break;
    first = i;
  }
  return begin >= first ? begin : noun;
}

/** "the regime", "the opposition", and with a capital also without the article: "Coalition". */
function definite(view: SentenceView, names: NameLexicon): readonly Proposal[] {
  const found: Proposal[] = [];
  for (let i = 0; i < view.tokens.length; i++) {
    if (view.folded[i - 1] !== names.article && !standsAlone(view, i)) continue;
    const last = longestPhrase(view, i, names.definiteInstitutions);
    const after = view.tokens[last + 1];
    if (
      last < 0 ||
      after?.upos === 'NOUN' ||
      after?.upos === 'PROPN' ||
      names.headLinks.has(view.folded[last + 1] ?? '')
    )
      continue;
    found.push(proposal(i, last, 'organisation', 'name.definite@1'));
  }
  return found;
}

function standsAlone(view: SentenceView, i: number): boolean {
  return view.casing === 'mixed' && view.capital[i] === true && view.capital[i - 1] !== true;
}
