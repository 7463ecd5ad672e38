import type { Found } from '../../domain/diagnostics/checks.ts';
import { readPolicy } from '../../domain/policy/read-policy.ts';
import type { Database } from '../../storage/database.ts';
import { readPolicyState } from '../../storage/policy.ts';
import { inTime } from '../../platform/in-time.ts';
import type { Looking } from './looking.ts';

/** Chrome says within some seconds what a policy says, or never. */
const PATIENCE_MS = 5_000;

/** Whether the company's policy can be read, and what it says is kept to. `db` is null where it cannot be opened. */
export async function checkPolicy(db: Database | null, { system }: Looking): Promise<Found> {
  const raw = await inTime(system.managed(), PATIENCE_MS);
  if (raw === 'late') return { finding: 'policy-late' };
  const { problems } = readPolicy(raw, (text) => URL.parse(text));
  if (problems.length > 0) return { finding: 'policy-problems', count: problems.length };
  if (Object.keys(raw).length === 0) return { finding: 'policy-none' };
  return { finding: db && (await readPolicyState(db)) === null ? 'policy-waiting' : 'policy-kept' };
}
