// SPDX-License-Identifier: Apache-2.0
import type { ActorList } from '../../language/actors.ts';
import type { NameLexicon } from '../../language/names.ts';
import { type Proposal, proposal } from './proposal.ts';
import { longestPhrase, type SentenceView, written } from './view.ts';

/** Words for peoples, creeds and nations: "Russian", "Kurdish", "Sunnis". */
export function spotPeoples(view: SentenceView, names: NameLexicon, actors: ActorList): readonly Proposal[] {
  const found: Proposal[] = [];
  for (let i = 0; i < view.tokens.length; i++) {
    if (!mayBeginPeople(view, i)) continue;
    const last = longestPhrase(view, i, names.peopleWords);
    if (last < 0) continue;
    const party = actors.byDemonym(written(view, i, last));
    found.push(
      proposal(i, last, 'nationality', 'name.people@1', { actor: party.length === 1 ? party[0]!.id : null }),
    );
    i = last;
  }
  return found;
}

/** Without capitals to go by, the tag must say adjective or name, and short words are left alone. */
function mayBeginPeople(view: SentenceView, i: number): boolean {
  const token = view.tokens[i]!;
  if (view.casing === 'lower')
    return (token.upos === 'ADJ' || token.upos === 'PROPN') && token.form.length > 4;
  return /^\p{Lu}/u.test(token.form);
}
