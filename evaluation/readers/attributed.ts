// SPDX-License-Identifier: Apache-2.0
import { attribute } from '../../src/engine/attribute/attribute.ts';
import { name } from '../../src/engine/name/name.ts';
import { parse } from '../../src/engine/parse/parse.ts';
import { refer } from '../../src/engine/refer/refer.ts';
import type { Attributed } from '../../src/engine/stages.ts';
import { tokenise } from '../../src/engine/tokenise/tokenise.ts';
import type { Language } from '../../src/language/language.ts';
import type { Report } from '../../src/model/index.ts';

/** Reads a report as far as its claims: the stages of the pipeline up to attribution. */
export function readAttributed(report: Report, language: Language): Attributed {
  const named = name(parse(tokenise(report, language), language), language);
  return attribute(refer(named, language), language);
}
