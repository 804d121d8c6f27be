// SPDX-License-Identifier: Apache-2.0
import type { DetectLanguage } from '../language.ts';

/** The part of fasttext.wasm.js that is used; its own types leave most of it unknown. */
interface Predictions {
  size(): number;
  get(index: number): readonly [probability: number, label: string];
}

interface FastTextModel {
  predict(text: string, top: number, threshold: number): Predictions;
}

const guesses = 5;
let detector: Promise<DetectLanguage> | null = null;

/**
 * The language detector: fastText's lid.176.ftz, which its package brings along, run in WebAssembly. Loaded at the
 * first call only, from disk, once a process; nothing is fetched.
 */
export function languageDetector(): Promise<DetectLanguage> {
  detector ??= load();
  return detector;
}

async function load(): Promise<DetectLanguage> {
  const { getLIDModel } = await import('fasttext.wasm.js');
  const model = (await (await getLIDModel()).load()) as unknown as FastTextModel;
  return (sample) => {
    // The model reads one line, and a line of nothing but blanks has no language.
    const line = sample.replace(/\s+/gu, ' ').trim();
    if (line === '') return [];
    const found = model.predict(line, guesses, 0);
    return Array.from({ length: found.size() }, (_, i) => {
      const [probability, label] = found.get(i);
      return { language: label.replace('__label__', ''), probability };
    });
  };
}
