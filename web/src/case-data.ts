// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { z } from 'zod/mini';
import { wireError } from '../../src/api/index.ts';

/** What is known of one address of the server. `data` stays while a newer answer is asked for. */
export interface Known<T> {
  readonly data: T | null;
  readonly failure: Failure | null;
}

export interface Failure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

interface Kept extends Known<unknown> {
  readonly etag: string | null;
}

const nothing: Kept = { data: null, failure: null, etag: null };
const kept = new Map<string, Kept>();
const asked = new Set<string>();
const listeners = new Set<() => void>();

/** Most answers kept in memory; the oldest are let go. */
const keptAtMost = 200;

function keep(path: string, value: Kept): void {
  kept.delete(path);
  kept.set(path, value);
  if (kept.size > keptAtMost) kept.delete(kept.keys().next().value!);
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks the server once, with the tag of what is already here, so that an unchanged case costs nothing. */
export async function ask<T extends z.core.$ZodType>(path: string, shape: T): Promise<void> {
  if (asked.has(path)) return;
  asked.add(path);
  const before = kept.get(path) ?? nothing;
  try {
    const headers: HeadersInit = before.etag && before.data ? { 'If-None-Match': before.etag } : {};
    const answer = await fetch(path, { headers });
    if (answer.status === 304) return;
    const body: unknown = await answer.json();
    keep(
      path,
      answer.ok ? readAnswer(body, shape, answer) : { ...nothing, failure: failureOf(body, answer.status) },
    );
  } catch (error) {
    keep(path, { ...before, failure: { status: 0, code: 'no-answer', message: messageOf(error) } });
  } finally {
    asked.delete(path);
  }
}

function readAnswer<T extends z.core.$ZodType>(body: unknown, shape: T, answer: Response): Kept {
  const read = (shape as unknown as z.ZodMiniType).safeParse(body);
  if (read.success) return { data: read.data, failure: null, etag: answer.headers.get('etag') };
  const at = read.error.issues[0]?.path.join('.') ?? '';
  return {
    ...nothing,
    failure: { status: 200, code: 'shape', message: `The answer does not fit at “${at}”.` },
  };
}

function failureOf(body: unknown, status: number): Failure {
  const read = wireError.safeParse(body);
  if (read.success) return { status, ...read.data.error };
  return { status, code: 'unknown', message: 'The server said no and did not say why.' };
}

function messageOf(error: unknown): string {
  return error instanceof SyntaxError
    ? 'The answer could not be read.'
    : 'The server does not answer. Is it still running?';
}

/** What the server says at a path, asked for on first use and asked again each time a page opens. `null` asks nothing. */
export function useCaseData<T extends z.core.$ZodType>(path: string | null, shape: T): Known<z.output<T>> {
  const value = useSyncExternalStore(subscribe, () => (path ? (kept.get(path) ?? nothing) : nothing));
  useEffect(() => {
    if (path) void ask(path, shape);
  }, [path, shape]);
  return value as Known<z.output<T>>;
}

/** As {@link useCaseData}, but shows the last answer until the next is here, so that filtering never blanks a list. */
export function useSteadyData<T extends z.core.$ZodType>(path: string | null, shape: T): Known<z.output<T>> {
  const now = useCaseData(path, shape);
  const last = useRef<z.output<T> | null>(null);
  if (now.data) last.current = now.data;
  return now.data || now.failure ? now : { data: last.current, failure: null };
}

/** Asks again after a failure. */
export function askAgain<T extends z.core.$ZodType>(path: string, shape: T): void {
  keep(path, nothing);
  void ask(path, shape);
}
