// SPDX-License-Identifier: Apache-2.0
import type {
  Claim,
  DecisionMade,
  Figure,
  Generator,
  Incident,
  Ledger,
  Question,
  Report,
  Root,
} from '../model/index.ts';
import { type Joined, joinIncidents } from './cluster/incidents.ts';
import { placesIn } from './cluster/places.ts';
import { readingsIn } from './cluster/readings.ts';
import { type Sides, sidesOf } from './cluster/sides.ts';
import { groupsIn } from './cluster/units.ts';
import { claimOf, joinVoices, type Voices } from './cluster/voices.ts';
import { copiesOf, findReuse } from './copy/copies.ts';
import { withMutations } from './copy/mutations/mutations.ts';
import { datedReport } from './dated.ts';
import type { CopyVerdicts } from './decide/copies.ts';
import { decidingOn } from './decide/deciding.ts';
import { fragileGrade } from './grade/fragility.ts';
import { type Weighing, weigh } from './grade/weigh.ts';
import type { Knowledge, PileKnowledge } from './knowledge.ts';
import { type Pile, pileOf, type ReadReport } from './pile.ts';
import { campaignQuestions, inOrder } from './question/questions.ts';
import { affiliationBy, onTheSpotIn, rootsOf } from './root/roots.ts';
import type { SourceContext } from './root/sources.ts';
import { tellingsOf } from './root/tellings.ts';
import { type StoryPlaces, storiesOf, storyPlaces } from './story/stories.ts';
import { type Tied, tieToIncidents } from './tie.ts';

export type { ReadReport } from './pile.ts';

/**
 * Makes the ledger of a pile: what was read report by report, held against each other.
 *
 * Passages that stand in several reports are found; speakers become voices; happenings become incidents; reports are
 * gathered into stories; each incident's words are traced to their roots; what it leaves open is asked; and how it is reported is graded.
 *
 * What people decided comes before what is weighed here, and each of its effects names the decision.
 *
 * Pure: the same reports and decisions give the same ledger, byte for byte, in whatever order they come.
 *
 * @throws RangeError when two reports share an id or an analysis is of another report
 */
export function reconcile(
  read: readonly ReadReport[],
  language: PileKnowledge,
  generator: Omit<Generator, 'name'>,
  made: readonly DecisionMade[] = [],
): Ledger {
  const pile = pileOf(read);
  const { actors } = language;
  const sides = sidesOf(actors);
  const [groups, readings] = [groupsIn(pile), readingsIn(pile)];
  const deciding = decidingOn(made, pile, { happenings: groups.flat(), readings });
  const reuse = findReuse(pile, deciding.copies);
  const voices = joinVoices(pile, readings, reuse, { sides, actors, decided: deciding.voices });
  const stories = storyPlaces(storiesOf(pile, language.rarity));
  const joined = joinIncidents(groups, pile, reuse, {
    ...{ sides, stories, decided: deciding.incidents },
    classes: language.happenings.classes,
  });
  const tied = tieToIncidents(pile, joined);
  const context = sourceContext(pile, voices, sides, reuse, language);
  const judged = joined.map((incident) =>
    judge(incident, { pile, tied, context, language, copies: deciding.copies }),
  );
  return {
    format: 'sayso-ledger',
    version: 1,
    generator: { name: 'sayso', ...generator },
    reports: reportsIn(pile, stories),
    voices: voices.voices,
    claims: claimsIn(pile, voices, tied),
    figures: figuresIn(pile, voices, tied),
    places: placesIn(pile),
    copies: withMutations(copiesOf(reuse, pile), pile, sides),
    incidents: judged.map(({ incident }) => incident),
    questions: inOrder([
      ...judged.flatMap(({ questions }) => questions),
      ...campaignQuestions({ pile, voices, sides, ...language.happenings }),
    ]),
    roots: judged.flatMap(({ roots }) => roots),
    happenings: pile.reports.flatMap(({ analysis }) => analysis.happenings),
    decisions: deciding.decisions,
    issues: pile.reports.flatMap(({ analysis }) => analysis.issues),
  };
}

function reportsIn(pile: Pile, stories: StoryPlaces): readonly Report[] {
  return pile.reports.map(({ report, analysis }) => ({
    ...datedReport(report, analysis),
    story: stories.get(report.id) ?? null,
  }));
}

function sourceContext(
  pile: Pile,
  voices: Voices,
  sides: Sides,
  reuse: ReturnType<typeof findReuse>,
  language: Knowledge,
): SourceContext {
  const byReport = new Map<string, typeof reuse>();
  for (const one of reuse) byReport.set(one.a.report, [...(byReport.get(one.a.report) ?? []), one]);
  return {
    pile,
    voices,
    sides,
    reuseFrom: (report) => byReport.get(report) ?? [],
    affiliation: affiliationBy(language.actors),
    onTheSpot: onTheSpotIn(pile),
  };
}

interface Judging {
  readonly pile: Pile;
  readonly tied: Tied;
  readonly context: SourceContext;
  readonly language: Knowledge;
  readonly copies: Pick<CopyVerdicts, 'refusedIn'>;
}

interface Judged {
  readonly incident: Incident;
  readonly questions: readonly Question[];
  readonly roots: readonly Root[];
}

/** Roots, questions and grade of one incident. */
function judge(joined: Joined, judging: Judging): Judged {
  const weighing = weighingOf(joined, judging);
  const weighed = weigh(weighing);
  const { questions, rooted, counts } = weighed;
  const { happenings, actors: _actors, targets: _targets, ...incident } = joined;
  const sameWords = rooted.sameWords.map((group) => group.map(({ happening }) => happening.id));
  const resting = [...rooted.resting].map(([{ happening }, reports]) => ({
    happening: happening.id,
    reports,
  }));
  const reasons = [...judging.copies.refusedIn(happenings), ...incident.reasons];
  return {
    incident: { ...incident, reasons, counts, grade: fragileGrade(weighed, weighing), sameWords, resting },
    questions,
    roots: rooted.roots,
  };
}

function weighingOf(incident: Joined, { pile, tied, context, language }: Judging): Weighing {
  const { voices, sides } = context;
  const tellings = tellingsOf(incident, pile, voices);
  return {
    incident,
    tellings,
    rooted: rootsOf(incident.id, tellings, context),
    figures: tied.figuresOf(incident.id, tellings),
    claims: tied.claimsOf(incident.id),
    ...{ voices, sides, pile },
    actors: language.actors,
    classes: language.happenings.classes,
    tolls: language.happenings.tolls,
    tollFillers: language.happenings.tollFillers,
    subtotals: language.happenings.subtotals,
  };
}

function claimsIn(pile: Pile, voices: Voices, tied: Tied): readonly Claim[] {
  return pile.reports.flatMap(({ analysis }) =>
    analysis.claims.map((claim) => claimOf(claim, voices, tied.ofClaim(claim.id))),
  );
}

function figuresIn(pile: Pile, voices: Voices, tied: Tied): readonly Figure[] {
  return pile.reports.flatMap(({ analysis }) =>
    analysis.figures.map((figure): Figure => {
      const claim = pile.claim(figure.claim);
      return {
        ...figure,
        voice: claim === null ? null : voices.of(claim).voice,
        incident: tied.ofFigure(figure.id),
      };
    }),
  );
}
