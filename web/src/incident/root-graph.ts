// SPDX-License-Identifier: Apache-2.0
import type { CopySeen, IncidentSeen, ReportRef, RootSeen } from '../../../src/api/index.ts';

type VoiceSeen = NonNullable<RootSeen['voice']>;

/** What a node of the graph stands for. */
export type NodeOf =
  | { readonly kind: 'root'; readonly root: RootSeen }
  | { readonly kind: 'relay'; readonly voice: VoiceSeen }
  /** Without a name where the report names none: then it stands for its one report. */
  | { readonly kind: 'outlet'; readonly name: string | null }
  | { readonly kind: 'report'; readonly report: ReportRef };

/** A node and where it stands, in pixels from the top left of the drawing. */
export interface GraphNode {
  readonly key: string;
  readonly of: NodeOf;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Roots whose words go through it. */
  readonly roots: ReadonlySet<string>;
}

/** From one node to the next, for the roots whose words go that way. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly roots: ReadonlySet<string>;
}

export interface RootGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Roots drawn into the one they may be the same as, or rest on. */
  readonly folds: readonly { readonly from: string; readonly to: string }[];
  /** Reports that share a passage, each pair once, with its strongest kind. */
  readonly copies: readonly { readonly a: string; readonly b: string; readonly kind: CopySeen['kind'] }[];
  /** Left edges of the columns, with what stands in them. */
  readonly columns: readonly { readonly x: number; readonly kind: NodeOf['kind'] }[];
  readonly width: number;
  readonly height: number;
}

const sizes: Readonly<Record<NodeOf['kind'], { readonly width: number; readonly height: number }>> = {
  root: { width: 240, height: 46 },
  relay: { width: 128, height: 28 },
  outlet: { width: 150, height: 28 },
  report: { width: 72, height: 28 },
};
/** Room for the arcs of folds at the left and of copies at the right, and for lines between two columns. */
const margin = { left: 34, right: 56 };
const between = { withRelays: 44, without: 84 };
const rowGap = 6;

type Incident = Pick<IncidentSeen, 'roots' | 'reports' | 'copies'>;

/**
 * Lays out whose words came through whom into which outlet and report, from left to right. Reports stand in the order
 * given, those of one outlet together; every other node stands as near as it can to the middle of what its words went into, roots beside the one
 * they fold into.
 */
export function rootGraphOf(incident: Incident): RootGraph {
  const { nodes, edges } = drafted(incident);
  const depth = Math.max(...[...nodes.values()].map(({ column }) => column));
  const columns = columnsOf([...nodes.values()], depth);
  const placed = new Map<string, GraphNode>();
  for (let column = depth; column >= 0; column--) {
    const here = [...nodes.values()].filter((node) => node.column === column);
    const wish = (key: string) => wishedFor(key, edges, placed);
    for (const node of stacked(grouped(here, wish), wish, columns[column]!.x)) placed.set(node.key, node);
  }
  const all = fromTop([...placed.values()].reverse());
  return {
    nodes: all,
    edges,
    folds: incident.roots.flatMap(({ id, foldsIntoId }) =>
      foldsIntoId === null ? [] : [{ from: `root ${id}`, to: `root ${foldsIntoId}` }],
    ),
    copies: copiesBetween(incident.copies),
    columns,
    width: columns.at(-1)!.x + sizes.report.width + margin.right,
    height: Math.max(...all.map(({ y, height }) => y + height)) + rowGap,
  };
}

interface Draft {
  readonly key: string;
  readonly of: NodeOf;
  readonly column: number;
  readonly roots: Set<string>;
}

interface DraftEdge extends GraphEdge {
  readonly roots: Set<string>;
}

/** Nodes in their columns, and the edges between them, each once. */
function drafted({ roots, reports }: Incident): {
  readonly nodes: ReadonlyMap<string, Draft>;
  readonly edges: readonly GraphEdge[];
} {
  const relays = Math.max(0, ...roots.flatMap(({ ways }) => ways.map(({ via }) => via.length)));
  const nodes = new Map<string, Draft>();
  const edges = new Map<string, DraftEdge>();
  const put = (key: string, column: number, of: NodeOf, root: string | null): string => {
    const known = nodes.get(key) ?? { key, of, column, roots: new Set() };
    if (root !== null) known.roots.add(root);
    nodes.set(key, known);
    return key;
  };
  const join = (from: string, to: string, root: string | null) => {
    const known = edges.get(`${from} ${to}`) ?? { from, to, roots: new Set() };
    if (root !== null) known.roots.add(root);
    edges.set(`${from} ${to}`, known);
  };
  const putReport = (report: ReportRef, root: string | null): string => {
    const named = report.outlet === null ? `outlet of ${report.id}` : `outlet ${report.outlet}`;
    const outlet = put(named, relays + 1, { kind: 'outlet', name: report.outlet }, root);
    join(outlet, put(`report ${report.id}`, relays + 2, { kind: 'report', report }, root), root);
    return outlet;
  };
  for (const report of byOutlet(reports)) putReport(report, null);
  for (const root of roots) {
    const first = put(`root ${root.id}`, 0, { kind: 'root', root }, root.id);
    for (const { via, report: id } of root.ways) {
      const report = reports.find((one) => one.id === id);
      if (!report) continue;
      const stations = via.map((voice, at) =>
        put(`relay ${at} ${voice.id}`, at + 1, { kind: 'relay', voice }, root.id),
      );
      const way = [first, ...stations, putReport(report, root.id)];
      way.slice(1).forEach((to, at) => {
        join(way[at]!, to, root.id);
      });
    }
  }
  return { nodes, edges: [...edges.values()] };
}

