import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { checkChain } from '../../support/chain.ts';
import type { Command, Imported } from './visit-model.ts';

vi.mock('../../../lib/platform/browser.ts', async () => ({
  browser: (await import('./person-world.ts')).fakeBrowser().browser,
}));
vi.mock('#i18n', () => ({ i18n: { t: String } }));
const { KINDS, VisitModel } = await import('./visit-model.ts');

afterEach(() => vi.restoreAllMocks());

const few = fc.nat({ max: 2 });
const recordsOf = (minLength: number, maxLength: number) =>
  fc.array(
    fc.record({ person: few, id: fc.nat({ max: 3 }), kind: fc.constantFrom(...KINDS), version: fc.nat({ max: 1 }) }),
    { minLength, maxLength },
  );
const imports = (records: fc.Arbitrary<Imported[]>) => fc.record({ do: fc.constant('import' as const), records });
const row = fc.nat({ max: 11 });
const said = fc.constantFrom('yes', 'yes', 'no', 'object', 'withdraw', 'restrict', 'lift');

const commands = fc.array(
  fc.oneof<fc.Arbitrary<Command>[]>(
    { weight: 5, arbitrary: imports(recordsOf(1, 5)) } as never,
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('clock'), days: fc.constantFrom(1, 6, 8, 25, 31, 740) }),
    } as never,
    { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('ask', 'consent'), row }) } as never,
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constant('say'),
        row,
        said,
        proof: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
      }),
    } as never,
    { weight: 2, arbitrary: fc.record({ do: fc.constant('undo'), row }) } as never,
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('erase', 'object'), person: few }) } as never,
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('restrict'), person: few, restricted: fc.boolean() }),
    } as never,
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('read again'), field: fc.constantFrom('firstName', 'lastName') }),
    } as never,
  ),
  { minLength: 5, maxLength: 25 },
);

/** More, by the environment, for a longer look. */
const RUNS = Number(process.env['LEADSTAND_MODEL_RUNS'] ?? 12);

test('threat 17: whatever is imported, said, undone, restricted or erased, and whenever: nothing held is to be seen anywhere', async () => {
  await fc.assert(
    fc.asyncProperty(imports(recordsOf(6, 12)), commands, async (first, all) => {
      const model = await VisitModel.start();
      try {
        for (const command of [first, ...all]) await model.run(command);
        await tamper(model);
      } finally {
        model.here.db.close();
      }
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: 540_000 },
  );
}, 600_000);

/** Any one character of any one entry that is changed is found. */
async function tamper(model: Awaited<ReturnType<typeof VisitModel.start>>): Promise<void> {
  const entries = await model.here.db.getAll('chain');
  for (const [n, entry] of entries.entries()) {
    const text = JSON.stringify(entry);
    const at = (n * 31 + 7) % text.length;
    const other = text[at] === '1' ? '2' : '1';
    const changed = text.slice(0, at) + other + text.slice(at + 1);
    const read = parsed(changed);
    // What is no JSON any more is found by whoever reads it; what says the same after all was not changed.
    if (read === null || JSON.stringify(read) === text) continue;
    expect(checkChain(entries.with(n, read)).ok, changed).toBe(false);
  }
}

function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
