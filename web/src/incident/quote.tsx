// SPDX-License-Identifier: Apache-2.0
import type { QuotePiece, QuoteSeen } from '../../../src/api/index.ts';
import type { VoiceKind } from '../../../src/model/index.ts';
import { VoiceLinks } from '../marks/voice-link.tsx';
import { Said, visible } from '../safe-text.tsx';
import { kindAndSide, modalityWords, stanceWords } from '../words.ts';

const denying: ReadonlySet<string> = new Set(['denies', 'partly-denies']);

/** What of a quote is drawn: its pieces, in whose hue, and whether the cue is struck. */
export type Quoted = Pick<QuoteSeen, 'pieces' | 'stance'> & {
  readonly voice: { readonly kind: VoiceKind } | null;
};

/** The report's own words: the voice's in full ink on its wash, those around them in grey. No mark is added. */
export function Quote({ quote }: { quote: Quoted }) {
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

/** How something is said beside its stance: “hedged”, “in a caption”. */
export function mannerOf(quote: Pick<QuoteSeen, 'form' | 'hedged' | 'modality' | 'zone'>): readonly string[] {
  return [
    quote.form === 'narrated' ? 'in its own words' : '',
    quote.hedged ? 'hedged' : '',
    modalityWords[quote.modality],
    quote.zone === 'caption' ? 'in a caption' : '',
  ].filter(Boolean);
}

interface SideLineProps {
  readonly quote: QuoteSeen | undefined;
  readonly voice: QuoteSeen['voice'];
  /** Also what the voice does where it does not plainly claim. */
  readonly stance?: boolean;
}

/** The line under a voice's name: “state body · hedged · through Colonel Rook · denies”. */
export function SideLine({ quote, voice, stance = false }: SideLineProps) {
  const manner = quote ? mannerOf(quote) : [];
  return (
    <>
      <Said>{[voice ? kindAndSide(voice) : 'nobody is named', ...manner].join(' · ')}</Said>
      {quote && quote.coVoices.length > 0 && (
        <>
          {' · with '}
          <VoiceLinks voices={quote.coVoices} />
        </>
      )}
      {quote && quote.via.length > 0 && (
        <>
          {' · through '}
          <VoiceLinks voices={quote.via} />
        </>
      )}
      {stance && quote && quote.stance !== 'asserts' && ` · ${stanceWords[quote.stance]}`}
    </>
  );
}
