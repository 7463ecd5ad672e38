/** What the user was told of in notices of the browser, so that a restart does not say it again. */
export interface Told {
  /** Since when anything is told: what was here before is no news. ISO. */
  since: string;
  /** By connection: what was known at that time has been told, or was not to be. ISO. */
  upTo: Record<string, string>;
  /** Lead keys of what the notice says that the user has not closed. */
  open: string[];
  /** Connections of which was told that they have stopped. */
  stopped: string[];
}

export const nothingTold = (now: number): Told => ({
  since: new Date(now).toISOString(),
  upTo: {},
  open: [],
  stopped: [],
});

/** The time after which a request of a connection is news. */
export const newsSince = ({ upTo, since }: Told, connectionId: string): string =>
  (Object.hasOwn(upTo, connectionId) ? upTo[connectionId] : undefined) ?? since;

/** A clock that was set back must not silence anything until it has caught up: nothing was told in the future. */
export function notInFuture(told: Told, now: number): Told {
  const latest = new Date(now).toISOString();
  const times = Object.entries(told.upTo);
  if (told.since <= latest && times.every(([, at]) => at <= latest)) return told;
  const past = (at: string): string => (at < latest ? at : latest);
  return { ...told, since: past(told.since), upTo: Object.fromEntries(times.map(([id, at]) => [id, past(at)])) };
}
