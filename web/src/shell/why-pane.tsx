// SPDX-License-Identifier: Apache-2.0
import { Fragment } from 'react';
import { go, useAddress, withQuery } from '../address.ts';
import type { Why, WhyLine } from '../why.ts';
import { Link } from './link.tsx';

/** Opens and closes the answer to one “why?”; which one is open stands in the address. */
export function WhyButton({ id, about }: { id: string; about: string }) {
  const address = useAddress();
  const open = address.query.get('why') === id;
  return (
    <button
      type="button"
      className="why"
      aria-expanded={open}
      aria-label={`why ${about}?`}
      data-why={id}
      onClick={() => go(withQuery(address, { why: open ? null : id }), { replace: true })}
    >
      why?
    </button>
  );
}

/** Whether a “why?” is open: its words then carry the marker. */
export function useWhy(): string | null {
  return useAddress().query.get('why');
}

/** The answer: rule, inputs, what would change it. */
export function WhyPane({ why, inline = false }: { why: Why; inline?: boolean }) {
  const address = useAddress();
  const close = () => {
    const open = address.query.get('why');
    go(withQuery(address, { why: null }), { replace: true });
    document.querySelector<HTMLElement>(`[data-why="${CSS.escape(open ?? '')}"]`)?.focus();
  };
  return (
    <section className={inline ? 'why-pane inline' : 'why-pane'} aria-label={`Why ${why.subject}`}>
      <header>
        <h2>
          Why <mark className="marked">{why.subject}</mark>
        </h2>
        <button type="button" className="quiet-button" onClick={close} aria-label="esc, close">
          esc
        </button>
      </header>
      <p>{why.because}</p>
      {why.inputs.length > 0 && (
        <>
          <h3>What it rests on</h3>
          <ol>
            <Lines lines={why.inputs} />
          </ol>
        </>
      )}
      {why.changes.length > 0 && (
        <>
          <h3>What would change it</h3>
          <ul>
            <Lines lines={why.changes} />
          </ul>
        </>
      )}
      {why.more?.map(({ title, lines }) => (
        <Fragment key={title}>
          <h3>{title}</h3>
          <ul>
            <Lines lines={lines} />
          </ul>
        </Fragment>
      ))}
      <p className="rule-name">rule {why.rule}</p>
    </section>
  );
}

function Lines({ lines }: { lines: readonly WhyLine[] }) {
  return lines.map((line, at) => {
    const words = typeof line === 'string' ? line : line.words;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines may be alike, and never move
      <li key={`${at} ${words}`}>{typeof line === 'string' ? line : <Link to={line.to}>{words}</Link>}</li>
    );
  });
}
