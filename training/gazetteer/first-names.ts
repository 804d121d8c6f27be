// SPDX-License-Identifier: Apache-2.0
/**
 * Writes `resources/en/first-names.txt`: given names in Latin letters from the locales of `@faker-js/faker` (MIT),
 * folded, without those that are common words (`commonFirst` of `resources/en/names.json`). Our own list of names
 * from the regions at war stays in `names.json`. Run: `npm ci && npm run first-names` in this folder.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { byCodeUnits } from '../../src/model/index.ts';
import { foldName } from '../../src/text/index.ts';

interface Names {
  readonly generic?: readonly string[];
  readonly female?: readonly string[];
  readonly male?: readonly string[];
}

/** What of the package is read. It is this folder's own, not the main package's, so its types are not there to build on. */
interface Faker {
  readonly allLocales: Readonly<Record<string, { readonly person?: { readonly first_name?: Names } }>>;
}

const { allLocales } = createRequire(import.meta.url)('@faker-js/faker') as Faker;
const resources = join(import.meta.dirname, '..', '..', 'resources', 'en');

function firstNames(): readonly string[] {
  const lists = JSON.parse(readFileSync(join(resources, 'names.json'), 'utf8')) as { commonFirst: string[] };
  const common = new Set(lists.commonFirst);
  const names = new Set<string>();
  for (const locale of Object.values(allLocales)) {
    const { generic, female, male } = locale.person?.first_name ?? {};
    for (const name of [...(generic ?? []), ...(female ?? []), ...(male ?? [])]) {
      const folded = foldName(name);
      if (/^[a-z]{3,}$/.test(folded) && !common.has(folded)) names.add(folded);
    }
  }
  return [...names].sort(byCodeUnits);
}

const head =
  '# Given names of the locales of @faker-js/faker 10.6.0 (MIT, https://fakerjs.dev), folded. Made by training/gazetteer/first-names.ts.';
writeFileSync(join(resources, 'first-names.txt'), `${head}\n${firstNames().join('\n')}\n`);
