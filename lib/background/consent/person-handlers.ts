import { type Handlers, RpcFailure } from '../../rpc/server.ts';
import type { personMethods } from '../../rpc/methods/persons.ts';
import type { Parts } from '../parts.ts';
import { recordHandlers } from './record-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';
import { suppressionHandlers } from './suppression-handlers.ts';

const later = (): Promise<never> => Promise.reject(new RpcFailure('internal', 'not there yet'));

export const personHandlers = (parts: Parts): Pick<Handlers, keyof typeof personMethods> => ({
  ...settingsHandlers(parts),
  ...recordHandlers(parts),
  ...suppressionHandlers(parts),
  'person.find': later,
  'person.export': later,
  'person.erase': later,
  'person.object': later,
  'person.restrict': later,
  'lead.correct': later,
  'lead.informed': later,
  'erasures.list': later,
  'erasures.mark': later,
  'retention.view': later,
});
