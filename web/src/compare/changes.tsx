// SPDX-License-Identifier: Apache-2.0
import type { MutationSeen, PairSeen } from '../../../src/api/index.ts';
import { claimHref } from '../address.ts';
import { Hollow } from '../marks/seal.tsx';
import { Said, visible } from '../safe-text.tsx';
import { Link } from '../shell/link.tsx';
import { mutationSentence } from './mutation-words.ts';

/** What the changed words did, numbered as in the text. */
export function Changes({ pair }: { pair: PairSeen }) {
  if (pair.mutations.length === 0) return null;
  const [a, b] = [pair.a.receipt, pair.b.receipt];
  return (
    <div className="changes">
      <h3>What the change did</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="unheard">number</span>
            </th>
            <th scope="col">
              {a.report.label} ¶{a.paragraph}
            </th>
            <th scope="col">
              {b.report.label} ¶{b.paragraph}
            </th>
            <th scope="col">
              <span className="unheard">what it did</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {pair.mutations.map((mutation) => (
            <Change key={mutation.n} mutation={mutation} pair={pair} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Change({ mutation, pair }: { mutation: MutationSeen; pair: PairSeen }) {
  const [a, b] = [pair.a.receipt.report, pair.b.receipt.report];
  const { name, values } = mutationSentence(mutation, pair);
  return (
    <tr>
      <th scope="row">{mutation.n}</th>
      <td data-label={a.label}>
        <Words side={mutation.a} report={a.id} />
      </td>
      <td data-label={b.label}>
        <Words side={mutation.b} report={b.id} />
      </td>
      <td>
        <b>{name}</b> <Said>{values}</Said>
      </td>
    </tr>
  );
}

/** The words that carry it, one key away from their claim. */
function Words({ side, report }: { side: MutationSeen['a']; report: string }) {
  if (side.words.length === 0) {
    return (
      <span className="quiet">
        <Hollow /> not there
      </span>
    );
  }
  const words = <span className="evidence">{visible(side.words.join(' … '))}</span>;
  return side.claim === null ? words : <Link to={claimHref(report, side.claim)}>{words}</Link>;
}
