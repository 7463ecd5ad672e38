import type { ErrorCode, Input, MethodName, Output } from '../../lib/rpc/contract.ts';
import type { Call } from '../../lib/ui/call.ts';

type Answers = { [Name in MethodName]?: (input: Input<Name>) => Output<Name> | Promise<Output<Name>> };

class FakeRpcError extends Error {
  override readonly name = 'RpcError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super('a text that must not reach the page');
    this.code = code;
  }
}

export const fails = (code: ErrorCode) => (): never => {
  throw new FakeRpcError(code);
};

/** A background whose answers a test writes down, and that remembers every message it got. */
export function fakeBackground(answers: Answers) {
  const messages: { name: MethodName; input: unknown }[] = [];
  const call: Call = async (name, input) => {
    messages.push({ name, input });
    const answer = answers[name];
    if (!answer) throw new Error(`unexpected ${name}`);
    return answer(input);
  };
  return { call, messages, answers, named: (name: MethodName) => messages.filter((message) => message.name === name) };
}

/** Timers that run when told to. */
export function fakeTimers() {
  const waiting = new Set<{ ms: number; run: () => void }>();
  return {
    waiting,
    after: (ms: number, run: () => void) => {
      const timer = { ms, run };
      waiting.add(timer);
      return () => void waiting.delete(timer);
    },
    pass() {
      for (const timer of waiting) {
        waiting.delete(timer);
        timer.run();
      }
    },
  };
}
