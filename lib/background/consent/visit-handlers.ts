import { type Handlers, RpcFailure } from '../../rpc/server.ts';
import type { visitMethods } from '../../rpc/methods/visits.ts';
import type { Parts } from '../parts.ts';
import { askHandlers } from './ask-handlers.ts';
import { change } from './standings.ts';
import { visitAnswerHandlers } from './visit-answers.ts';
import { visitViewHandlers } from './visit-views.ts';

export const visitHandlers = (parts: Parts): Pick<Handlers, keyof typeof visitMethods> => ({
  ...visitViewHandlers(parts),
  ...visitAnswerHandlers(parts),
  ...askHandlers(parts, async (heldKey, event) => {
    const begun = await change(parts, heldKey, event);
    if (!begun.ok) throw new RpcFailure('not-allowed', begun.refusal);
  }),
});
