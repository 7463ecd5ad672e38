interface LaterCode<Code> {
  /** Null until it is loaded. */
  now: () => Code | null;
  load: () => Promise<Code>;
}

/** Code that is loaded once, when it is wanted first. When that fails, the next attempt asks anew. */
export function laterCode<Code>(get: () => Promise<Code>): LaterCode<Code> {
  let code: Code | null = null;
  let loading: Promise<Code> | null = null;

  async function once(): Promise<Code> {
    try {
      return (code = await get());
    } finally {
      loading = null;
    }
  }

  return { now: () => code, load: async () => code ?? (loading ??= once()) };
}
