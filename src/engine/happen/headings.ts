// SPDX-License-Identifier: Apache-2.0
import type { Mention, Sentence } from '../../model/index.ts';

/** Places that hold for sentences which name none. */
export interface HeadingPlaces {
  /** The place that heads the paragraph: "Carrow, High Lorne. Six people were killed …". */
  readonly paragraph: Mention | null;
  /** The place the report is dated from. It is where something happened only when the text says "this town". */
  readonly dateline: Mention | null;
}

/** The places that head the paragraph of each sentence, and the report. */
export function headingPlaces(
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly (readonly Mention[])[],
): readonly HeadingPlaces[] {
  const dated = sentences.findIndex(({ zone }) => zone === 'dateline');
  const dateline = dated < 0 ? null : (mentions[dated]!.find(isPlace) ?? null);
  let paragraph: Mention | null = null;
  return sentences.map((sentence, index) => {
    const last = sentences[index - 1];
    if (last && text.slice(last.end, sentence.start).includes('\n')) paragraph = null;
    const here = { paragraph, dateline };
    paragraph = headingIn(sentence, mentions[index]!) ?? paragraph;
    return here;
  });
}

function isPlace(mention: Mention): boolean {
  return mention.type === 'place' && mention.use === 'literal';
}

/** The first place of a sentence that is nothing but places. */
function headingIn({ zone, tokens }: Sentence, mentions: readonly Mention[]): Mention | null {
  const places = mentions.filter(isPlace);
  const covered = tokens.every(
    (token) =>
      token.upos === 'PUNCT' || places.some(({ start, end }) => start <= token.start && token.end <= end),
  );
  return zone === 'body' && covered ? (places[0] ?? null) : null;
}
