// SPDX-License-Identifier: Apache-2.0
import type { Progress } from '../desk/progress.ts';

/** Shows progress on standard error and takes it away again. */
export interface ProgressView {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

const stageWords = {
  waiting: 'waiting for another program to finish writing to the case',
  gathering: 'gathering files',
  reading: 'reading reports',
  reconciling: 'laying reports side by side',
  saving: 'saving the case',
} as const;

/** A bar on a terminal, plain lines otherwise (one a stage and one for every tenth of the reports). */
export async function progressView(): Promise<ProgressView> {
  return process.stderr.isTTY ? barView() : lineView();
}

async function barView(): Promise<ProgressView> {
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar(
    {
      format: '{bar} {stage} {value}/{total}  {eta_formatted} left',
      stream: process.stderr,
      clearOnComplete: true,
    },
    progress.Presets.shades_grey,
  );
  bar.start(1, 0, { stage: stageWords.gathering });
  return {
    show: ({ stage, done, total }) => {
      bar.setTotal(Math.max(total, 1));
      bar.update(done, { stage: stageWords[stage] });
    },
    end: () => bar.stop(),
  };
}

function lineView(): ProgressView {
  let last = '';
  return {
    show: ({ stage, done, total }) => {
      const tenth = total > 0 ? Math.floor((done / total) * 10) : 0;
      const key = `${stage} ${tenth}`;
      if (key === last) return;
      last = key;
      const counted = total > 0 ? ` ${done}/${total}` : '';
      process.stderr.write(`${stageWords[stage]}${counted}\n`);
    },
    end: () => undefined,
  };
}
