// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import type { ClaimCard, ReportSeen, SentenceSeen } from '../../../src/api/index.ts';
import { type Address, go, withQuery } from '../address.ts';
import type { Known } from '../case-data.ts';
import { useKeys } from '../keys.ts';
import { usePhone } from '../media.ts';
import { Await } from '../shell/states.tsx';
import { WhyButton, WhyPane } from '../shell/why-pane.tsx';
import { zoneWords } from '../words.ts';
import { Drawing } from './drawing.tsx';
import { Outline } from './outline.tsx';
import { ClaimsTaken, Names, Roles } from './readings.tsx';
import { meets, takesFrom } from './sentence-address.ts';
import { whySentence } from './why-sentence.ts';
import { WordFacts } from './word-facts.tsx';

export interface SentencePaneProps {
  readonly report: ReportSeen;
  readonly known: Known<SentenceSeen>;
  readonly again: () => void;
  readonly address: Address;
  readonly selected: string | null;
  /** Opens the sentence at an offset, with a claim chosen or none. */
  readonly open: (at: number, claim: string | null) => void;
  readonly close: () => void;
}

/** What was read in one sentence, at the foot of the report: its tree, its roles, its names, and whose claims it bears. */
export function SentencePane(props: SentencePaneProps) {
  const { known, again, close } = props;
  return (
    <section
      id="sentence"
      className="sentence-pane"
      aria-label="Structure of the sentence"
      tabIndex={-1}
      data-why-scope
    >
      {known.failure?.code === 'no-sentence' ? (
        <div className="sentence-none">
          <p>
            No structure is kept of this report: the case holds its text and its claims, not how each word was
            read.
          </p>
          <button type="button" className="quiet-button" onClick={close} aria-label="esc, close">
            esc
          </button>
        </div>
      ) : (
        <Await known={known} again={again}>
          {(sentence) => <Structure {...props} sentence={sentence} />}
        </Await>
      )}
    </section>
  );
}

type StructureProps = SentencePaneProps & { readonly sentence: SentenceSeen };

function Structure(props: StructureProps) {
  const { report, sentence, address, selected } = props;
  const phone = usePhone();
  const asOutline = phone || address.query.get('tree') === 'outline';
  const claims = sentence.claims.flatMap((id) => report.claims.find((claim) => claim.id === id) ?? []);
  const chosen = claims.filter((claim) => claim.id === selected);
  const marked = chosen.length > 0 ? chosen : claims;
  const choose = (claim: ClaimCard) => props.open(sentence.start, claim.id === selected ? null : claim.id);
  useStepKeys(props);
  return (
    <>
      <Head {...props} phone={phone} asOutline={asOutline} />
      {address.query.get('why') === 'sentence' && <WhyPane why={whySentence(sentence, chosen)} inline />}
      {!asOutline && <Drawn sentence={sentence} claims={marked} />}
      <div className="readings">
        <ClaimsTaken sentence={sentence} claims={claims} selected={selected} choose={choose} />
        <Roles sentence={sentence} text={report.text} claims={claims} />
        <Names names={sentence.names} />
      </div>
      {asOutline && (
        <section className="reading" aria-label="Words">
          <h3>Words</h3>
          <Outline words={sentence.words} claims={marked} />
        </section>
      )}
    </>
  );
}

/** The drawing with what is known of the word under the focus; what it shows a screen reader hears as the outline. */
function Drawn({ sentence: { words }, claims }: { sentence: SentenceSeen; claims: readonly ClaimCard[] }) {
  const [looked, look] = useState({ words, at: -1 });
  const at = looked.words === words && looked.at >= 0 ? looked.at : firstLook(words, claims);
  return (
    <>
      <Drawing words={words} claims={claims} at={at} look={(next) => look({ words, at: next })} />
      <WordFacts words={words} at={at} />
      <div className="unheard">
        <Outline words={words} claims={claims} />
      </div>
    </>
  );
}

/** The word to begin with: a claim's cue, else the head of the sentence. */
function firstLook(words: SentenceSeen['words'], claims: readonly ClaimCard[]): number {
  const cue = claims[0]?.cue ?? null;
  const atCue = cue === null ? -1 : words.findIndex((word) => meets(word, cue));
  return Math.max(0, atCue >= 0 ? atCue : words.findIndex((word) => word.head < 0));
}

type HeadProps = StructureProps & { readonly phone: boolean; readonly asOutline: boolean };

function Head({ sentence, address, close, phone, asOutline, ...props }: HeadProps) {
  const step = stepsOf({ ...props, sentence });
  const { n, of, paragraph, zone } = sentence;
  const turn = () => go(withQuery(address, { tree: asOutline ? null : 'outline' }), { replace: true });
  return (
    <header className="sentence-head">
      <h2>
        Sentence {n} of {of}
        <span className="quiet">
          {' '}
          ¶{paragraph}
          {zone !== 'body' && `, ${zoneWords[zone]}`}
        </span>{' '}
        <WhyButton id="sentence" about="this structure" />
      </h2>
      <div className="sentence-acts">
        <button type="button" className="quiet-button" onClick={step.before} disabled={!sentence.before}>
          <kbd>h</kbd> before
        </button>
        <button type="button" className="quiet-button" onClick={step.after} disabled={!sentence.after}>
          <kbd>l</kbd> after
        </button>
        {!phone && (
          <button type="button" className="quiet-button" aria-pressed={asOutline} onClick={turn}>
            as outline
          </button>
        )}
        <button type="button" className="quiet-button" onClick={close} aria-label="esc, close">
          esc
        </button>
      </div>
    </header>
  );
}

/** To the sentence before and after. A claim stays chosen where it takes words of that sentence too. */
function stepsOf({
  report,
  sentence,
  selected,
  open,
}: Pick<StructureProps, 'report' | 'sentence' | 'selected' | 'open'>) {
  const to = (range: SentenceSeen['before']) => {
    if (!range) return false;
    const claim = report.claims.find((one) => one.id === selected);
    open(range.start, claim && takesFrom(claim, range) ? claim.id : null);
    return true;
  };
  return { before: () => to(sentence.before), after: () => to(sentence.after) };
}

function useStepKeys(props: StructureProps): void {
  const { before, after } = stepsOf(props);
  useKeys({ h: before, l: after });
}
