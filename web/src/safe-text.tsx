// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';

/*
 * Captured text is data. React writes it as text nodes, so no tag in it is ever a tag; what is left are characters
 * that are not seen but change how others are: overrides and isolates of direction, joiners, blanks without width.
 * They are shown as what they are, so that they neither act nor hide.
 */

/**
 * Control and format characters. Tabs and line ends are blanks; the signs of Arabic numbers are seen; joiners are part of
 * the writing of many scripts and only odd after a Latin letter, a digit or a blank.
 */
const unseen =
  /[[\p{Cc}\p{Cf}]--[\t\n\r\u200C\u200D\u0600-\u0605\u06DD\u070F]]|(?<=[\p{Script=Latin}\p{Nd}\p{P}\p{Zs}])[\u200C\u200D]/gv;

const names: Readonly<Record<string, string>> = {
  '\u00AD': 'soft hyphen',
  '\u061C': 'Arabic letter mark',
  '\u200B': 'blank without width',
  '\u200C': 'non-joiner',
  '\u200D': 'joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'end of embedding or override',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first-strong isolate',
  '\u2069': 'end of isolate',
  '\uFEFF': 'byte-order mark',
};

/** Captured characters as nodes: plain text, and a small mark for each character that cannot be seen. */
export function visible(text: string): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const match of text.matchAll(unseen)) {
    if (match.index > at) parts.push(text.slice(at, match.index));
    parts.push(<Unseen key={match.index} character={match[0]} />);
    at = match.index + match[0].length;
  }
  if (parts.length === 0) return text;
  return [...parts, text.slice(at)];
}

function Unseen({ character }: { character: string }) {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = names[character];
  return (
    <span className="unseen" title={name ? `${code}, ${name}` : code}>
      {code}
    </span>
  );
}

/** Captured text inside the bench's own words, with its direction kept to itself. */
export function Said({ children }: { children: string }) {
  return <bdi>{visible(children)}</bdi>;
}

/** Captured text for a window's title or a label, where no node can stand: what is not seen is left out. */
export function plainly(text: string): string {
  return text.replace(unseen, '');
}
