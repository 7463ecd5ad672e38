import { browser } from '../platform/browser.ts';
import type { ErrorCode, Input, MethodName, Output, Reply } from './contract.ts';

/** An error of the background, thrown again on the calling side. */
class RpcError extends Error {
  override readonly name = 'RpcError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Calls a method of the background. Throws `RpcError`. */
export async function call<Name extends MethodName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const reply = (await browser.runtime.sendMessage({ call: name, input })) as Reply<Output<Name>> | undefined;
  // The background always answers; silence means it could not be started.
  if (!reply) throw new RpcError('internal', `no answer to ${name}`);
  if (!reply.ok) throw new RpcError(reply.error.code, reply.error.message);
  return reply.value;
}
