// SPDX-License-Identifier: Apache-2.0
import type { MethodologySeen } from '../../../src/api/index.ts';
import { typeWords } from '../words.ts';
import { MethodTable } from './method-table.tsx';

/** One scale: what it is, what it leaves out of a method it is shaped after, and its rules. */
export function ScalePart({ scale }: { scale: MethodologySeen['scales'][number] }) {
  const { name, version, about, after, notApplied, ordered, apart, rules } = scale;
  return (
    <section>
      <h2>
        Grades: {name} <span className="rule-name">{version}</span>
      </h2>
      <p>{about}</p>
      {after !== null && (
        <>
          <p>In the shape of: {after}. What of that method is not applied:</p>
          <ul>
            {notApplied.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <p>The first rule that fires, from the top:</p>
      <MethodTable
        label={`rules of the scale ${name}`}
        head={['grade', 'when', 'rule', 'looks at', 'what would change it', 'here']}
        rows={rules.map(({ step, fires, rule, inputs, wouldChange, count }) => [
          typeWords(step),
          fires,
          rule,
          inputs.join('; '),
          wouldChange.join('; '),
          String(count),
        ])}
      />
      <p className="quiet">
        In order of how much it takes, least first: {ordered.map(typeWords).join(', ')}. Apart from that
        order: {apart.map(typeWords).join(', ') || 'none'}.
      </p>
    </section>
  );
}
