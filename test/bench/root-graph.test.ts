// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import type { IncidentSeen, ReportRef, RootSeen } from '../../src/api/index.ts';
import { incidentView } from '../../src/desk/views/index.ts';
import { readerOfLedger } from '../../src/store/ledger-reader.ts';
import { type GraphNode, rootGraphOf } from '../../web/src/incident/root-graph.ts';
import { fixtureLedger } from './fixture.ts';
import { ledgerOfManyRoots } from './many-roots.ts';

const report = (id: string, outlet: string | null): ReportRef => ({
  id,
  label: id,
  title: null,
  outlet,
  published: { value: null, basis: 'unknown', reason: 'test@1', raw: null },
});

interface Rooted {
  readonly into?: string;
  /** `report` or `relay > report`. */
  readonly ways: readonly string[];
}

/** An incident of roots by their ids, in reports written `id@outlet`. */
function incident(reports: readonly string[], roots: Readonly<Record<string, Rooted>>) {
  return {
    copies: [],
    reports: reports.map((one) => report(one.split('@')[0]!, one.split('@')[1] ?? null)),
    roots: Object.entries(roots).map(([id, { into = null, ways }]): RootSeen => {
      const independence = into === null ? 'independent' : 'cannot-tell';
      const steps = ways.map((way) => way.split(' > '));
      return {
        ...{ id, voice: null, independence, because: 'test@1', receipts: [] },
        ...{ foldsInto: into, foldsIntoId: into },
        ways: steps.map((way) => ({ via: way.slice(0, -1).map(voice), report: way.at(-1)! })),
      };
    }),
  };
}

const voice = (id: string): NonNullable<RootSeen['voice']> => ({
  ...{ id, name: id, kind: 'media', unnamed: false, count: 'one', party: null, names: [], reasons: [] },
});

const drawn = (one: Pick<IncidentSeen, 'roots' | 'reports' | 'copies'>) => {
  const graph = rootGraphOf(one);
  return {
    graph,
    edges: graph.edges.map(({ from, to }) => `${from} → ${to}`).sort(),
    at: new Map(graph.nodes.map((node) => [node.key, node])),
  };
};

describe('the graph of an incident’s roots', () => {
  test('goes from the speaker through relay and outlet to the report', () => {
    const { edges } = drawn(
      incident(['1@Tide', '2'], { a: { ways: ['1', 'wire > 2'] }, b: { ways: ['2'] } }),
    );
    assert.deepEqual(edges, [
      'outlet Tide → report 1',
      'outlet of 2 → report 2',
      'relay 0 wire → outlet of 2',
      'root a → outlet Tide',
      'root a → relay 0 wire',
      'root b → outlet of 2',
    ]);
  });

  test('outlets that are not named are never one', () => {
    const { graph } = drawn(incident(['1', '2'], { a: { ways: ['1', '2'] } }));
    assert.equal(graph.nodes.filter(({ of }) => of.kind === 'outlet').length, 2);
  });

  test('a root stands right below the one it folds into', () => {
    const { at, graph } = drawn(
      incident(['1', '2', '3'], { a: { ways: ['1'] }, b: { ways: ['2'] }, c: { into: 'a', ways: ['3'] } }),
    );
    const order = ['root a', 'root c', 'root b'];
    assert.deepEqual(
      order.toSorted((x, y) => at.get(x)!.y - at.get(y)!.y),
      order,
    );
    assert.deepEqual(graph.folds, [{ from: 'root c', to: 'root a' }]);
  });

  test('a report that no root is in stands by itself', () => {
    const { at, edges } = drawn(incident(['1', '2'], { a: { ways: ['1'] } }));
    assert.ok(at.has('report 2'));
    assert.equal(edges.filter((edge) => edge.startsWith('root')).length, 1);
  });

  test('copies are joined once a pair, with the strongest kind', () => {
    const salvo = incidentView(readerOfLedger(fixtureLedger, 'maravel'), 'salvo')!;
    assert.deepEqual(
      rootGraphOf(salvo).copies.map(({ kind }) => kind),
      ['verbatim', 'edited'],
    );
  });

  test('forty reports lie apart, in columns', () => {
    const wide = incidentView(readerOfLedger(ledgerOfManyRoots(40), 'wide'), 'wide')!;
    const { nodes, height } = rootGraphOf(wide);
    assert.equal(nodes.filter(({ of }) => of.kind === 'report').length, 40);
    assertApart(nodes);
    assert.ok(height < 40 * 36, `${height} pixels`);
  });
});

function assertApart(nodes: readonly GraphNode[]): void {
  for (const one of nodes) {
    assert.ok(one.y >= 0);
    for (const other of nodes) {
      if (one === other || one.x !== other.x) continue;
      assert.ok(
        one.y + one.height <= other.y || other.y + other.height <= one.y,
        `${one.key} on ${other.key}`,
      );
    }
  }
}

const way = fc
  .tuple(fc.constantFrom('', 'p > ', 'q > ', 'p > q > '), fc.nat(8))
  .map(([via, at]) => `${via}${at}`);

test('whatever the ways, no node lies on another and every line leads to the right', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('', '@Tide', '@Herald'), { minLength: 9, maxLength: 9 }),
      fc.array(fc.record({ ways: fc.array(way, { maxLength: 6 }), into: fc.nat(7) }), {
        minLength: 1,
        maxLength: 8,
      }),
      (outlets, roots) => {
        const named = roots.map(({ ways, into }, at): [string, Rooted] => [
          `r${at}`,
          { ways, ...(into < at ? { into: `r${into}` } : {}) },
        ]);
        const one = incident(
          outlets.map((outlet, at) => `${at}${outlet}`),
          Object.fromEntries(named),
        );
        const { graph, at } = drawn(one);
        assertApart(graph.nodes);
        assert.equal(graph.nodes.filter(({ of }) => of.kind === 'root').length, roots.length);
        for (const { from, to } of graph.edges) assert.ok(at.get(from)!.x < at.get(to)!.x);
      },
    ),
    { numRuns: 200 },
  );
});
