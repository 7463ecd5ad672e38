export interface TimeLimit {
  /**
   * Aborted once the time has passed, and by nothing else. To be asked instead of the error that a body's reader
   * throws then, which has a different name in each browser.
   */
  signal: AbortSignal;
  end(): void;
}

/** A signal that aborts after `ms`. Not `AbortSignal.timeout`, whose timer nobody could stop. */
export function startTimeLimit(ms: number): TimeLimit {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ms);
  return { signal: controller.signal, end: () => clearTimeout(timer) };
}
