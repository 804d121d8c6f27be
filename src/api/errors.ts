// SPDX-License-Identifier: Apache-2.0
import * as z from 'zod/mini';

/** The one shape in which the server says no. `status` repeats the HTTP status. */
export const wireError = z.object({
  ok: z.literal(false),
  error: z.object({ code: z.string(), message: z.string() }),
  status: z.number(),
});
export type WireError = z.infer<typeof wireError>;

export function wireErrorOf(status: number, code: string, message: string): WireError {
  return { ok: false, error: { code, message }, status };
}
