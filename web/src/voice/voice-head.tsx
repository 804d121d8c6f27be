// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import type { VoicePageSeen } from '../../../src/api/index.ts';
import { voiceHref } from '../address.ts';
import { VoiceSeal } from '../marks/seal.tsx';
import { usePhone } from '../media.ts';
import { Said } from '../safe-text.tsx';
import { lastList } from '../shell/last-list.ts';
import { Link } from '../shell/link.tsx';
import { useWhy, WhyButton, WhyPane } from '../shell/why-pane.tsx';
import { outletsText, type Why } from '../why.ts';
import { counted, headCountWords, kindAndSide, namingNotes, namingWords } from '../words.ts';

interface HeadProps {
  readonly page: VoicePageSeen;
  readonly name: string;
  readonly why: Why | null;
}

/** Who it is as the ledger has it, and how much is heard of it; each with its why. */
export function VoiceHead({ page, name, why }: HeadProps) {
  const { voice, naming } = page;
  const asked = useWhy();
  const phone = usePhone();
  return (
    <header className="page-head">
      <p className="crumbs">
        <Link to={lastList('/voices')}>Voices</Link> <span aria-hidden="true">›</span>{' '}
        {voice ? namingWords[naming] : 'Nobody named'}
      </p>
      <h1 className="voice-title">
        <VoiceSeal voice={voice} size={26} />
        <span className={asked === 'who' ? 'marked' : ''}>
          <Said>{name}</Said>
        </span>
      </h1>
      <dl className="facts">
        <Fact name="what">
          {voice ? <Said>{kindAndSide(voice)}</Said> : 'quotes and statements without a speaker'}
        </Fact>
        <Fact name="who">
          <span className="quiet">{voice ? howNamed(page) : 'no words say whose they are'}</span>{' '}
          <WhyButton id="who" about="this voice" />
        </Fact>
        <Institution page={page} />
        <div className="fact-end">
          <dt>heard</dt>
          <dd>
            <Heard page={page} /> <WhyButton id="counts" about="these counts" />
          </dd>
        </div>
      </dl>
      {phone && why && (asked === 'who' || asked === 'counts') && <WhyPane why={why} inline />}
    </header>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** “two, each stands by itself”: as far as the reports say, and never further. */
function howNamed({ voice, naming }: VoicePageSeen): string {
  const many = voice && voice.count !== 'one' ? `${headCountWords[voice.count]}, ` : '';
  return `${many}${namingNotes[naming]}`;
}

function Institution({ page: { institution } }: { page: VoicePageSeen }) {
  if (!institution) return null;
  return (
    <div>
      <dt>institution</dt>
      <dd>
        {institution.voice ? (
          <Link className="voice-link" to={voiceHref(institution.voice)}>
            <Said>{institution.name}</Said>
          </Link>
        ) : (
          <>
            <Said>{institution.name}</Said> <span className="quiet">in the list of actors</span>
          </>
        )}
      </dd>
    </div>
  );
}

function Heard({ page: { counts } }: { page: VoicePageSeen }) {
  const asked = useWhy();
  return (
    <>
      <b className={asked === 'counts' ? 'marked' : ''}>{counted(counts.claims, 'claim')}</b>
      {counts.claims > 0 && (
        <>
          {' '}
          · {counted(counts.reports, 'report')} · {outletsText(counts)} ·{' '}
          {counted(counts.incidents, 'incident')}
        </>
      )}
      {counts.relays > 0 && ` · passes on ${counted(counts.relays, 'claim')}`}
    </>
  );
}
