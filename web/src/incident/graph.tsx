// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'react';
import type { IncidentSeen, RootSeen } from '../../../src/api/index.ts';
import { compareHref, go, reportHref, useAddress, withQuery } from '../address.ts';
import { Hollow, VoiceSeal } from '../marks/seal.tsx';
import { plainly, Said } from '../safe-text.tsx';
import { Link } from '../shell/link.tsx';
import { independenceWords } from '../why.ts';
import { voiceName } from '../words.ts';
import { type GraphEdge, type GraphNode, type NodeOf, type RootGraph, rootGraphOf } from './root-graph.ts';

const columnWords: Readonly<Record<NodeOf['kind'], string>> = {
  root: 'who speaks first',
  relay: 'through whom',
  outlet: 'outlet',
  report: 'report',
};

/** The roots of an incident drawn: who speaks, through whom, in which outlet, in which report. The list says the same. */
export function Graph({ incident }: { incident: IncidentSeen }) {
  const address = useAddress();
  const graph = useMemo(() => rootGraphOf(incident), [incident]);
  const [hovered, hover] = useState<string | null>(null);
  const asked = address.query.get('root');
  const chosen = incident.roots.find(({ id }) => id === asked)?.id ?? null;
  const near = hovered ?? chosen;
  const choose = (id: string) =>
    go(withQuery(address, { root: id === chosen ? null : id }), { replace: true });
  return (
    <figure className="root-graph" aria-label="graph of the roots; the list below says the same">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen must be scrolled by keys too */}
      <section className="graph-scroll" tabIndex={0} aria-label="from who speaks first to the reports">
        <div className="graph-sheet" style={{ width: graph.width, height: graph.height + headHeight }}>
          {graph.columns.map(({ x, kind }) => (
            <span key={x} className="graph-head" style={{ left: x }}>
              {columnWords[kind]}
            </span>
          ))}
          <Lines graph={graph} near={near} roots={incident.roots} />
          {graph.nodes.map((node) => (
            <Node key={node.key} node={node} near={near} chosen={chosen} choose={choose} hover={hover} />
          ))}
        </div>
      </section>
      <Legend graph={graph} roots={incident.roots} />
    </figure>
  );
}

const headHeight = 24;

interface LinesProps {
  readonly graph: RootGraph;
  /** The root whose ways are lit. */
  readonly near: string | null;
  readonly roots: readonly RootSeen[];
}

function Lines({ graph, near, roots }: LinesProps) {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const unsure = new Set(
    roots.filter(({ independence }) => independence === 'cannot-tell').map(({ id }) => id),
  );
  const lit = ({ roots: through }: GraphEdge) => near !== null && through.has(near);
  return (
    <svg className="graph-lines" width={graph.width} height={graph.height} aria-hidden="true">
      {graph.edges
        .toSorted((a, b) => Number(lit(a)) - Number(lit(b)))
        .map((edge) => (
          <path
            key={`${edge.from} ${edge.to}`}
            className={edgeClass(edge, near, unsure)}
            d={wayOf(nodes.get(edge.from)!, nodes.get(edge.to)!)}
          />
        ))}
      {graph.folds.map(({ from, to }) => (
        <path key={`${from} ${to}`} className="fold-line" d={foldOf(nodes.get(from), nodes.get(to))} />
      ))}
      {graph.copies.map(({ a, b, kind }, at) => (
        <path key={`${a} ${b}`} className={`copy-line ${kind}`} d={jointOf(nodes.get(a), nodes.get(b), at)} />
      ))}
    </svg>
  );
}

