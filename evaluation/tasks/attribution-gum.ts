// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/language/language.ts';
import type { ClaimReading } from '../../src/model/index.ts';
import { readAttributed } from '../readers/attributed.ts';
import { cueForms, type RelationText, relationTexts } from '../readers/gum-relations.ts';
import { plainReport } from '../readers/plain-report.ts';
import type { Score, Task } from '../task.ts';
import { partsOf } from './claim-parts.ts';
import { findRelations, type RelationFound } from './relation-counts.ts';
import { type Judged, separationScore } from './reliability.ts';

const treebank = 'syntax/gum-dev.conllu';
const trees = 'attribution/gum-rst/dev';

/** GUM's discourse trees, development set: which attributions of theirs are claims of ours. */
export const attributionGum: Task = {
  name: 'attribution-gum',
  about:
    'GUM development set, attribution relations of its discourse trees: recall of cue, source, content and of all three in one claim, nested claims with the others; separation of right from other claims by confidence',
  needs: [treebank, trees],
  fast: true,
  run: async ({ data, language, say }) => {
    const texts = relationTexts(readFileSync(join(data, treebank), 'utf8'), (id) => {
      const file = join(data, trees, `${id}.rs4`);
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    });
    const readings = texts.map((text) => claimsOf(text, language));
    say(`${texts.length} texts`);
    const found = texts.flatMap(({ text, relations }, i) =>
      findRelations(text, relations, readings[i]!.map(foundClaim)),
    );
    const judged = texts.flatMap((text, i) => judgedIn(text, readings[i]!));
    return [...scoresOf(found), separationScore(judged)];
  },
};

function claimsOf({ name, text }: RelationText, language: Language): readonly ClaimReading[] {
  const { claims } = readAttributed(plainReport(name, text), language);
  return claims.filter(({ form }) => form !== 'narrated');
}

const foundClaim = (claim: ClaimReading) => ({
  ...partsOf(claim),
  stance: claim.stance,
  negated: claim.negated,
});

/** Each claim that no other holds, with whether it has a relation whole; not all attributions are relations. */
function judgedIn({ text, relations }: RelationText, claims: readonly ClaimReading[]): readonly Judged[] {
  return claims
    .filter(({ parent }) => parent === null)
    .map((claim) => ({
      confidence: claim.confidence,
      right: findRelations(text, relations, [foundClaim(claim)]).some(({ whole }) => whole),
    }));
}

function scoresOf(found: readonly RelationFound[]): readonly Score[] {
  const marked = found.filter(({ cue }) => cue !== null);
  const negative = found.filter(({ relation }) => relation.negative);
  return [
    recall('cue recall', marked, ({ cue }) => cue === true),
    recall('source recall', found, ({ source }) => source),
    recall('content recall', found, ({ content }) => content),
    recall('whole recall', found, ({ whole }) => whole, {
      ...Object.fromEntries(cueForms.map((form) => [form, shareOf(found, form)])),
      negative: `${countOf(negative, ({ negated }) => negated)} of ${negative.length} read as such`,
    }),
  ];
}

type Test = (found: RelationFound) => boolean;

const countOf = (found: readonly RelationFound[], test: Test): number => found.filter(test).length;

function recall(
  name: string,
  found: readonly RelationFound[],
  test: Test,
  detail: Readonly<Record<string, string>> = {},
): Score {
  const right = countOf(found, test);
  const value = found.length === 0 ? 0 : right / found.length;
  return { name, value, detail: { right, gold: found.length, ...detail } };
}

function shareOf(found: readonly RelationFound[], form: string): string {
  const of = found.filter(({ relation }) => relation.form === form);
  return `${countOf(of, ({ whole }) => whole)} of ${of.length}`;
}
