import { type Handlers, RpcFailure } from '../../rpc/server.ts';
import type { personMethods } from '../../rpc/methods/persons.ts';
import type { Parts } from '../parts.ts';
import { rightHandlers } from './person-right-handlers.ts';
import { recordHandlers } from './record-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';

const later = (): Promise<never> => Promise.reject(new RpcFailure('internal', 'not there yet'));

export const personHandlers = (parts: Parts): Pick<Handlers, keyof typeof personMethods> => ({
  ...settingsHandlers(parts),
  ...recordHandlers(parts),
  ...rightHandlers(parts),
  'lead.informed': later,
  'suppression.view': later,
  'suppression.export': later,
  'suppression.import': later,
});
