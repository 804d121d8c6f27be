// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import type { ClaimCard, FrameSeen, NameSeen, SentenceSeen, SpanSeen } from '../../../src/api/index.ts';
import { PrecisionGlyph } from '../marks/precision.tsx';
import { VoiceSeal } from '../marks/seal.tsx';
import { kindOf } from '../report/segments.ts';
import { Said, visible } from '../safe-text.tsx';
import { precisionWords, stanceWords, voiceName } from '../words.ts';
import { mentionWords, roleName } from './grammar-words.ts';
import { cueMark } from './marked-word.tsx';
import { meets } from './sentence-address.ts';
import { None } from './word-facts.tsx';

interface RolesProps {
  readonly sentence: SentenceSeen;
  readonly text: string;
  readonly claims: readonly ClaimCard[];
}

/** Each verb with what fills its roles, a row each. */
export function Roles({ sentence, text, claims }: RolesProps) {
  return (
    <Reading name="Roles">
      {sentence.frames.length === 0 && <None>no roles read</None>}
      {sentence.frames.map((frame) => (
        <VerbRoles key={frame.predicate} frame={frame} sentence={sentence} text={text} claims={claims} />
      ))}
    </Reading>
  );
}

function VerbRoles({ frame, sentence, text, claims }: RolesProps & { readonly frame: FrameSeen }) {
  const { words } = sentence;
  const verb = words[frame.predicate];
  if (!verb) return null;
  const speech = claims.some(({ cue }) => cue !== null && meets(cue, verb));
  const rows = frame.roles.flatMap(({ role, first, end }) => {
    const [from, to] = [words[first], words[end - 1]];
    return from && to ? [{ role, start: from.start, end: to.end }] : [];
  });
  return (
    <div className="verb-roles">
      <h4>
        <Said>{verb.form}</Said>
      </h4>
      {rows.length === 0 && <None>no role filled</None>}
      {rows.length > 0 && (
        <dl>
          {rows.map(({ role, start, end }) => (
            <div key={`${role} ${start}`}>
              <dt>
                <Said>{roleName(role, speech)}</Said> <code>{visible(role)}</code>
              </dt>
              <dd className="serif">
                <Said>{text.slice(start, end)}</Said>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** The names found in the sentence, what they were taken for, and by which rule. */
export function Names({ names }: { names: readonly NameSeen[] }) {
  return (
    <Reading name="Names">
      {names.length === 0 && <None>no name found</None>}
      {names.length > 0 && (
        <dl>
          {names.map((name) => (
            <div key={`${name.start} ${name.end} ${name.type}`}>
              <dt className="serif">
                <Said>{name.exact}</Said>
              </dt>
              <dd>
                {mentionWords[name.type]}
                <NameDetails name={name} />
                <span className="rule-name">
                  <Said>{name.reason}</Said>
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Reading>
  );
}

const useWords = {
  literal: '',
  metonym: 'for its government',
  modifier: 'qualifies a noun',
  demonym: 'its people',
};

function NameDetails({ name: { type, use, place, value } }: { name: NameSeen }) {
  return (
    <>
      {use && useWords[use] !== '' && `, ${useWords[use]}`}
      {place && (
        <>
          {': '}
          <PrecisionGlyph precision={place.precision} /> <Said>{place.name}</Said>,{' '}
          {precisionWords[place.precision]}
        </>
      )}
      {type === 'time' && (value === null ? ', no value' : <>, {visible(value)}</>)}
    </>
  );
}

interface TakenProps {
  readonly sentence: SentenceSeen;
  /** Every claim that takes words of the sentence. */
  readonly claims: readonly ClaimCard[];
  readonly selected: string | null;
  readonly choose: (claim: ClaimCard) => void;
}

/** The claims that rest on the sentence, and which words each took as what. */
export function ClaimsTaken({ sentence, claims, selected, choose }: TakenProps) {
  return (
    <Reading name="Claims">
      {claims.length === 0 && <None>no claim takes words of it</None>}
      {claims.map((claim) => (
        <div
          key={claim.id}
          className={`taken voice-${kindOf(claim)}${claim.id === selected ? ' chosen' : ''}`}
        >
          <button type="button" aria-pressed={claim.id === selected} onClick={() => choose(claim)}>
            <VoiceSeal voice={claim.voice} size={15} />{' '}
            <b>
              <Said>{voiceName(claim.voice)}</Said>
            </b>{' '}
            {stanceWords[claim.stance]}
          </button>
          <dl>
            <Words name="source" mark="mark-who" spans={[claim.source]} sentence={sentence} />
            <Words name="cue" mark={cueMark(claim)} spans={[claim.cue]} sentence={sentence} />
            <Words name="content" mark="mark-said" spans={claim.content} sentence={sentence} />
            {claim.hedges.length > 0 && (
              <Words name="hedge" mark="mark-hedge" spans={claim.hedges} sentence={sentence} />
            )}
          </dl>
        </div>
      ))}
    </Reading>
  );
}

interface WordsProps {
  readonly name: string;
  readonly mark: string;
  readonly spans: readonly (SpanSeen | null)[];
  readonly sentence: SentenceSeen;
}

function Words({ name, mark, spans, sentence }: WordsProps) {
  const known = spans.filter((span) => span !== null);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {known.length === 0 && <None>{`no ${name}`}</None>}
        {known.map((span) => (
          <span key={span.start} className="taken-words">
            <bdi className={`serif ${mark}`}>{visible(span.exact)}</bdi>
            {!meets(span, sentence) && <span className="quiet"> in another sentence</span>}
          </span>
        ))}
      </dd>
    </div>
  );
}

function Reading({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="reading" aria-label={name}>
      <h3>{name}</h3>
      {children}
    </section>
  );
}
