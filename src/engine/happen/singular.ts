// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';

/** A word in lower case without the regular ending of a plural: a tagger that takes one for a name leaves it on. */
export function singularOf(form: string, { endings }: HappeningLexicon): string {
  const lower = form.toLowerCase();
  return lower.endsWith(endings.plural) ? lower.slice(0, -endings.plural.length) : lower;
}
