export interface TimeLimit {
  signal: AbortSignal;
  /**
   * Whether it was the time that aborted. A flag of our own, since the error that a body's reader throws then has
   * a different name in each browser.
   */
  readonly passed: boolean;
  end(): void;
}

/** A signal that aborts after `ms`, or with `outer`. */
export function startTimeLimit(ms: number, outer?: AbortSignal): TimeLimit {
  const controller = new AbortController();
  let passed = false;
  const timer = setTimeout(() => {
    passed = true;
    controller.abort();
  }, ms);
  const stop = (): void => controller.abort();
  if (outer?.aborted) stop();
  outer?.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    get passed() {
      return passed;
    },
    end() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    },
  };
}
