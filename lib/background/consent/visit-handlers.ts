import { type Handlers, RpcFailure } from '../../rpc/server.ts';
import type { visitMethods } from '../../rpc/methods/visits.ts';
import type { Parts } from '../parts.ts';
import { askHandlers } from './ask-handlers.ts';

const later = (): Promise<never> => Promise.reject(new RpcFailure('internal', 'not there yet'));

export const visitHandlers = (parts: Parts): Pick<Handlers, keyof typeof visitMethods> => ({
  'visits.list': later,
  'visits.trends': later,
  'visits.read': later,
  'visits.sent': later,
  'visits.answer': later,
  'visits.undo': later,
  'visits.matchCodes': later,
  ...askHandlers(parts),
});
