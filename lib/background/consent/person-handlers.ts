import { type Handlers, RpcFailure } from '../../rpc/server.ts';
import type { personMethods } from '../../rpc/methods/persons.ts';
import type { Parts } from '../parts.ts';
import { rightHandlers } from './person-right-handlers.ts';
import { recordHandlers } from './record-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';
import { suppressionHandlers } from './suppression-handlers.ts';

const later = (): Promise<never> => Promise.reject(new RpcFailure('internal', 'not there yet'));

export const personHandlers = (parts: Parts): Pick<Handlers, keyof typeof personMethods> => ({
  ...settingsHandlers(parts),
  ...rightHandlers(parts),
  ...recordHandlers(parts),
  ...suppressionHandlers(parts),
  'lead.informed': later,
});
