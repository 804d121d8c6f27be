// SPDX-License-Identifier: Apache-2.0

/** What `sayso export --format` can print. */
export const exportFormats = ['ledger'] as const;
