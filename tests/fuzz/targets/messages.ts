import fc from 'fast-check';
import { contract, type ErrorCode, type MethodName } from '../../../lib/rpc/contract.ts';
import { answer, callerOf, type Handlers, RpcFailure } from '../../../lib/rpc/server.ts';
import { fromSchema } from '../arbitraries/from-schema.ts';
import { nearly } from '../arbitraries/json.ts';
import { METHODS, schemaOf } from '../arbitraries/messages.ts';
import { oddWords, texts } from '../arbitraries/text.ts';
import { must, target } from '../target.ts';

const self = { id: 'leadstand', origin: 'chrome-extension://leadstand' };
const PAGES = ['popup', 'sidepanel', 'options', 'practice-crm', 'visits', 'insights', 'diagnostics'];

const pages = fc.constantFrom(...PAGES).map((page) => ({ id: 'leadstand', url: `${self.origin}/${page}.html` }));
const senders = fc.oneof(
  { weight: 6, arbitrary: pages },
  { weight: 1, arbitrary: fc.record({ id: fc.constantFrom('leadstand', 'other'), url: fc.oneof(fc.webUrl(), texts) }) },
  { weight: 1, arbitrary: fc.record({ id: oddWords, url: texts.map((text) => `${self.origin}/${text}`) }) },
);

/** Each message as it has to be, nearly. */
const messages: fc.Arbitrary<unknown> = fc.oneof(
  ...METHODS.map((call) => nearly(fromSchema(schemaOf(call)).map((input) => ({ call, input })))),
  fc.record({ call: oddWords, input: fc.jsonValue() }),
);

export const messageTargets = [
  target({
    name: 'message',
    inputs: fc.record({
      message: messages,
      sender: senders,
      fails: fc.option(fc.constantFrom<ErrorCode>('not-found', 'managed'), { nil: null }),
    }),
    read: async ({ message, sender, fails }) => {
      const heard: [MethodName, unknown][] = [];
      const handlers = Object.fromEntries(
        METHODS.map((name) => [
          name,
          async (input: unknown) => {
            heard.push([name, input]);
            if (fails) throw new RpcFailure(fails);
            return null;
          },
        ]),
      ) as unknown as Handlers;
      const bugs: unknown[] = [];
      const reply = await answer(message, sender, self, handlers, (error) => bugs.push(error));
      must(bugs.length === 0, 'the router itself has no bug');
      const caller = callerOf(sender, self);
      for (const [name, input] of heard) {
        must(caller !== null && contract[name].callers.includes(caller), 'only who may call is heard');
        must(schemaOf(name).safeParse(input).success, 'what is heard is as agreed');
      }
      must(reply.ok === (heard.length > 0 && fails === null), 'who was not heard is told so');
      return reply.ok ? null : reply.error.code;
    },
  }),
];
