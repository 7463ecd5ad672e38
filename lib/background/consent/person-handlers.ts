import type { Handlers } from '../../rpc/server.ts';
import type { personMethods } from '../../rpc/methods/persons.ts';
import type { Parts } from '../parts.ts';
import { informWithReply } from './inform-with-reply.ts';
import { rightHandlers } from './person-right-handlers.ts';
import { recordHandlers } from './record-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';
import { suppressionHandlers } from './suppression-handlers.ts';

export const personHandlers = (parts: Parts): Pick<Handlers, keyof typeof personMethods> => ({
  ...settingsHandlers(parts),
  ...rightHandlers(parts),
  ...recordHandlers(parts),
  ...suppressionHandlers(parts),
  'lead.informed': (said) => informWithReply(parts, said),
});
