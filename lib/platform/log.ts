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
  const text = error instanceof Error ? `${error.name}: ${messageOf(error)}\n${framesOf(error)}` : String(error);
  console.error(`Leadstand: ${where}: ${redact(text)}`);
  hear(where, error);
}

/** A parser's own message quotes what it could not read, which may be a sealed record just opened. */
const messageOf = (error: Error): string => (error instanceof SyntaxError ? 'not quoted' : error.message);

/** Chromium's stacks begin with the message, Firefox's have none. */
function framesOf({ stack = '', message }: Error): string {
  const at = stack.indexOf(message);
  return at < 0 ? stack : stack.slice(at + message.length);
}
