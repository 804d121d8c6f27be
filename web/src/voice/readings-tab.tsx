// SPDX-License-Identifier: Apache-2.0
import type { ReadingSeen, VoicePageSeen } from '../../../src/api/index.ts';
import { OutletAndDate, ReceiptLink } from '../incident/receipt.tsx';
import { Hollow } from '../marks/seal.tsx';
import { Said } from '../safe-text.tsx';
import { PageList } from '../shell/long-list.tsx';
import { Reasons } from '../shell/reasons.tsx';
import { Nothing } from '../shell/states.tsx';
import { counted } from '../words.ts';
import type { Lookups } from './lookups.ts';

interface ReadingsTabProps {
  readonly page: VoicePageSeen;
  readonly lookups: Lookups;
}

/** The words each report has for it, and why they were read as this voice. */
export function ReadingsTab({ page, lookups }: ReadingsTabProps) {
  const { voice, readings } = page;
  if (readings.length === 0) {
    return (
      <Nothing title="No words for it">
        <p>No report has words for it where somebody speaks.</p>
        {voice && <Reasons reasons={voice.reasons} />}
      </Nothing>
    );
  }
  const items = readings.map((reading, at) => ({
    key: `${reading.claim} ${reading.role}`,
    reading,
    className: at === 0 ? 'item-row first' : 'item-row',
    height: 74,
  }));
  return (
    <section className="words-for">
      <p className="quiet word-note">
        Each report’s own words for it, and the rule by which they were read as{' '}
        {voice ? 'this voice' : 'nobody’s'}.
      </p>
      <PageList items={items} selected={null} moved={false}>
        {(item) => <Reading reading={item.reading} voice={voice} lookups={lookups} />}
      </PageList>
    </section>
  );
}

interface ReadingProps {
  readonly reading: ReadingSeen;
  readonly voice: VoicePageSeen['voice'];
  readonly lookups: Lookups;
}

function Reading({ reading, voice, lookups }: ReadingProps) {
  const receipt = lookups.receipt(reading);
  return (
    <div className="word-row" data-step tabIndex={-1}>
      <p className="word-row-words">
        {reading.words === null ? (
          <span className="quiet">{wordless(reading, voice)}</span>
        ) : (
          <span className="serif">
            <Said>{reading.words}</Said>
          </span>
        )}
        {reading.times > 1 && <span className="quiet nowrap"> {counted(reading.times, 'time')}</span>}
      </p>
      <div>
        <Because reading={reading} voice={voice} />
      </div>
      <p className="full-receipt">
        <ReceiptLink receipt={receipt} claim={reading.claim} /> · <OutletAndDate report={receipt.report} />
      </p>
    </div>
  );
}

function wordless({ role }: ReadingSeen, voice: VoicePageSeen['voice']): string {
  if (role === 'via') return 'as the one it came through';
  return voice ? 'where the report tells it itself' : 'where no words name a speaker';
}

function Because({ reading, voice }: Omit<ReadingProps, 'lookups'>) {
  if (reading.reasons.length > 0) return <Reasons reasons={reading.reasons} />;
  if (!voice) return <span className="quiet">no words say who speaks</span>;
  if (reading.role === 'speaks') return <Reasons reasons={voice.reasons} />;
  return (
    <>
      <p className="quiet">
        <Hollow /> no reason is kept for this claim alone; all its readings rest on
      </p>
      <Reasons reasons={voice.reasons} />
    </>
  );
}
