// SPDX-License-Identifier: Apache-2.0
import type { FigureSeen, TallyListSeen, VoiceSeen } from '../../api/index.ts';
import type { Figure } from '../../model/index.ts';
import type { CaseReader } from '../../store/contract.ts';
import { type Lens, lensOn, ownId } from './lens.ts';

/** A figure as stated, with its receipt. */
export function figureSeenOf(lens: Lens, figure: Figure): FigureSeen {
  const { id, quantity, modifier, period, scope, population, lower, upper, reason, claim } = figure;
  return {
    ...{ id, quantity, modifier, period, scope, population, lower, upper, reason, claim },
    exact: figure.span.exact,
    receipt: lens.receipt(figure.report, figure.span.start),
    voice: lens.voice(figure.voice) ?? tellerOf(lens, figure),
  };
}

/** Who tells a figure that is no known voice's: whoever makes its claim, else the report itself. */
function tellerOf(lens: Lens, { claim: id, report }: Figure): VoiceSeen | null {
  const [claim] = id === null ? [] : lens.reader.claims([id]);
  return claim === undefined ? lens.voice(ownId(report)) : lens.speaker(claim);
}

/** Figures over a period, which belong to no incident, in the order of their reports' dates. */
export function tallyList(reader: CaseReader): TallyListSeen {
  const lens = lensOn(reader);
  const tallies = [...reader.tallies()].sort(
    (a, b) => lens.rank(a.report) - lens.rank(b.report) || a.span.start - b.span.start,
  );
  return { tallies: tallies.map((figure) => figureSeenOf(lens, figure)) };
}
