import type { Handlers } from '../../rpc/server.ts';
import type { visitMethods } from '../../rpc/methods/visits.ts';
import type { Parts } from '../parts.ts';
import { askHandlers } from './ask-handlers.ts';
import { visitAnswerHandlers } from './visit-answers.ts';
import { visitViewHandlers } from './visit-views.ts';

export const visitHandlers = (parts: Parts): Pick<Handlers, keyof typeof visitMethods> => ({
  ...visitViewHandlers(parts),
  ...visitAnswerHandlers(parts),
  ...askHandlers(parts),
});
