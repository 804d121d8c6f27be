// SPDX-License-Identifier: Apache-2.0

/** Points at what opens; turned by the style of what is open. */
export function Arrow() {
  return (
    <svg className="arrow" width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
      <path className="shape-line" d="m2.5 1 3 3-3 3" />
    </svg>
  );
}
