/**
 * Says "something stored has changed" to every open page of the extension. It carries no data, so nothing
 * can leak through it: who wants to know asks the background.
 */

const NAME = 'leadstand-changes';

export function announceChange(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(null);
  channel.close();
}

/** Calls `listener` after each change elsewhere; the returned function stops that. */
export function onChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', listener);
  return () => channel.close();
}
