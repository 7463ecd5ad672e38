import fc from 'fast-check';
import { answer } from '../../../lib/rpc/server.ts';
import { aimed, METHODS, schemaOf, type ValidMessage, validMessages } from '../arbitraries/messages.ts';
import { must, target } from '../target.ts';
import { CANARY, type Installation, installation } from '../worlds/installation.ts';

const self = { id: 'leadstand', origin: 'chrome-extension://leadstand' };

/** Messages, and the time that passes before each. */
const HOUR = 3_600_000;
const sequences = fc.array(
  fc.record({
    message: fc.oneof(
      { weight: 3, arbitrary: validMessages() },
      // Of these one has to follow the other for anything to happen.
      { weight: 1, arbitrary: validMessages(METHODS.filter((name) => name.startsWith('visits.'))) },
    ),
    hours: fc.constantFrom(0, 0, 0, 3, 24 * 40),
  }),
  { minLength: 1, maxLength: 8 },
);

/** What is for that one person's eyes, or for a letter to them. */
const MAY_TELL = new Set(['person.export', 'visits.letter', 'visits.read']);

/** Whoever agreed is seen, and whoever is called a request by a mapping that its user saves. */
const opens = ({ call }: ValidMessage, input: unknown): boolean =>
  call === 'mapping.save' || (call === 'visits.answer' && (input as { said: string }).said === 'yes');

async function inTurn(here: Installation, sequence: readonly { message: ValidMessage; hours: number }[]) {
  const refusals: string[] = [];
  let opened = false;
  for (const { message, hours } of sequence) {
    here.clock.now += hours * HOUR;
    const input = aimed(message, await here.names());
    if (!schemaOf(message.call).safeParse(input).success) continue;
    const bugs: unknown[] = [];
    const url = `${self.origin}/${message.caller}.html`;
    const asked = { call: message.call, input };
    const reply = await answer(asked, { id: self.id, url }, self, here.handlers, (error) => bugs.push(error));
    must(bugs.length === 0, `${message.call} has no bug: ${told(bugs[0])}`);
    opened ||= reply.ok && opens(message, input);
    if (!opened && !MAY_TELL.has(message.call))
      must(!CANARY.test(JSON.stringify(reply)), `nothing that is held is in a reply to ${message.call}`);
    if (!reply.ok) refusals.push(reply.error.code);
  }
  return refusals;
}

const told = (bug: unknown): string => (bug instanceof Error ? (bug.stack ?? bug.message) : String(bug));

/** Whatever is written to the console meanwhile is a bug, too. */
async function heard(work: () => Promise<string[]>): Promise<string[]> {
  const [log, said] = [console.error, [] as unknown[][]];
  console.error = (...words) => void said.push(words);
  try {
    const refusals = await work();
    must(said.length === 0, `nothing is logged: ${said.flat().join(' ')}`);
    return refusals;
  } finally {
    console.error = log;
  }
}

export const handlerTargets = [
  target({
    name: 'handlers',
    heavy: true,
    inputs: sequences,
    read: async (sequence) => {
      // Its database stays open: what was begun goes on for a moment, and forgets it then.
      const here = await installation();
      const refusals = await heard(() => inTurn(here, sequence));
      return refusals.length === sequence.length ? refusals[0]! : null;
    },
  }),
];
