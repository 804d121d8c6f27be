// SPDX-License-Identifier: Apache-2.0
import type { Analysis } from '../../src/model/index.ts';
import { gazette, hostile } from './fixture-reports.ts';
import { analysisWith, nameIn, sentenceOf } from './sentence-builder.ts';

/* What was read in two of the reports: one sentence with everything, one without features or roles, one hostile. */

const { report } = gazette;
const from = (words: string) => report.text.indexOf(words);

/** Every layer there is. */
export const fellShort = sentenceOf(
  report,
  from('The Maravel defence'),
  `The        DET    DT   the       Definite=Def|PronType=Art            4  det
   Maravel    PROPN  NNP  Maravel   Number=Sing                          4  compound
   defence    NOUN   NN   defence   Number=Sing                          4  compound
   ministry   NOUN   NN   ministry  Number=Sing                          5  nsubj
   said       VERB   VBD  say       Mood=Ind|Tense=Past|VerbForm=Fin     0  root
   that       SCONJ  IN   that      _                                    14 mark
   all        DET    DT   all       PronType=Tot                         9  det
   twelve     NUM    CD   twelve    NumForm=Word|NumType=Card            9  nummod
   rockets    NOUN   NNS  rocket    Number=Plur                          14 nsubj
   fired      VERB   VBN  fire      Tense=Past|VerbForm=Part|Voice=Pass  9  acl
   on         ADP    IN   on        _                                    13 case
   Wednesday  PROPN  NNP  Wednesday Number=Sing                          13 compound
   night      NOUN   NN   night     Number=Sing                          10 obl
   fell       VERB   VBD  fall      Mood=Ind|Tense=Past|VerbForm=Fin     5  ccomp
   into       ADP    IN   into      _                                    17 case
   open       ADJ    JJ   open      Degree=Pos                           17 amod
   water      NOUN   NN   water     Number=Sing                          14 obl
   before     SCONJ  IN   before    _                                    19 mark
   reaching   VERB   VBG  reach     VerbForm=Ger                         14 advcl
   the        DET    DT   the       Definite=Def|PronType=Art            22 det
   harbour    NOUN   NN   harbour   Number=Sing                          22 compound
   wall       NOUN   NN   wall      Number=Sing                          19 obj
   .          PUNCT  .    .         _                                    5  punct`,
  `said:     A0=1-4 A1=6-22
   fired:    A1=7-9 TMP=11-13
   fell:     A1=7-13 LOC=15-17 TMP=18-22
   reaching: A0=7-13 A1=20-22`,
);

/** As the engine reads without its neural half: no features, no roles. */
export const ourRadar = sentenceOf(
  report,
  from('“Our radar'),
  `“         PUNCT \`\`    “        _ 4  punct
   Our       PRON  PRP$  our      _ 3  nmod:poss
   radar     NOUN  NN    radar    _ 4  nsubj
   followed  VERB  VBD   follow   _ 12 ccomp
   every     DET   DT    every    _ 6  det
   one       NUM   CD    one      _ 4  obj
   of        ADP   IN    of       _ 8  case
   them      PRON  PRP   they     _ 6  nmod
   to        ADP   IN    to       _ 11 case
   the       DET   DT    the      _ 11 det
   sea       NOUN  NN    sea      _ 4  obl
   ”         PUNCT ''    ”        _ 4  punct
   ,         PUNCT ,     ,        _ 14 punct
   added     VERB  VBD   add      _ 0  root
   the       DET   DT    the      _ 16 det
   ministry  NOUN  NN    ministry _ 18 nmod:poss
   's        PART  POS   's       _ 16 case
   spokesman NOUN  NN    spokesman _ 14 nsubj
   ,         PUNCT ,     ,        _ 20 punct
   Colonel   NOUN  NN    colonel  _ 18 appos
   Anselm    PROPN NNP   Anselm   _ 20 flat
   Rook      PROPN NNP   Rook     _ 20 flat
   .         PUNCT .     .        _ 14 punct`,
);

/** A modal, a role in pieces, words without a lemma, a relation the bench has no words for. */
const ourAnswer = sentenceOf(
  report,
  from('“We shall'),
  `“        PUNCT \`\`    _        _                          4  punct
   We       PRON  PRP   we       Case=Nom|Number=Plur|Person=1 4 nsubj
   shall    AUX   MD    shall    VerbForm=Fin               4  aux
   answer   VERB  VB    answer   VerbForm=Inf               0  root
   at       ADP   IN    _        _                          7  case
   an       DET   DT    a        Definite=Ind|PronType=Art  7  det
   hour     NOUN  NN    hour     Number=Sing                4  obl:unheard-of
   of       ADP   IN    of       _                          11 case
   our      PRON  PRP$  our      Poss=Yes                   11 nmod:poss
   own      ADJ   JJ    own      Degree=Pos                 11 amod
   choosing NOUN  NN    choosing _                          7  nmod
   .        PUNCT .     .        _                          4  punct
   ”        PUNCT ''    ”        _                          4  punct`,
  'answer: A0=2 MOD=3 C-TMP=5-7 XYZ=8-11',
);

const hostileWords = hostile.report.text
  .slice(hostile.report.text.indexOf('The <b>'), hostile.report.text.lastIndexOf('\n'))
  .split(/\s+/);

const hostileSentence = sentenceOf(
  hostile.report,
  hostile.report.text.indexOf('The <b>'),
  hostileWords.map((word, at) => `${word} <b> <i>X</i> ${word} A=<u> ${Math.min(at, 1)} dep:<s>`).join('\n'),
  `${hostileWords[1]}: A0=1-2 <img>=3-5`,
);

export const fixtureAnalyses: readonly Analysis[] = [
  analysisWith(
    report,
    [fellShort, ourRadar, ourAnswer],
    [
      nameIn(report, 'The Maravel defence ministry', 'organisation', { reason: 'name.institution@1' }),
      nameIn(report, 'Maravel', 'place', {
        use: 'modifier',
        reason: 'name.gazetteer@1: a name of the gazetteer',
        place: {
          ...{ gazetteer: null, name: 'Maravel', lat: null, lon: null, country: null },
          ...{ precision: 'country', within: [], candidates: [], reason: 'place.country@1' },
        },
      }),
      nameIn(report, 'twelve rockets', 'weapon', { reason: 'name.list@1: weapon' }),
      nameIn(report, 'Wednesday night', 'time', { value: 'XXXX-WXX-3TNI', reason: 'time.weekday@1' }),
    ],
  ),
  analysisWith(
    hostile.report,
    [hostileSentence],
    [nameIn(hostile.report, '<b>minister</b>', 'person', { reason: '<script>alert(8)</script>' })],
  ),
];
