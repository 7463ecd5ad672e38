import { signal } from '@preact/signals';
import type { ErrorCode } from '../../rpc/contract.ts';
import { errorCode } from '../error-code.ts';

/** One task at a time: a second click while the first is under way does nothing. A failure becomes data. */
export function tasks<Name extends string>() {
  const busy = signal<Name | null>(null);
  const failure = signal<{ during: Name; code: ErrorCode } | null>(null);

  async function run(name: Name, work: () => Promise<void>): Promise<void> {
    if (busy.value !== null) return;
    busy.value = name;
    failure.value = null;
    try {
      await work();
    } catch (error) {
      failure.value = { during: name, code: errorCode(error) };
    } finally {
      busy.value = null;
    }
  }

  function dismissFailure(): void {
    failure.value = null;
  }

  return { busy, failure, run, dismissFailure };
}
