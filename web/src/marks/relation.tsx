// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import type { Relation } from '../../../src/model/index.ts';

const outline = <rect className="shape-line" x="1.75" y="3.75" width="20.5" height="4.5" />;
const partly = (
  <>
    {outline}
    <path className="shape-fill" d="M10 3.2h12.5v5.6H10z" />
  </>
);
const startOnly = (
  <>
    {outline}
    <path className="shape-fill" d="M1.2 3.2h8.3v5.6H1.2z" />
  </>
);

const shapes: Readonly<Record<Relation, ReactNode>> = {
  conflict: <path className="shape-fill" d="M1 1.6h12.4l-2.2 4.2H1zm11.8 4.6H23v4.2H10.6z" />,
  agree: <path className="shape-fill" d="M1 4h22v4.4H1z" />,
  compatible: partly,
  narrower: startOnly,
  broader: startOnly,
  'different-period': (
    <path className="shape-fill" d="M1 4h8.4v4.4H1zm13.6 0H23v4.4h-8.4zM11.4 1.4h1.2v9.6h-1.2z" />
  ),
  retracts: (
    <>
      {outline}
      <path className="shape-line" d="M9.4 11 14.6 1" />
    </>
  ),
  'cannot-tell': (
    <rect className="shape-line" x="1.75" y="3.25" width="20.5" height="5.5" strokeDasharray="2.4 1.6" />
  ),
  'one-position': (
    <>
      <path className="shape-fill" d="M1 4h10.4v4.4H1z" />
      <path className="shape-line" d="M13 6.2h10" strokeDasharray="2.2 1.6" />
    </>
  ),
  'no-answer': <path className="shape-line" d="M1 6.2h22" strokeDasharray="2.2 1.6" />,
};

/** The beam in small: the shape of a relation. The word always stands beside it, so it says nothing to a reader of screens. */
export function RelationShape({ relation }: { relation: Relation }) {
  return (
    <svg className="relation" width="24" height="12" viewBox="0 0 24 12" aria-hidden="true">
      {shapes[relation]}
    </svg>
  );
}
