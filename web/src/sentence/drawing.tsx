// SPDX-License-Identifier: Apache-2.0
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { ClaimCard, WordSeen } from '../../../src/api/index.ts';
import { plainly, Said } from '../safe-text.tsx';
import { partWords } from './grammar-words.ts';
import { MarkedWord } from './marked-word.tsx';
import { type Arc, arcsOf } from './tree.ts';
import { hangsOn, kindOfWord, partPlayed } from './word-facts.tsx';

interface DrawingProps {
  readonly words: readonly WordSeen[];
  readonly claims: readonly ClaimCard[];
  readonly at: number;
  readonly look: (at: number) => void;
}

/** From one level of lines to the next, above the lowest and below the highest. */
const step = 13;
const room = 10;
/** Lines that leave a word stand this far to the side of the one that comes in. */
const aside = 5;

/** The words in a row with lines from each word to those that hang on it; each says above itself what it is there. */
export function Drawing({ words, claims, at, look }: DrawingProps) {
  const row = useRef<HTMLFieldSetElement>(null);
  const middles = useMiddles(row, words);
  const arcs = arcsOf(words);
  const height = (Math.max(0, ...arcs.map((arc) => arc.level)) + 1) * step + room;
  useInSight(row, words, at);
  return (
    <div className="drawing" data-drawing>
      <div className="drawing-sheet">
        <svg className="arcs" width="100%" height={height} aria-hidden="true">
          {words.map((word, index) =>
            words[word.head] || middles[index] === undefined ? null : (
              <Line key={word.start} path={topLine(middles[index], height)} near={index === at} />
            ),
          )}
          {arcs
            .toSorted((a, b) => Number(touches(a, at)) - Number(touches(b, at)))
            .map((arc) => (
              <Line key={arc.word} path={pathOf(arc, middles, height)} near={touches(arc, at)} />
            ))}
        </svg>
        <fieldset className="words" ref={row} aria-label="words of the sentence">
          {numbered(words).map(({ word, index }) => (
            <button
              key={index}
              type="button"
              className={`word${index === at ? ' near' : ''}`}
              tabIndex={index === at ? 0 : -1}
              title={plainly(`${kindOfWord(word)}; ${hangsOn(words, word)}`)}
              onFocus={() => look(index)}
              onClick={() => look(index)}
              onMouseEnter={() => look(index)}
              onKeyDown={(event) => moveFocus(event, words, index)}
            >
              <span className="word-relation">
                <Said>{partPlayed(word)}</Said>
              </span>
              <MarkedWord word={word} claims={claims} />
              <span className="word-part">
                <Said>{partWords(word.upos)}</Said>
              </span>
            </button>
          ))}
        </fieldset>
      </div>
    </div>
  );
}

function Line({ path, near }: { path: string; near: boolean }) {
  return <path className={near ? 'arc near' : 'arc'} d={path} />;
}

function touches(arc: Arc, at: number): boolean {
  return arc.head === at || arc.word === at;
}

const tip = (x: number, y: number) => `M${x - 3} ${y - 5}L${x} ${y}L${x + 3} ${y - 5}`;

function topLine(x: number, bottom: number): string {
  return `M${x} 0V${bottom}${tip(x, bottom)}`;
}

/** Up from the head, along, and down to the word, with a tip. */
function pathOf({ head, word, level }: Arc, middles: readonly number[], bottom: number): string {
  const [from, to] = [middles[head], middles[word]];
  if (from === undefined || to === undefined) return '';
  const way = to > from ? 1 : -1;
  const start = from + way * aside;
  const top = bottom - room - level * step;
  const bend = 5 * way;
  return `M${start} ${bottom}V${top + 5}Q${start} ${top} ${start + bend} ${top}H${to - bend}Q${to} ${top} ${to} ${top + 5}V${bottom}${tip(to, bottom)}`;
}

/** Where the middle of each word lies, in pixels from the left of the row. */
function useMiddles(row: RefObject<HTMLElement | null>, words: readonly WordSeen[]): readonly number[] {
  const [middles, setMiddles] = useState<readonly number[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words lie elsewhere
  useLayoutEffect(() => {
    const place = () => {
      const cells = [...(row.current?.children ?? [])] as HTMLElement[];
      const next = cells.map((cell) => cell.offsetLeft + cell.offsetWidth / 2);
      setMiddles((before) => (String(before) === String(next) ? before : next));
    };
    place();
    const observer = new ResizeObserver(place);
    if (row.current) observer.observe(row.current);
    void document.fonts.ready.then(place);
    return () => observer.disconnect();
  }, [row, words]);
  return middles;
}

/** Cells stay when another sentence is shown, so that the focus stays in the row. */
function numbered(words: readonly WordSeen[]) {
  return words.map((word, index) => ({ word, index }));
}

/** A sentence that is newly shown is scrolled to its word in question. */
function useInSight(row: RefObject<HTMLElement | null>, words: readonly WordSeen[], at: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new sentence moves the row, never a look at a word
  useLayoutEffect(() => {
    const cell = row.current?.children[at];
    const frame = row.current?.closest<HTMLElement>('[data-drawing]');
    if (!(cell instanceof HTMLElement) || !frame) return;
    if (row.current?.contains(document.activeElement)) cell.focus({ preventScroll: true });
    frame.scrollLeft = cell.offsetLeft + cell.offsetWidth / 2 - frame.clientWidth / 2;
  }, [words]);
}

/** Left and right along the sentence, up to the head, down to the first word that hangs on it. */
function moveFocus(event: KeyboardEvent<HTMLElement>, words: readonly WordSeen[], at: number): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const next = nextWord(event.key, words, at);
  const cell = next === null ? null : event.currentTarget.parentElement?.children[next];
  if (!(cell instanceof HTMLElement)) return;
  event.preventDefault();
  cell.focus();
}

function nextWord(key: string, words: readonly WordSeen[], at: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return at - 1;
    case 'ArrowRight':
      return at + 1;
    case 'ArrowUp':
      return words[at]!.head;
    case 'ArrowDown':
      return words.findIndex((word) => word.head === at);
    case 'Home':
      return 0;
    case 'End':
      return words.length - 1;
    default:
      return null;
  }
}