/** Reports of one outlet together, where its first one stands. */
function byOutlet(reports: readonly ReportRef[]): readonly ReportRef[] {
  const first = (report: ReportRef) =>
    report.outlet === null
      ? reports.indexOf(report)
      : reports.findIndex(({ outlet }) => outlet === report.outlet);
  return reports.toSorted((a, b) => first(a) - first(b));
}

function columnsOf(nodes: readonly Draft[], depth: number): RootGraph['columns'] {
  const gap = nodes.some(({ of }) => of.kind === 'relay') ? between.withRelays : between.without;
  const columns: { x: number; kind: NodeOf['kind'] }[] = [];
  let x = margin.left;
  for (let column = 0; column <= depth; column++) {
    const kind = nodes.find((node) => node.column === column)?.of.kind ?? 'relay';
    columns.push({ x, kind });
    x += sizes[kind].width + gap;
  }
  return columns;
}

/** The middle of what stands at the right of a node; null when nothing does. */
function wishedFor(
  key: string,
  edges: readonly GraphEdge[],
  placed: ReadonlyMap<string, GraphNode>,
): number | null {
  const middles = edges.flatMap(({ from, to }) => {
    const node = from === key ? placed.get(to) : undefined;
    return node ? [node.y + node.height / 2] : [];
  });
  return middles.length === 0 ? null : middles.reduce((sum, y) => sum + y, 0) / middles.length;
}

type Wish = (key: string) => number | null;

/** Nodes of a column from top to bottom: by where they wish to stand, a root that folds right below the one it folds into. */
function grouped(nodes: readonly Draft[], wish: Wish): readonly Draft[] {
  const byWish = (a: Draft, b: Draft) => (wish(a.key) ?? 0) - (wish(b.key) ?? 0);
  const into = ({ of }: Draft) =>
    of.kind === 'root' && of.root.foldsIntoId !== null ? `root ${of.root.foldsIntoId}` : null;
  const known = new Set(nodes.map(({ key }) => key));
  const standing = nodes.filter((node) => !known.has(into(node) ?? '')).sort(byWish);
  const below = (node: Draft): readonly Draft[] => [
    node,
    ...nodes
      .filter((one) => into(one) === node.key)
      .sort(byWish)
      .flatMap(below),
  ];
  return standing.flatMap(below);
}

/** A run of nodes without room between them, and how far it should move to stand where its nodes wish to. */
interface Block {
  readonly count: number;
  /** The mean distance of its nodes' wishes from where they would stand in a column packed from the top. */
  readonly shift: number;
}

/**
 * Each node as near as it can to where it wishes to stand, in the order given and none over another: neighbours that get
 * in each other's way move as one block to the mean of their wishes (isotonic regression by pooling adjacent violators).
 */
function stacked(nodes: readonly Draft[], wish: Wish, x: number): readonly GraphNode[] {
  const packed: number[] = [];
  let free = 0;
  for (const { of } of nodes) {
    packed.push(free);
    free += sizes[of.kind].height + rowGap;
  }
  const blocks: Block[] = [];
  nodes.forEach(({ key, of }, at) => {
    const wished = wish(key);
    const shift =
      wished === null ? (blocks.at(-1)?.shift ?? 0) : wished - sizes[of.kind].height / 2 - packed[at]!;
    let block: Block = { count: 1, shift };
    while (blocks.length > 0 && blocks.at(-1)!.shift > block.shift) block = pooled(blocks.pop()!, block);
    blocks.push(block);
  });
  const shifts = blocks.flatMap(({ count, shift }) => Array.from({ length: count }, () => shift));
  return nodes.map(({ key, of, roots }, at) => ({
    ...{ key, of, roots, x, y: Math.round(packed[at]! + shifts[at]!) },
    ...sizes[of.kind],
  }));
}

function pooled(a: Block, b: Block): Block {
  const count = a.count + b.count;
  return { count, shift: (a.shift * a.count + b.shift * b.count) / count };
}

/** Moves the whole drawing so that its highest node stands at the top. */
function fromTop(nodes: readonly GraphNode[]): readonly GraphNode[] {
  const top = Math.min(...nodes.map(({ y }) => y)) - rowGap;
  return nodes.map((node) => ({ ...node, y: node.y - top }));
}

const strength = ['rewritten', 'edited', 'verbatim'] as const;

function copiesBetween(copies: Incident['copies']): RootGraph['copies'] {
  const pairs = new Map<string, RootGraph['copies'][number]>();
  for (const { a, b, kind } of copies) {
    const [from, to] = [`report ${a.receipt.report.id}`, `report ${b.receipt.report.id}`];
    const known = pairs.get(`${from} ${to}`);
    if (known && strength.indexOf(known.kind) >= strength.indexOf(kind)) continue;
    pairs.set(`${from} ${to}`, { a: from, b: to, kind });
  }
  return [...pairs.values()];
}
