import { system as browsers, type System } from '../../platform/system.ts';
import type { Handlers } from '../../rpc/server.ts';
import type { Parts } from '../parts.ts';
import { lookAtAll } from './look.ts';
import { mend } from './mend.ts';

const PAUSE_MS = 2000;
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** What the page of diagnostics asks for. */
export function diagnosticHandlers(
  parts: Parts,
  system: System = browsers,
  pause = moment,
): Pick<Handlers, 'diagnostics.look' | 'diagnostics.mend'> {
  const looking = { ...parts, system, pause };
  return {
    'diagnostics.look': () => parts.keepAwake(() => lookAtAll(looking)),
    'diagnostics.mend': async ({ remedy }) => {
      await parts.keepAwake(() => mend(parts, looking, remedy));
      parts.announce();
      return null;
    },
  };
}
