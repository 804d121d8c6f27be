// SPDX-License-Identifier: Apache-2.0
import type { QuotePiece, QuoteSeen } from '../../../src/api/index.ts';
import { visible } from '../safe-text.tsx';
import { kindAndSide, modalityWords, stanceWords, voiceName } from '../words.ts';

const denying: ReadonlySet<string> = new Set(['denies', 'partly-denies']);

/** The report's own words: the voice's in full ink on its wash, those around them in grey. No mark is added. */
export function Quote({ quote }: { quote: QuoteSeen }) {
  if (quote.pieces.length === 0) return null;
  const kind = quote.voice?.kind ?? 'unknown';
  const first = quote.pieces.find((piece) => piece.role !== 'gap')?.text ?? '';
  const hangs = /^[“"‘«„]/.test(first);
  return (
    <blockquote className={`quote voice-${kind}${hangs ? ' hangs' : ''}`} dir="auto">
      {placed(quote.pieces).map(({ piece, offset }) => (
        <Piece key={offset} piece={piece} denied={denying.has(quote.stance)} />
      ))}
    </blockquote>
  );
}

/** Pieces with the characters before them, which tells them apart. */
function placed(
  pieces: readonly QuotePiece[],
): readonly { readonly piece: QuotePiece; readonly offset: number }[] {
  let offset = 0;
  return pieces.map((piece) => {
    const at = offset;
    offset += piece.text.length;
    return { piece, offset: at };
  });
}

function Piece({ piece, denied }: { piece: QuotePiece; denied: boolean }) {
  const classes = [
    `piece-${piece.role}`,
    piece.hedge ? 'hedge' : '',
    piece.role === 'cue' && denied ? 'denied' : '',
  ];
  if (piece.role === 'gap') return <span className="piece-gap"> … </span>;
  return <span className={classes.filter(Boolean).join(' ')}>{visible(piece.text)}</span>;
}

/** How something is said beside its stance: “hedged · through Colonel Rook”. */
function mannerOf(quote: QuoteSeen): readonly string[] {
  const via = quote.via.map((voice) => `through ${voiceName(voice)}`);
  return [
    quote.form === 'narrated' ? 'in its own words' : '',
    quote.hedged ? 'hedged' : '',
    modalityWords[quote.modality],
    quote.zone === 'caption' ? 'in a caption' : '',
    quote.coVoices.length > 0 ? `with ${quote.coVoices.map(voiceName).join(', ')}` : '',
    ...via,
  ].filter(Boolean);
}

/** The line under a voice's name. */
export function sideLine(quote: QuoteSeen | undefined, voice: QuoteSeen['voice']): string {
  return [voice ? kindAndSide(voice) : 'nobody is named', ...(quote ? mannerOf(quote) : [])].join(' · ');
}

/** The same with what it does where it does not plainly claim: “state body · denies · hedged”. */
export function sideAndStance(quote: QuoteSeen | undefined, voice: QuoteSeen['voice']): string {
  const stance = quote && quote.stance !== 'asserts' ? ` · ${stanceWords[quote.stance]}` : '';
  return `${sideLine(quote, voice)}${stance}`;
}

/** Tells quotes apart: by their claim, or by their place where no claim holds them. */
export function quoteKey({ claim, receipt }: QuoteSeen): string {
  return claim ?? `${receipt.report.id} ${receipt.start}`;
}
