// SPDX-License-Identifier: Apache-2.0
import type { Analysis } from '../../src/model/index.ts';
import { fixturePlaces, fixtureTimes } from './fixture-readings.ts';
import { gazette, hostile } from './fixture-reports.ts';
import { analysisWith, nameIn, sentenceOf } from './sentence-builder.ts';

/* What was read in two of the reports: one sentence with everything, one without features or roles, one hostile. */

const { report } = gazette;
const from = (words: string) => report.text.indexOf(words);

/** Every layer there is. */
export const fellShort = sentenceOf(
  report,
  from('The Maravel defence'),
  `The        DET    DT   the              det             4   Definite=Def|PronType=Art
   Maravel    PROPN  NNP  Maravel          compound        4   Number=Sing
   defence    NOUN   NN   defence          compound        4   Number=Sing
   ministry   NOUN   NN   ministry         nsubj           5   Number=Sing
   said       VERB   VBD  say              root            0   Mood=Ind|Tense=Past|VerbForm=Fin
   that       SCONJ  IN   that             mark            14  _
   all        DET    DT   all              det             9   PronType=Tot
   twelve     NUM    CD   twelve           nummod          9   NumForm=Word|NumType=Card
   rockets    NOUN   NNS  rocket           nsubj           14  Number=Plur
   fired      VERB   VBN  fire             acl             9   Tense=Past|VerbForm=Part|Voice=Pass
   on         ADP    IN   on               case            13  _
   Wednesday  PROPN  NNP  Wednesday        compound        13  Number=Sing
   night      NOUN   NN   night            obl             10  Number=Sing
   fell       VERB   VBD  fall             ccomp           5   Mood=Ind|Tense=Past|VerbForm=Fin
   into       ADP    IN   into             case            17  _
   open       ADJ    JJ   open             amod            17  Degree=Pos
   water      NOUN   NN   water            obl             14  Number=Sing
   before     SCONJ  IN   before           mark            19  _
   reaching   VERB   VBG  reach            advcl           14  VerbForm=Ger
   the        DET    DT   the              det             22  Definite=Def|PronType=Art
   harbour    NOUN   NN   harbour          compound        22  Number=Sing
   wall       NOUN   NN   wall             obj             19  Number=Sing
   .          PUNCT  .    .                punct           5   _`,
  `said:     A0=1-4 A1=6-22
   fired:    A1=7-9 TMP=11-13
   fell:     A1=7-13 LOC=15-17 TMP=18-22
   reaching: A0=7-13 A1=20-22`,
);

/** As the engine reads without its neural half: no features, no roles. */
export const ourRadar = sentenceOf(
  report,
  from('“Our radar'),
  `“         PUNCT \`\`    “              punct           4   _
   Our       PRON  PRP$  our              nmod:poss       3   _
   radar     NOUN  NN    radar            nsubj           4   _
   followed  VERB  VBD   follow           ccomp           14  _
   every     DET   DT    every            det             6   _
   one       NUM   CD    one              obj             4   _
   of        ADP   IN    of               case            8   _
   them      PRON  PRP   they             nmod            6   _
   to        ADP   IN    to               case            11  _
   the       DET   DT    the              det             11  _
   sea       NOUN  NN    sea              obl             4   _
   ”         PUNCT ''    ”                punct           4   _
   ,         PUNCT ,     ,                punct           14  _
   added     VERB  VBD   add              root            0   _
   the       DET   DT    the              det             16  _
   ministry  NOUN  NN    ministry         nmod:poss       18  _
   's        PART  POS   's               case            16  _
   spokesman NOUN  NN    spokesman        nsubj           14  _
   ,         PUNCT ,     ,                punct           20  _
   Colonel   NOUN  NN    colonel          appos           18  _
   Anselm    PROPN NNP   Anselm           flat            20  _
   Rook      PROPN NNP   Rook             flat            20  _
   .         PUNCT .     .                punct           14  _`,
);

/** A modal, a role in pieces, words without a lemma, a relation the bench has no words for. */
const ourAnswer = sentenceOf(
  report,
  from('“We shall'),
  `“        PUNCT \`\`    _              punct           4   _
   We       PRON  PRP   we               nsubj           4   Case=Nom|Number=Plur|Person=1
   shall    AUX   MD    shall            aux             4   VerbForm=Fin
   answer   VERB  VB    answer           root            0   VerbForm=Inf
   at       ADP   IN    _                case            7   _
   an       DET   DT    a                det             7   Definite=Ind|PronType=Art
   hour     NOUN  NN    hour             obl:unheard-of  4   Number=Sing
   of       ADP   IN    of               case            11  _
   our      PRON  PRP$  our              nmod:poss       11  Poss=Yes
   own      ADJ   JJ    own              amod            11  Degree=Pos
   choosing NOUN  NN    choosing         nmod            7   _
   .        PUNCT .     .                punct           4   _
   ”        PUNCT ''    ”                punct           4   _`,
  'answer: A0=2 MOD=3 C-TMP=5-7 XYZ=8-11',
);

const hostileWords = hostile.report.text
  .slice(hostile.report.text.indexOf('The <b>'), hostile.report.text.lastIndexOf('\n'))
  .split(/\s+/);

const hostileSentence = sentenceOf(
  hostile.report,
  hostile.report.text.indexOf('The <b>'),
  hostileWords.map((word, at) => `${word} <b> <i>X</i> ${word} dep:<s> ${Math.min(at, 1)} A=<u>`).join('\n'),
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
      ...fixtureTimes,
      ...fixturePlaces,
    ],
  ),
  analysisWith(
    hostile.report,
    [hostileSentence],
    [nameIn(hostile.report, '<b>minister</b>', 'person', { reason: '<script>alert(8)</script>' })],
  ),
];
