// SPDX-License-Identifier: Apache-2.0
import type { GoldDocument } from '../../evaluation/readers/coreference.ts';
import { plainReport } from '../../evaluation/readers/plain-report.ts';
import { name } from '../../src/engine/name/name.ts';
import { parse } from '../../src/engine/parse/parse.ts';
import { type Expression, expressionsOf } from '../../src/engine/refer/expressions.ts';
import type { Named } from '../../src/engine/stages.ts';
import { tokenise } from '../../src/engine/tokenise/tokenise.ts';
import type { Language } from '../../src/language/language.ts';

/** A document of the corpus as our own stages read it. */
export interface ReadDocument {
  readonly gold: GoldDocument;
  readonly named: Named;
}

export function readDocument(gold: GoldDocument, language: Language): ReadDocument {
  const report = plainReport(gold.id, gold.text);
  return { gold, named: name(parse(tokenise(report, language), language), language) };
}

/** A document's expressions, each with the gold group of the mention at the same place; null where there is none. */
export interface Example {
  readonly expressions: readonly Expression[];
  readonly groups: readonly (string | null)[];
}

export function exampleOf({ gold, named }: ReadDocument, language: Language): Example {
  const groups = new Map(gold.mentions.map(({ start, end, group }) => [`${start} ${end}`, group]));
  const expressions = expressionsOf(named, language);
  return { expressions, groups: expressions.map(({ start, end }) => groups.get(`${start} ${end}`) ?? null) };
}
