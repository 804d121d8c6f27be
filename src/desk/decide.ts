// SPDX-License-Identifier: Apache-2.0
import { groundsOf, isUnfounded } from '../engine/decide/grounds.ts';
import { reconcile } from '../engine/reconcile.ts';
import { mergeReports } from '../intake/merge.ts';
import type { Decision, DecisionKind, DecisionMade, Ledger } from '../model/index.ts';
import { openCase, type WritableCase, withCase } from '../store/index.ts';
import { changesOf } from './changes.ts';
import { engineFingerprint } from './fingerprint.ts';
import { gazetteersIn } from './gazetteers/folder-list.ts';
import type { GazetteerFile } from './gazetteers/index-file.ts';
import { withIssues } from './issues.ts';
import { languageFor } from './language.ts';
import type { OnProgress } from './progress.ts';
import { keptIn, type ReadPile, readRest } from './read-pile.ts';
import { programVersion } from './resources.ts';

/** What a person decides about a case. */
export interface DecideRequest {
  readonly file: string;
  readonly kind: DecisionKind;
  /** Ids as the ledger prints them; of a split what is split first, then what is taken out. */
  readonly ids: readonly string[];
  readonly because: string;
  /** Who decides; null when nobody says. */
  readonly by: string | null;
  /** When, ISO 8601, UTC. */
  readonly at: string;
  /** Only tells what would change. */
  readonly dryRun?: boolean;
  /** Folder with gazetteers of the user's, should reports have to be read anew. */
  readonly gazetteers?: string | null;
  readonly onProgress?: OnProgress;
}

export interface DecideOutcome {
  readonly decision: Decision;
  /** Former decisions that stand otherwise under this one. */
  readonly others: readonly Decision[];
}

/**
 * Every decision taken on a case, oldest first, with what each comes to now.
 *
 * @throws CaseFault when the case file cannot be used
 */
export function decisionsOn(file: string): readonly Decision[] {
  const open = openCase(file);
  try {
    return open.ledger().decisions;
  } finally {
    open.close();
  }
}

/** A decision that cannot be taken as it was asked for: the person's to mend. Nothing has been changed. */
export class DecideFault extends Error {
  override readonly name = 'DecideFault';
}

/**
 * Takes a decision: turns ids into the words they stand for, lays all reports side by side under it and the decisions
 * before it, and appends it to the journal, as one transaction. No report is read again unless by another sayso.
 *
 * @throws DecideFault when ids lead nowhere or nobody says why; CaseFault when the case file cannot be used
 */
export async function decideInCase(request: DecideRequest): Promise<DecideOutcome> {
  if (request.because.trim() === '')
    throw new DecideFault('a decision needs a reason: say it with --because');
  openCase(request.file).close(); // Refuses what is no case, where opening to write would begin one.
  const say = request.onProgress ?? (() => undefined);
  const onWait = () => say({ stage: 'waiting', done: 0, total: 0 });
  const rehearsal = request.dryRun ?? false;
  return withCase(request.file, (open) => decideIn(open, { ...request, onProgress: say }), {
    onWait,
    rehearsal,
  });
}

async function decideIn(
  open: WritableCase,
  request: DecideRequest & { readonly onProgress: OnProgress },
): Promise<DecideOutcome> {
  const shown = open.ledger();
  const grounds = groundsOf(request.kind, request.ids, { ledger: shown, analysis: open.analysis });
  if (isUnfounded(grounds)) throw new DecideFault(grounds.fault);
  const former = open.decisions();
  const pile = await pileOf(open, request);
  request.onProgress({ stage: 'reconciling', done: 0, total: 0 });
  const seq = open.nextSeq();
  const { at, by, because } = request;
  const signed = { id: `d${seq}`, seq, at, kind: grounds.kind, by, because: because.trim() };
  const { evidence, copy, withdraws } = grounds;
  const made: DecisionMade = { ...signed, evidence, copy, withdraws, changed: [], hash: '' };
  const after = pile.ledgerUnder([...former, made]);
  // Where the engine is another one than that of the last run, what it changes by itself is none of the decision's doing.
  const before = pile.fresh.length > 0 ? pile.ledgerUnder(former) : shown;
  const ledger = withChanges(after, changesOf(before, after));
  request.onProgress({ stage: 'saving', done: 0, total: 0 });
  open.decide({ ledger, analyses: pile.fresh });
  return { decision: ledger.decisions.at(-1)!, others: otherwise(before.decisions, ledger.decisions) };
}

function withChanges(ledger: Ledger, changed: readonly string[]): Ledger {
  const decisions = ledger.decisions.with(-1, { ...ledger.decisions.at(-1)!, changed });
  return { ...ledger, decisions };
}

function otherwise(before: readonly Decision[], after: readonly Decision[]): readonly Decision[] {
  return before.flatMap((decision, i) => {
    const now = after[i]!;
    return now.standing === decision.standing && now.effect === decision.effect ? [] : [now];
  });
}

type PileOfCase = Pick<ReadPile, 'fresh'> & {
  readonly ledgerUnder: (decisions: readonly DecisionMade[]) => Ledger;
};

/** Everything a case holds, ready to be laid side by side under any decisions. */
async function pileOf(
  open: WritableCase,
  { gazetteers: folder = null, onProgress }: DecideRequest & { readonly onProgress: OnProgress },
): Promise<PileOfCase> {
  const { gazetteers: used } = open.info();
  const lists = open.lists();
  const { reports, issues: joining } = mergeReports(open.captures());
  const gazetteers = matching(gazetteersIn(folder, { check: false }).gazetteers, used);
  const { language } = languageFor(lists, gazetteers);
  const found = keptIn(open, reports, engineFingerprint(lists, used));
  if (gazetteers.length < used.length && found.some(({ kept }) => kept === null)) {
    const names = used.map(({ name }) => name).join(', ');
    throw new DecideFault(
      `reports must be read anew, and not all gazetteers of the case are here (${names})`,
    );
  }
  const read = await readRest(found, { language, lists, gazetteers }, { say: onProgress });
  const version = programVersion();
  const generator = used.length > 0 ? { version, gazetteers: used } : { version };
  const issues = [...open.intakeIssues(), ...joining];
  return {
    fresh: read.fresh,
    ledgerUnder: (decisions) => withIssues(reconcile(read.reports, language, generator, decisions), issues),
  };
}

/** The gazetteers at hand that a case was read with. */
function matching(
  there: readonly GazetteerFile[],
  used: readonly { readonly sha256: string }[],
): readonly GazetteerFile[] {
  return there.filter(({ sha256 }) => used.some((one) => one.sha256 === sha256));
}
