import { type Handlers, RpcFailure } from '../rpc/server.ts';
import type { Parts } from './parts.ts';

type MappingMethods = Extract<keyof Handlers, `mapping.${string}`>;

export function mappingHandlers(_parts: Parts): Pick<Handlers, MappingMethods> {
  const missing = async (): Promise<never> => {
    throw new RpcFailure('internal');
  };
  return {
    'mapping.open': missing,
    'mapping.learn': missing,
    'mapping.look': missing,
    'mapping.preview': missing,
    'mapping.save': missing,
    'mapping.export': missing,
    'mapping.import': missing,
  };
}
