// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import type { VoiceBrief } from '../../../src/api/index.ts';
import type { VoiceKind } from '../../../src/model/index.ts';
import { kindWords } from '../words.ts';

/** A square speaks for a body, a circle is a human; the unknown voice is an empty ring. */
const humans: ReadonlySet<VoiceKind> = new Set(['official', 'person', 'eyewitness']);

const glyphs: Readonly<Record<VoiceKind, ReactNode>> = {
  government: (
    <path d="M4 7.4 9 4l5 3.4zM5 8.2h1.5v4H5zm3.25 0h1.5v4h-1.5zm3.25 0H13v4h-1.5zM4 12.8h10V14H4z" />
  ),
  'armed-group': (
    <path d="m4.6 8.9 4.4-3.7 4.4 3.7v2L9 7.2l-4.4 3.7zm0 4 4.4-3.7 4.4 3.7v2L9 11.2l-4.4 3.7z" />
  ),
  official: (
    <>
      <circle cx="9" cy="6.7" r="2.3" />
      <path d="M4.6 10.4h8.8v2.7H4.6z" />
    </>
  ),
  person: (
    <>
      <circle cx="9" cy="6.6" r="2.4" />
      <path d="M4.4 13.6c0-2.6 2-3.8 4.6-3.8s4.6 1.2 4.6 3.8z" />
    </>
  ),
  monitor: (
    <path d="M4.6 5h1.3v8H4.6zm2.6 0h1.3v8H7.2zm2.6 0h1.3v8H9.8zm2.6 0h1.3v8h-1.3zM3.3 12l11-6.4.6 1.1-11 6.4z" />
  ),
  media: (
    <path d="M4.2 4.4h9.6v2.4H4.2zm0 3.8h4.2v1.1H4.2zm0 2.1h4.2v1.1H4.2zm0 2.1h4.2v1.1H4.2zm5.4-4.2h4.2v1.1H9.6zm0 2.1h4.2v1.1H9.6zm0 2.1h4.2v1.1H9.6z" />
  ),
  document: <path d="M5.4 3.8h4.4v3h3v7.4H5.4zm5.3 0 2.1 2.1h-2.1z" />,
  eyewitness: (
    <>
      <path d="M3.2 9C4.8 6.4 6.7 5.2 9 5.2s4.2 1.2 5.8 3.8c-1.6 2.6-3.5 3.8-5.8 3.8S4.8 11.6 3.2 9zm1.7 0C6 10.8 7.3 11.6 9 11.6s3-.8 4.1-2.6C12 7.2 10.7 6.4 9 6.4S6 7.2 4.9 9z" />
      <circle cx="9" cy="9" r="1.7" />
    </>
  ),
  organisation: (
    <path d="M9 3.6a1.9 1.9 0 0 1 .9 3.6l2 3.4a1.9 1.9 0 1 1-1.2 2.4H7.3a1.9 1.9 0 1 1-1.2-2.4l2-3.4A1.9 1.9 0 0 1 9 3.6zm0 4.1-1.9 3.3c.1.2.2.5.3.8h3.2c.1-.3.2-.6.3-.8z" />
  ),
  unknown: null,
};

interface SealProps {
  readonly kind: VoiceKind;
  readonly unnamed?: boolean;
  /** 15 in filters, 18 in lists, 20 on the board. */
  readonly size?: number;
}

/** The sign of a kind of voice: filled for a named one, a dashed outline for an unnamed one. */
export function Seal({ kind, unnamed = false, size = 18 }: SealProps) {
  const label = `${kindWords[kind]}${unnamed && kind !== 'unknown' ? ', unnamed' : ''}`;
  return (
    <svg
      className={`seal voice-${kind}`}
      width={size}
      height={size}
      viewBox="0 0 18 18"
      role="img"
      aria-label={label}
    >
      <Container kind={kind} unnamed={unnamed} />
      <g className={unnamed ? 'seal-glyph-open' : 'seal-glyph'}>{glyphs[kind]}</g>
    </svg>
  );
}

function Container({ kind, unnamed }: { kind: VoiceKind; unnamed: boolean }) {
  if (kind === 'unknown') return <circle className="seal-ring" cx="9" cy="9" r="8" />;
  const shape = unnamed ? 'seal-open' : 'seal-filled';
  if (humans.has(kind)) {
    return (
      <circle
        className={shape}
        cx="9"
        cy="9"
        r={unnamed ? 8.2 : 9}
        {...(unnamed ? { strokeDasharray: '2.6 1.7' } : {})}
      />
    );
  }
  const inset = unnamed ? 0.8 : 0;
  return (
    <rect
      className={shape}
      x={inset}
      y={inset}
      width={18 - 2 * inset}
      height={18 - 2 * inset}
      rx="2"
      {...(unnamed ? { strokeDasharray: '2.6 1.7' } : {})}
    />
  );
}

/** The seal of a voice, or the empty ring where nobody is known to speak. */
export function VoiceSeal({
  voice,
  size = 18,
}: {
  voice: Pick<VoiceBrief, 'kind' | 'unnamed'> | null;
  size?: number;
}) {
  return voice ? (
    <Seal kind={voice.kind} unnamed={voice.unnamed} size={size} />
  ) : (
    <Seal kind="unknown" size={size} />
  );
}

/** Unknown is hollow everywhere. */
export function Hollow({ label }: { label?: string }) {
  return (
    <>
      <svg className="hollow" width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
        <circle cx="4.5" cy="4.5" r="3.8" />
      </svg>
      {label && <span className="unheard">{label}</span>}
    </>
  );
}
