// SPDX-License-Identifier: Apache-2.0
import type { SaidSeen, VoicePageSeen } from '../../../src/api/index.ts';
import { plainReason, stepsOf } from '../reasons.ts';
import { plainly } from '../safe-text.tsx';
import { outletsText, type Why } from '../why.ts';
import { counted, splitReason, voiceName } from '../words.ts';

/** The answer to a “why?” of a voice's page: `who`, `counts`, or `c:CLAIM`; null for a name nothing answers to. */
export function whyOfVoice(page: VoicePageSeen, id: string | null): Why | null {
  if (id === 'who') return whyThisVoice(page);
  if (id === 'counts') return whyHeard(page);
  const said = id?.startsWith('c:') ? page.said.find((one) => `c:${one.claim}` === id) : undefined;
  return said ? whySaid(said) : null;
}

/** Most kinds of words listed in a pane; the tab of words has all. */
const listedAtMost = 12;

function whyThisVoice(page: VoicePageSeen): Why {
  const { voice, readings } = page;
  if (!voice) {
    return {
      subject: 'nobody is named',
      because: 'No words in these reports say who speaks: quotes without a speaker, and what “is said”.',
      inputs: [],
      changes: ['a report that says whose words they are'],
      rule: 'no source',
    };
  }
  const labels = new Map(page.reports.map(({ id, label }) => [id, label]));
  const worded = readings.filter((reading) => reading.words !== null);
  const distinct = new Map(worded.map((reading) => [`${reading.words} ${reading.reasons}`, reading]));
  return {
    subject: plainly(voiceName(voice)),
    because: voice.unnamed
      ? 'The report does not say who it is. It is kept as written and joined to no voice of another report, unless the words are a copy or a person has joined the two.'
      : 'These words, in these reports, were read as one voice.',
    inputs: [...distinct.values()]
      .slice(0, listedAtMost)
      .map(({ report, words, reasons }) =>
        plainly(
          `${labels.get(report)}: “${words}”${reasons.length > 0 ? ` · ${reasons.map(plainReason).join('; ')}` : ''}`,
        ),
      ),
    changes: voice.unnamed
      ? ['a report that names it', 'a copy of the same words']
      : ['a report in which the same words mean somebody else', 'an entry in the list of actors'],
    rule: [...new Set(voice.reasons.flatMap(stepsOf).map((step) => step.rule))].join(', '),
  };
}

function whyHeard({ counts, company }: VoicePageSeen): Why {
  const through = company.through.length;
  return {
    subject: counted(counts.claims, 'claim'),
    because: 'Every claim it makes, alone or with others, in every report of the case.',
    inputs: [
      counted(counts.reports, 'report'),
      outletsText(counts),
      counted(counts.incidents, 'incident'),
      ...(through > 0 ? [`part of it through ${counted(through, 'other voice')}`] : []),
    ],
    changes: ['more reports read into the case', 'words that turn out to be somebody else’s'],
    rule: 'claims of this voice',
  };
}

export function whySaid({ confidence, reasons }: SaidSeen): Why {
  const [first = '', ...more] = reasons;
  const { rule, words } = splitReason(first);
  return {
    subject: `confidence ${confidence.toFixed(2)}`,
    because:
      words ||
      'How sure the reading of these words is: who speaks, and which words are theirs. It says nothing of whether the thing said is so.',
    inputs: more.map((reason) => plainly(plainReason(reason))),
    changes: ['another version of the rule'],
    rule,
  };
}
