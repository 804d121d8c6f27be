// SPDX-License-Identifier: Apache-2.0

/** The part each thing is put in. */
export type Partition = ReadonlyMap<string, string>;

/**
 * B³ (Bagga and Baldwin 1998) of two partitions of the same things, those that stand alone counted like the rest: of
 * each thing, the share of its part that belongs with it (precision), and of those that belong with it, the share that
 * is in its part (recall); both summed over all things.
 *
 * @throws RangeError when a thing of the gold has no part
 */
export function sharesKept(gold: Partition, found: Partition): { precision: number; recall: number } {
  const [golds, founds] = [partsOf(gold), partsOf(found)];
  let [precision, recall] = [0, 0];
  for (const [thing, part] of gold) {
    const put = found.get(thing);
    if (put === undefined) throw new RangeError(`${thing} is in no part`);
    const [wanted, given] = [golds.get(part)!, founds.get(put)!];
    const both = given.filter((other) => gold.get(other) === part).length;
    precision += both / given.length;
    recall += both / wanted.length;
  }
  return { precision, recall };
}

function partsOf(partition: Partition): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  for (const [thing, part] of partition) parts.set(part, [...(parts.get(part) ?? []), thing]);
  return parts;
}

/** The parts of things of which some are tied: a part is all that ties lead to, named by the first thing of it. */
export function tiedTogether(
  things: readonly string[],
  ties: readonly (readonly string[])[],
): Map<string, string> {
  const part = new Map(things.map((thing) => [thing, thing]));
  for (const tie of ties) {
    const joined = new Set(tie.map((thing) => part.get(thing)));
    const [name] = things.filter((thing) => joined.has(part.get(thing)));
    for (const [thing, was] of part) if (joined.has(was) && name !== undefined) part.set(thing, name);
  }
  return part;
}
