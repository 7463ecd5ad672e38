import type { Input, MethodName, Output } from '../rpc/contract.ts';

/** How a model reaches the background; `lib/rpc/client.ts` is the real one. */
export type Call = <Name extends MethodName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
