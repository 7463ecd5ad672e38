import { type Handlers, RpcFailure } from '../../rpc/server.ts';
import type { personMethods } from '../../rpc/methods/persons.ts';
import type { Parts } from '../parts.ts';
import { informWithReply } from './inform-with-reply.ts';
import { settingsHandlers } from './settings-handlers.ts';

const later = (): Promise<never> => Promise.reject(new RpcFailure('internal', 'not there yet'));

export const personHandlers = (parts: Parts): Pick<Handlers, keyof typeof personMethods> => ({
  ...settingsHandlers(parts),
  'person.find': later,
  'person.export': later,
  'person.erase': later,
  'person.object': later,
  'person.restrict': later,
  'lead.correct': later,
  'lead.informed': (said) => informWithReply(parts, said),
  'erasures.list': later,
  'erasures.mark': later,
  'retention.view': later,
  'suppression.view': later,
  'suppression.export': later,
  'suppression.import': later,
  'records.list': later,
  'records.verify': later,
  'records.export': later,
  'records.receipt': later,
  'records.processing': later,
});
