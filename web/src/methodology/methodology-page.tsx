// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { type MethodEntry, type MethodologySeen, methodologySeen } from '../../../src/api/index.ts';
import { askAgain, useCaseData } from '../case-data.ts';
import { useKeys } from '../keys.ts';
import { Said } from '../safe-text.tsx';
import { backToList } from '../shell/last-list.ts';
import { Await } from '../shell/states.tsx';
import { capital, typeWords } from '../words.ts';
import { MethodTable } from './method-table.tsx';
import { ScalePart } from './scale-part.tsx';

const path = '/api/methodology';

/** By which rules the ledger of the case was made, from the codebook in force. */
export function MethodologyPage() {
  const known = useCaseData(path, methodologySeen);
  useEffect(() => {
    document.title = 'Methodology · sayso';
  }, []);
  useKeys({ escape: () => backToList('/incidents') });
  return (
    <main id="page" className="page methods" tabIndex={-1}>
      <Await known={known} again={() => askAgain(path, methodologySeen)}>
        {(methods) => <Methods methods={methods} />}
      </Await>
    </main>
  );
}

function Methods({ methods }: { methods: MethodologySeen }) {
  return (
    <>
      <Opening methods={methods} />
      {methods.scales.map((scale) => (
        <ScalePart key={scale.version} scale={scale} />
      ))}
      <section>
        <h2>What the rules of grades look at</h2>
        <MethodTable
          label="measures"
          head={['measure', 'what is counted']}
          rows={methods.measures.map(({ name, words }) => [typeWords(name), words])}
        />
      </section>
      <section>
        <h2>What can be left out</h2>
        <p>An incident can be weighed again, by the same rules.</p>
        <MethodTable
          label="what can be left out"
          head={['what', 'how']}
          rows={methods.leftOut.map(({ name, words }) => [name, words])}
        />
      </section>
      <Entries title="Roots" head="kind of source" entries={methods.roots} />
      <Entries title="How far a root stands on its own" head="independence" entries={methods.independence} />
      <Entries title="Questions" head="kind" entries={methods.questions} />
      <Entries title="Relations between answers" head="relation" entries={methods.relations} />
      <section>
        <h2>Figures</h2>
        <p>Figures are kept as stated. Policies are ways of exporting them.</p>
        <MethodTable
          label="policies"
          head={['policy', 'what it writes']}
          rows={methods.policies.map(({ name, words }) => [name, words])}
        />
      </section>
      <FiredRules methods={methods} />
    </>
  );
}

function Opening({ methods }: { methods: MethodologySeen }) {
  const { madeBy, codebookOf, gone, counts, gazetteers } = methods;
  return (
    <header>
      <h1>
        How the ledger of <Said>{methods.case}</Said> was made
      </h1>
      <p>
        Made by sayso {madeBy}, from its codebook. It says how things are reported, never whether they are so.
        It grades no outlet, and how sure a reading is plays no part in a grade.
      </p>
      {(madeBy !== codebookOf || gone.length > 0) && (
        <p className="other-version">
          <b>Not the same version.</b> The words below are the codebook of sayso {codebookOf}.{' '}
          {gone.length > 0 && `The ledger names what it does not have: ${gone.join(', ')}. `}
          Read the reports again to have this codebook in force.
        </p>
      )}
      <p className="quiet">
        {counts.map(({ name, count }) => `${count} ${name}`).join(' · ')}
        {gazetteers.map(({ name, source }) => (
          <span key={name}>
            {' '}
            · places also from <Said>{name}</Said> (<Said>{source}</Said>)
          </span>
        ))}
      </p>
    </header>
  );
}

function Entries({ title, head, entries }: { title: string; head: string; entries: readonly MethodEntry[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <MethodTable
        label={title}
        head={[head, 'meaning', 'here']}
        rows={entries.map(({ name, words, count }) => [typeWords(name), words, String(count)])}
      />
    </section>
  );
}

function FiredRules({ methods: { fired } }: { methods: MethodologySeen }) {
  return (
    <section>
      <h2>Rules this ledger names</h2>
      {fired.map(({ part, rules }) => (
        <div key={part}>
          <h3>{capital(part)}</h3>
          <p className="fired">
            {rules.length === 0 && 'none'}
            {rules.map(({ rule, count }) => (
              <span key={rule}>
                <span className="rule-name">
                  <Said>{rule}</Said>
                </span>{' '}
                {count}
              </span>
            ))}
          </p>
        </div>
      ))}
    </section>
  );
}
