/** A URL may carry the feed key anywhere after its origin, so nothing after the origin is ever written out. */
export function redact(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]{0,40}:\/\/)(?:[^\s/?#@"'<>]*@)?([^\s/?#"'<>]*)[^\s"'<>]*/gi, '$1$2/…');
}

let hear: (where: string, error: unknown) => void = () => {};

/** `listener` hears of every bug that is written to the console. */
export function onBug(listener: (where: string, error: unknown) => void): void {
  hear = listener;
}

/** Writes an error that is a bug to the console, without addresses. Nothing else is ever logged. */
export function logBug(where: string, error: unknown): void {
  const text = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
  console.error(`Leadstand: ${where}: ${redact(text)}`);
  hear(where, error);
}
