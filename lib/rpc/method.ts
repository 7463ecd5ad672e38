import type * as z from 'zod/mini';

/** Pages of the extension that may call the background. Content scripts may call nothing. */
export type Caller = 'popup' | 'sidepanel' | 'options' | 'practice-crm' | 'visits' | 'insights' | 'diagnostics';

export interface Method<Input, Output> {
  callers: readonly Caller[];
  input: z.ZodMiniType<Input>;
  /** Carries the type of the reply; it has no value. */
  output?: Output;
}

export const method =
  <Output>() =>
  <Input>(callers: readonly Caller[], input: z.ZodMiniType<Input>): Method<Input, Output> => ({
    callers,
    input,
  });
