// SPDX-License-Identifier: Apache-2.0
import { reconcile } from '../src/engine/reconcile.ts';
import type { Ledger, Question } from '../src/model/index.ts';
import { language, type Story, told } from './piles.ts';

/** What the engine makes of a pile. */
export function ledgerOf(stories: readonly Story[]): Ledger {
  return reconcile(stories.map(told), language, { version: '0' });
}

/** A report that shares no words with the others of its pile, named by its place there: `r0`, `r1` … */
export type Report = Omit<Story, 'id' | 'style'>;

/** What is asked where these reports are laid side by side. */
export function questionsOf(reports: readonly Report[]): readonly Question[] {
  return ledgerOf(reports.map((report, i) => ({ ...report, id: `r${i}`, style: i }))).questions;
}
