// SPDX-License-Identifier: Apache-2.0
import { codebook } from './codebook.ts';
import type { Crosswalk, Matched, UcdpRule } from './codebook-shapes.ts';
import { type HappeningSubtype, type HappeningType, happeningTypes } from './model.ts';

/** The codebook as the rows of the two tables of docs/codebook.md, in Markdown, without their heads. */
export interface CodebookTables {
  readonly types: readonly string[];
  readonly subtypes: readonly string[];
  readonly crosswalk: readonly string[];
}

/** Writes the codebook out for reading. */
export function codebookTables(): CodebookTables {
  return {
    types: happeningTypes.map((type) => row(`\`${type}\``, codebook[type].counts, codebook[type].not)),
    subtypes: happeningTypes.flatMap((type) =>
      subtypesOf(type).map(([name, { counts }]) => row(`\`${type}\``, `\`${name}\``, counts)),
    ),
    crosswalk: happeningTypes.flatMap((type) => [
      crosswalkRow(type, codebook[type]),
      ...subtypesOf(type).map(([name, own]) =>
        crosswalkRow(`${type}, ${name}`, { ...codebook[type], ...own }),
      ),
      ...Object.entries(codebook[type].byOutcome ?? {}).map(([name, own]) =>
        crosswalkRow(`${type}, ${name}`, own),
      ),
    ]),
  };
}

function subtypesOf(
  type: HappeningType,
): readonly (readonly [HappeningSubtype, Partial<Crosswalk> & { readonly counts: string }])[] {
  return Object.entries(codebook[type].subtypes) as [HappeningSubtype, { counts: string }][];
}

function crosswalkRow(name: string, { acled, ucdp, plover, cameo, airwars }: Crosswalk): string {
  const event =
    plover === null ? 'none' : [plover.event, plover.mode].filter((part) => part !== null).join('/');
  return row(
    name,
    acled.map(matched).join(' or ') || 'none',
    ucdpWords(ucdp),
    event,
    maybe(cameo),
    maybe(airwars),
  );
}

function maybe(match: Matched<string> | null): string {
  return match === null ? 'none' : matched(match);
}

function matched({ category, verified }: Matched<string>): string {
  return verified ? category : `${category} (r)`;
}

function ucdpWords(rule: UcdpRule): string {
  if (rule === null) return 'none';
  return rule === 'excluded' ? rule : `${rule.join(' or ')}, with at least one death`;
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
}
