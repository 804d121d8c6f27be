// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyLedger } from '../../../test/store/any-ledger.ts';
import { bytesIn, ownFolder } from '../../../test/store/folders.ts';
import { changeTo, ledgerOver } from '../../../test/store/ledgers.ts';
import { byKey, type Ledger } from '../../model/index.ts';
import { CaseFault, openCase, withCase } from '../index.ts';

/** Writes a ledger into a case as one run. */
function put(file: string, ledger: Ledger): Promise<void> {
  return withCase(file, async (open) => open.write(changeTo(ledger)));
}

/** Looks at a case and lets it go. */
function look<T>(file: string, at: (open: ReturnType<typeof openCase>) => T): T {
  const open = openCase(file);
  try {
    return at(open);
  } finally {
    open.close();
  }
}

test('what is read back is what was written, whatever the characters', async (t) => {
  const folder = ownFolder(t);
  let n = 0;
  await fc.assert(
    fc.asyncProperty(anyLedger, async (ledger) => {
      const file = join(folder, `${n++}.case`);
      await put(file, ledger);
      assert.deepEqual(
        look(file, (open) => open.ledger()),
        ledger,
      );
      assert.equal(JSON.stringify(look(file, (open) => open.ledger())), JSON.stringify(ledger));
      assert.deepEqual(
        look(file, (open) => open.check().faults),
        [],
      );
    }),
    { numRuns: 40 },
  );
});

test('a second ledger takes the place of the first, whole', async (t) => {
  const folder = ownFolder(t);
  const file = join(folder, 'pile.case');
  await fc.assert(
    fc.asyncProperty(anyLedger, anyLedger, async (first, second) => {
      await put(file, first);
      await put(file, second);
      assert.deepEqual(
        look(file, (open) => open.ledger()),
        second,
      );
      assert.deepEqual(
        look(file, (open) => open.check().faults),
        [],
      );
    }),
    { numRuns: 15 },
  );
});

test('a run that writes nothing changes no byte and no generation', async (t) => {
  const folder = ownFolder(t);
  const file = join(folder, 'pile.case');
  await put(file, ledgerOver(['one', 'two']));
  const before = bytesIn(folder);
  const analysis = await withCase(file, async (open) => {
    open.ledger();
    return open.keptAnalysis('r1', 'f1');
  });
  assert.equal(analysis?.report, 'r1');
  look(file, (open) => open.check());
  assert.deepEqual(bytesIn(folder), before);
  assert.equal(
    look(file, (open) => open.info().generation),
    1,
  );
});

test('each committed run raises the generation by one and adds one line to the journal', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  for (const generation of [1, 2, 3]) {
    await put(file, ledgerOver(['one']));
    assert.equal(
      look(file, (open) => open.info().generation),
      generation,
    );
    assert.equal(
      look(file, (open) => open.check().journal.entries),
      generation,
    );
  }
});

test('a case is one file, its owner’s alone, when no program has it open', async (t) => {
  const folder = ownFolder(t);
  const file = join(folder, 'pile.case');
  await withCase(file, async (open) => {
    for (const part of readdirSync(folder))
      assert.equal(statSync(join(folder, part)).mode & 0o777, 0o600, part);
    open.write(changeTo(ledgerOver(['one'])));
    for (const part of readdirSync(folder))
      assert.equal(statSync(join(folder, part)).mode & 0o777, 0o600, part);
  });
  assert.deepEqual(readdirSync(folder), ['pile.case']);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  const reading = openCase(file);
  const [writer] = [put(file, ledgerOver(['one', 'two']))];
  await writer;
  assert.equal(reading.info().counts.reports, 2);
  reading.close();
  assert.deepEqual(readdirSync(folder), ['pile.case']);
});

test('a case made in an empty file becomes its owner’s alone', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  writeFileSync(file, '', { mode: 0o644 });
  await put(file, ledgerOver(['one']));
  assert.equal(statSync(file).mode & 0o777, 0o600);
});

test('a run that fails leaves the case as it was', async (t) => {
  const folder = ownFolder(t);
  const file = join(folder, 'pile.case');
  await put(file, ledgerOver(['one']));
  const before = bytesIn(folder);
  const failing = withCase(file, async (open) => {
    open.write(changeTo(ledgerOver(['one', 'two', 'three'])));
    throw new RangeError('an engine that broke its contract');
  });
  await assert.rejects(failing, /broke its contract/);
  assert.deepEqual(bytesIn(folder), before);
});

test('a first run that fails leaves no case', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  const failing = withCase(file, async (open) => {
    open.write(changeTo(ledgerOver(['one'])));
    throw new RangeError('an engine that broke its contract');
  });
  await assert.rejects(failing, /broke its contract/);
  assert.throws(
    () => openCase(file),
    (error) => error instanceof CaseFault && error.code === 'case-missing',
  );
  await put(file, ledgerOver(['one']));
  assert.equal(
    look(file, (open) => open.info().generation),
    1,
  );
});

test('a text that could not be read back is refused before anything is kept', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  await put(file, ledgerOver(['one']));
  await assert.rejects(put(file, ledgerOver(['half a pair: \uD83D'])), RangeError);
  assert.equal(
    look(file, (open) => open.info().generation),
    1,
  );
});

test('an analysis kept under another fingerprint, or damaged, is made again', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  await put(file, ledgerOver(['one']));
  await withCase(file, async (open) => {
    assert.equal(open.keptAnalysis('r1', 'f2'), null);
    assert.equal(open.keptAnalysis('r9', 'f1'), null);
    assert.notEqual(open.keptAnalysis('r1', 'f1'), null);
  });
});

test('a case knows whether a ledger is the one it holds', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  const [one, two] = [ledgerOver(['one']), ledgerOver(['one', 'two'])];
  await withCase(file, async (open) => {
    assert.equal(open.holds(one), false, 'a new case holds none');
    assert.deepEqual(open.decisions(), []);
    open.write(changeTo(one));
    assert.deepEqual([open.holds(one), open.holds(two)], [true, false]);
  });
});

test('captures are kept once, whatever the order they came in', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  const [one, two] = [ledgerOver(['one']), ledgerOver(['one', 'two'])];
  for (const ledger of [two, one, two]) await put(file, ledger);
  const captures = await withCase(file, async (open) => open.captures());
  assert.deepEqual([...captures].sort(byKey(({ id }) => id)), two.reports);
});

test('many steps in one snapshot see one generation, while another program writes', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  await put(file, ledgerOver(['one']));
  const reader = openCase(file);
  t.after(reader.close);
  const writing = withCase(file, async (open) => {
    open.write(changeTo(ledgerOver(['one', 'two'])));
    assert.equal(reader.info().generation, 1, 'before the commit, the generation before');
    assert.equal(reader.ledger().reports.length, 1);
  });
  await writing;
  assert.equal(reader.info().generation, 2);
  const seen = reader.snapshot(() => [
    reader.info().counts.reports,
    reader.snapshot(() => reader.reports().length),
  ]);
  assert.deepEqual(seen, [2, 2]);
});
