// SPDX-License-Identifier: Apache-2.0
import type { Ledger } from '../../src/model/index.ts';
import type { LabelledPair, PairLabel } from '../incidents/labels.ts';
import { placeOf } from '../incidents/pairs.ts';
import type { IncidentCorpus } from '../incidents/piles.ts';
import type { Score } from '../task.ts';

/** The draw after which nothing was mended. */
const lastDraw = '6203';

/** Which incident each mention belongs to, by `report:start-end`. */
export type IncidentOf = ReadonlyMap<string, string>;

export function incidentOf(ledgers: readonly Ledger[]): IncidentOf {
  return new Map(
    ledgers.flatMap(({ happenings, incidents }) => {
      const places = new Map(happenings.map((happening) => [happening.id, placeOf(happening)]));
      return incidents.flatMap(({ id, mentions }) =>
        mentions.map(({ happening }) => [places.get(happening)!, id] as const),
      );
    }),
  );
}

/** Of the pairs a person read as one incident, those we join; of those read as others, those we keep apart. */
export function pairScores(
  corpus: IncidentCorpus,
  pairs: readonly LabelledPair[],
  incidents: IncidentOf,
): readonly Score[] {
  const own = pairs.filter((pair) => pair.corpus === corpus);
  const isJoined = ({ a, b }: LabelledPair): boolean =>
    incidents.has(a) && incidents.get(a) === incidents.get(b);
  const wasJoined = ({ drawn }: LabelledPair): boolean => drawn.some((draw) => draw.startsWith('joined'));
  const share = (
    name: string,
    of: readonly LabelledPair[],
    holds: (pair: LabelledPair) => boolean,
  ): Score => ({
    name: `${corpus}, ${name}`,
    value: of.filter(holds).length / of.length,
    detail: { pairs: of.length },
  });
  const read = (label: PairLabel) => own.filter((pair) => pair.label === label);
  const once = read('same').filter(wasJoined);
  const never = read('same').filter((pair) => !wasJoined(pair));
  return [
    { ...share('joined when read as one', once, isJoined), table: asRead(own) },
    share('near misses read as one, now joined', never, isJoined),
    share('read as others, apart', read('other'), (pair) => !isJoined(pair)),
  ];
}

/** What reading the last draw gave, by kind; and of its pairs that no earlier seed drew, which nobody mended after. */
function asRead(pairs: readonly LabelledPair[]): readonly string[] {
  return ['joined', 'town', 'day'].map((kind) => {
    const drawn = pairs.filter((pair) => pair.drawn.includes(`${kind}-${lastDraw}`));
    const fresh = drawn.filter((pair) => pair.drawn.every((draw) => draw.endsWith(`-${lastDraw}`)));
    return `as read, seed ${lastDraw}, ${kind}: ${told(drawn)}; drawn by no other seed: ${told(fresh)}`;
  });
}

function told(pairs: readonly LabelledPair[]): string {
  const count = (wanted: PairLabel) => pairs.filter(({ label }) => label === wanted).length;
  return `${count('same')} of ${pairs.length} one incident, ${count('cannot-tell')} cannot be told`;
}
