// SPDX-License-Identifier: Apache-2.0

/** Code of the remark on a report that broke the engine: the mistake is ours and not the report's. */
export const analysisFailed = 'analysis-failed';
