import { afterAll, expect, test } from 'vitest';
import { FuzzSession } from './session.ts';

/** Always the same cases: a test that turns red does so because of what was changed. `npm run fuzz` looks further. */
const SEED = 1;
const CASES = 300;

const session = await FuzzSession.open();
afterAll(() => session.close());

test.each(session.targets.map(({ name, heavy }) => [name, heavy ? CASES / 10 : CASES] as const))(
  '%s takes whatever it is given (%i cases)',
  { timeout: 150_000 },
  async (name, cases) => {
    const { violation, cases: read } = await session.run(name, { cases, seed: SEED });
    expect(violation).toBeNull();
    expect(read).toBe(cases);
  },
);