/** A line is dashed where only roots that cannot be told go along it. */
function edgeClass({ roots }: GraphEdge, near: string | null, unsure: ReadonlySet<string>): string {
  const dashed = roots.size > 0 && [...roots].every((root) => unsure.has(root));
  const none = roots.size === 0;
  return [
    'graph-line',
    dashed ? 'unsure' : '',
    none ? 'none' : '',
    near !== null && roots.has(near) ? 'near' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const middle = ({ y, height }: GraphNode) => y + height / 2;

function wayOf(from: GraphNode, to: GraphNode): string {
  const [x1, x2] = [from.x + from.width, to.x];
  const bend = (x2 - x1) / 2;
  return `M${x1} ${middle(from)}C${x1 + bend} ${middle(from)} ${x2 - bend} ${middle(to)} ${x2} ${middle(to)}`;
}

/** Around the left of the roots, with a tip at the one that is folded into. */
function foldOf(from: GraphNode | undefined, to: GraphNode | undefined): string {
  if (!from || !to) return '';
  const out = Math.min(from.x - 6, 12 + Math.abs(middle(from) - middle(to)) / 12);
  const left = from.x - out;
  const [y1, y2] = [middle(from), middle(to)];
  return `M${from.x} ${y1}C${left} ${y1} ${left} ${y2} ${to.x} ${y2}m-5 -3l5 3l-5 3`;
}

/** Around the right of the reports; neighbouring joints bulge by different lengths. */
function jointOf(a: GraphNode | undefined, b: GraphNode | undefined, at: number): string {
  if (!a || !b) return '';
  const right = a.x + a.width + 18 + (at % 4) * 9;
  return `M${a.x + a.width} ${middle(a)}C${right} ${middle(a)} ${right} ${middle(b)} ${b.x + b.width} ${middle(b)}`;
}

interface NodeProps {
  readonly node: GraphNode;
  readonly near: string | null;
  readonly chosen: string | null;
  readonly choose: (root: string) => void;
  readonly hover: (root: string | null) => void;
}

function Node({ node, near, chosen, choose, hover }: NodeProps) {
  const { of, x, y, width, height, roots } = node;
  const faded = near !== null && !roots.has(near) ? ' faded' : '';
  const place = { left: x, top: y + headHeight, width, height };
  if (of.kind === 'root') {
    const { root } = of;
    return (
      <button
        type="button"
        className={`graph-node graph-root ${root.independence}${faded}`}
        style={place}
        aria-pressed={root.id === chosen}
        onClick={() => choose(root.id)}
        onMouseEnter={() => hover(root.id)}
        onMouseLeave={() => hover(null)}
      >
        <VoiceSeal voice={root.voice} size={18} />
        <span className="graph-name" title={plainly(voiceName(root.voice))}>
          <b>
            <Said>{voiceName(root.voice)}</Said>
          </b>
          <span>
            {root.independence === 'cannot-tell' && <Hollow />} {independenceWords[root.independence]}
          </span>
        </span>
      </button>
    );
  }
  return (
    <span className={`graph-node graph-${of.kind}${faded}`} style={place}>
      <NodeText of={of} />
    </span>
  );
}

function NodeText({ of }: { of: Exclude<NodeOf, { kind: 'root' }> }) {
  if (of.kind === 'report') return <Link to={reportHref(of.report.id)}>{of.report.label}</Link>;
  if (of.kind === 'relay') {
    return (
      <>
        <VoiceSeal voice={of.voice} size={15} />
        <span className="graph-name" title={plainly(of.voice.name)}>
          <Said>{voiceName(of.voice)}</Said>
        </span>
      </>
    );
  }
  return of.name === null ? (
    <span className="quiet">
      <Hollow /> not named
    </span>
  ) : (
    <span className="graph-name" title={plainly(of.name)}>
      <Said>{of.name}</Said>
    </span>
  );
}

/** What the lines mean, and the pairs of reports joined as copies, for those who do not see them. */
function Legend({ graph, roots }: { graph: RootGraph; roots: readonly RootSeen[] }) {
  const reports = new Map(
    graph.nodes.flatMap(({ key, of }) => (of.kind === 'report' ? [[key, of.report] as const] : [])),
  );
  return (
    <figcaption className="graph-legend">
      <span className="sample line">stands for itself</span>
      {roots.some(({ independence }) => independence === 'cannot-tell') && (
        <span className="sample unsure">cannot tell</span>
      )}
      {graph.folds.length > 0 && (
        <span className="sample fold-sample">may be, or rests on, the one at the tip</span>
      )}
      {graph.copies.length > 0 && (
        <span className="sample copy-sample">
          share text, which adds no root:{' '}
          {graph.copies.map(({ a, b }, at) => {
            const [one, other] = [reports.get(a), reports.get(b)];
            if (!one || !other) return null;
            return (
              <span key={`${a} ${b}`}>
                {at > 0 && ', '}
                <Link className="receipt" to={compareHref(one.id, other.id)}>
                  {one.label} and {other.label}
                </Link>
              </span>
            );
          })}
        </span>
      )}
    </figcaption>
  );
}
