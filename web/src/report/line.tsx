// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Said } from '../safe-text.tsx';

/** One thing an opened card tells, by its name. */
export function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Words of the report, in its own face. */
export function Words({ children }: { children: string }) {
  return (
    <span className="serif">
      <Said>{children}</Said>
    </span>
  );
}
