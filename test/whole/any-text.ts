// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';

/** What breaks programs that read text, beside what the rules of attribution, names and times look for. */
const pieces: readonly string[] = [
  'The army said ',
  '“We will not leave,” ',
  'he added. ',
  ' according to the ministry of defence',
  'Lt. Gen. Hale ',
  ' killed 12 people ',
  'in Port Sessel ',
  'on Monday at 5 p.m. ',
  'a Tu-22M3 ',
  '1,400 km ',
  ' denied that ',
  'MINISTRY: ',
  '"',
  '’',
  '‘',
  '(',
  ')',
  ' — ',
  '...',
  '\n\n',
  '\r\n',
  '\u2028',
  '\u0085',
  '\t',
  '\u0000',
  '\u0007',
  '\ufeff',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ud83d',
  '\ude80',
  '🚀',
  '👩‍🚒',
  '🇺🇳',
  'e\u0301\u0301\u0301',
  '\u0301',
  'ﬁﬂ',
  '𝔘𝔫',
  'ẞİı',
  'قال الجيش ',
  '報道によると',
  'กองทัพ',
  '१२ ',
  '½',
];

const halves = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

/** Any text at all: any code points, code units that are no characters, and news with such things in it. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  halves,
  fc
    .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: halves }), {
      maxLength: 60,
    })
    .map((parts) => parts.join('')),
);

const sentence = 'The port of Sessel was shelled on Monday and 12 people were killed, the mayor said. ';

/** Texts that are no English news as it should be, by what is the matter with them. */
export const odd: Readonly<Record<string, string>> = {
  nothing: '',
  'blanks alone': ' \n\t\u2003\n\n ',
  'another language':
    'Le ministre a déclaré lundi que « les navires ont quitté le port ». Der Sprecher wies das zurück. Армия ушла.',
  'capitals alone': sentence.repeat(20).toUpperCase(),
  'small letters alone': sentence.repeat(20).toLowerCase(),
  'no mark at all': sentence.repeat(40).replaceAll(/[.,]/g, ''),
  'a sentence of 5,000 words': `The mayor said ${'that the army had struck the harbour and '.repeat(625)}left.`,
  'a table': Array.from(
    { length: 60 },
    (_, i) => `Sessel\t${i}\t${2 * i} killed\t2031-05-${1 + (i % 28)}`,
  ).join('\n'),
  'noise of a bad scan': sentence
    .repeat(20)
    .replaceAll(/l/g, '1')
    .replaceAll(/rn|m/g, 'ni ')
    .replaceAll('e ', 'e~ '),
  'marks alone': '“”‘’"\'()[]{}<>.,;:!?…—–-*•/\\|'.repeat(60),
  'opening marks alone': '“(["'.repeat(500),
  'one letter': 'x'.repeat(20_000),
  'combining marks': `a${'\u0301'.repeat(20_000)}`,
  faces: '👩‍👩‍👧‍👦'.repeat(2_000),
};

/** Half-sentences to be said over and over, which make rules look far and trees grow long. */
export const halfSentences: Readonly<Record<string, string>> = {
  'claims in claims': 'Hale said that Orlu said that ',
  'sources alone': 'according to the ministry ',
  'events in a row': 'killed 12 people in Port Sessel on Monday and ',
  'quotes left open': '“We will not leave, the mayor said ',
  'brackets left open': 'The spokesman (the army said ',
  'short sentences': 'He said it. They left. ',
  names: 'Damascus, Sessel, ',
};
