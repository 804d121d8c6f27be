// SPDX-License-Identifier: Apache-2.0
import type { GradeScale } from './scale.ts';

/** Our own scale. */
export const plain: GradeScale = {
  id: 'plain',
  version: 1,
  name: 'Plain',
  about: 'How many independent words stand behind a thing, and whether anybody says otherwise.',
  after: null,
  ordered: ['cannot-tell', 'single-root', 'several-roots', 'disputed', 'conceded'],
  apart: ['withdrawn'],
  rules: [
    {
      name: 'grade.conceded',
      version: 2,
      step: 'conceded',
      fires: 'the side said to have acted says so itself, flatly',
      when: [{ measure: 'concessions', atLeast: 1 }],
      inputs: ['concessions'],
      because: [{ words: '{names:concessions} says so of its own side' }],
      wouldChange: [{ words: '{names:concessions} takes it back: withdrawn' }],
    },
    {
      name: 'grade.withdrawn',
      version: 2,
      step: 'withdrawn',
      fires:
        'every voice that said so has taken it back and not said so again, and no report stands by it alone',
      when: [
        { measure: 'attributed', atLeast: 1 },
        { measure: 'standing', atMost: 0 },
      ],
      inputs: ['attributed', 'standing'],
      because: [{ words: 'every voice that said so has taken it back, or says both at once' }],
      wouldChange: [{ words: 'another voice says so: single-root' }],
    },
    {
      name: 'grade.disputed',
      version: 1,
      step: 'disputed',
      fires: 'a question of the incident is in conflict',
      when: [{ measure: 'conflicts', atLeast: 1 }],
      inputs: ['conflicts', 'roots'],
      because: [{ words: 'in conflict: {names:conflicts}' }],
      wouldChange: [{ words: '{change}', each: 'conflicts' }],
    },
    {
      name: 'grade.several-roots',
      version: 1,
      step: 'several-roots',
      fires: 'at least two roots, counted as the fewest there can be',
      when: [{ measure: 'roots', atLeast: 2 }],
      inputs: ['roots', 'words-for', 'conflicts'],
      because: [{ words: 'at least {n:roots} independent words' }],
      wouldChange: [
        { words: 'without either root: single-root', when: [{ measure: 'roots', atMost: 2 }] },
        { words: 'a voice that says otherwise: disputed' },
      ],
    },
    {
      name: 'grade.single-root',
      version: 1,
      step: 'single-root',
      fires: 'one root whose independence, or dependence, is known',
      when: [{ measure: 'known-roots', atLeast: 1 }],
      inputs: ['known-roots', 'words-for', 'conflicts'],
      because: [{ words: '{why:known-roots}' }],
      wouldChange: [
        { words: 'one more independent root: several-roots' },
        { words: 'a voice that says otherwise: disputed' },
      ],
    },
    {
      name: 'grade.cannot-tell',
      version: 1,
      step: 'cannot-tell',
      fires: 'where the words come from is not said',
      when: [],
      inputs: ['words-for', 'known-roots'],
      because: [
        { words: 'nobody gives their word for it', when: [{ measure: 'words-for', atMost: 0 }] },
        { words: 'where the words come from is not said' },
      ],
      wouldChange: [{ words: 'a named voice, an eyewitness or a reporter on the spot: single-root' }],
    },
  ],
};
