// SPDX-License-Identifier: Apache-2.0
import type { GradeScale } from './scale.ts';

/**
 * A scale in the shape of the grades by which Airwars sorts reports of harm to civilians (its published methodology).
 * The steps bear the names that method gives them; each says how a thing is reported, like every grade here.
 */
export const airwarsShaped: GradeScale = {
  id: 'airwars-shaped',
  version: 1,
  name: 'Airwars-shaped',
  about: 'The grades of Airwars as far as rules over reports can follow them; not a grade by Airwars.',
  after: {
    method: 'Airwars, grading of reported civilian harm',
    notApplied: [
      'only harm to civilians is graded there; here any incident is, and who was harmed is known only as reports say it',
      'sources are judged credible there, one by one; here no source is, and independent words are counted',
      'that a belligerent was likely or confirmed to be acting nearby is looked up there; here a side must be named as having acted',
      'a researcher judges which party is most likely responsible; here nobody does',
      'military statements, local media and posts are sought out there; here only the pile is read',
    ],
  },
  ordered: ['no-information', 'weak', 'fair', 'contested', 'confirmed'],
  apart: ['discounted', 'taken-back'],
  rules: [
    {
      name: 'grade.airwars-discounted',
      version: 1,
      step: 'discounted',
      fires:
        'all numbers of killed and injured are of people said to bear arms, and not only a side says that',
      when: [
        { measure: 'words-for', atLeast: 1 },
        { measure: 'tolls-of-armed', atLeast: 1 },
        { measure: 'tolls-of-others', atMost: 0 },
      ],
      inputs: ['tolls-of-armed', 'tolls-of-others', 'words-for'],
      because: [
        { words: 'every number given is of people said to bear arms, and not only a side says that' },
      ],
      wouldChange: [{ words: 'a number of anybody else killed or injured: graded by the other rules' }],
    },
    {
      name: 'grade.airwars-confirmed',
      version: 1,
      step: 'confirmed',
      fires: 'the side said to have acted says so itself, flatly',
      when: [{ measure: 'concessions', atLeast: 1 }],
      inputs: ['concessions'],
      because: [{ words: '{names:concessions} says so of its own side' }],
      wouldChange: [{ words: '{names:concessions} takes it back: taken-back' }],
    },
    {
      name: 'grade.airwars-taken-back',
      version: 1,
      step: 'taken-back',
      fires:
        'every voice that said so has taken it back and not said so again; a step of ours, which the method lacks',
      when: [
        { measure: 'attributed', atLeast: 1 },
        { measure: 'standing', atMost: 0 },
      ],
      inputs: ['attributed', 'standing'],
      because: [{ words: 'every voice that said so has taken it back, or says both at once' }],
      wouldChange: [{ words: 'another voice says so: weak' }],
    },
    {
      name: 'grade.airwars-contested',
      version: 1,
      step: 'contested',
      fires: 'who did it is in conflict',
      when: [{ measure: 'responsibility-conflicts', atLeast: 1 }],
      inputs: ['responsibility-conflicts', 'sides-named'],
      because: [{ words: 'in conflict: {names:responsibility-conflicts}' }],
      wouldChange: [{ words: '{change}', each: 'responsibility-conflicts' }],
    },
    {
      name: 'grade.airwars-fair',
      version: 1,
      step: 'fair',
      fires: 'at least two roots, counted as the fewest there can be, and a side is named as having acted',
      when: [
        { measure: 'roots', atLeast: 2 },
        { measure: 'sides-named', atLeast: 1 },
      ],
      inputs: ['roots', 'words-for', 'sides-named'],
      because: [
        { words: 'at least {n:roots} independent words, and {names:sides-named} named as having acted' },
      ],
      wouldChange: [
        { words: 'without either root: weak', when: [{ measure: 'roots', atMost: 2 }] },
        { words: 'the side named says so itself: confirmed' },
        { words: 'another side named against it: contested' },
      ],
    },
    {
      name: 'grade.airwars-weak',
      version: 1,
      step: 'weak',
      fires: 'somebody, or a report by itself, says it was so',
      when: [{ measure: 'words-for', atLeast: 1 }],
      inputs: ['words-for', 'roots', 'sides-named'],
      because: [
        {
          words: 'at least {n:roots} independent words, but no side is named as having acted',
          when: [{ measure: 'roots', atLeast: 2 }],
        },
        { words: 'one root at the fewest' },
      ],
      wouldChange: [
        {
          words: 'a side named as having acted: fair',
          when: [
            { measure: 'roots', atLeast: 2 },
            { measure: 'sides-named', atMost: 0 },
          ],
        },
        {
          words: 'one more independent root, and a side named as having acted: fair',
          when: [
            { measure: 'roots', atMost: 1 },
            { measure: 'sides-named', atMost: 0 },
          ],
        },
        {
          words: 'one more independent root: fair',
          when: [
            { measure: 'roots', atMost: 1 },
            { measure: 'sides-named', atLeast: 1 },
          ],
        },
      ],
    },
    {
      name: 'grade.airwars-no-information',
      version: 1,
      step: 'no-information',
      fires: 'nobody gives their word for it',
      when: [],
      inputs: ['words-for'],
      because: [{ words: 'nobody gives their word for it' }],
      wouldChange: [{ words: 'anybody who says so: weak' }],
    },
  ],
};
