import { browser } from '../platform/browser.ts';

/** One alarm a connection, and one for the deadlines of visits. An alarm is only a wake-up: the stored schedule decides whether anything is due. */
const PREFIX = 'download:';

/** What the alarm of a connection is called. */
export const alarmOf = (connectionId: string): string => PREFIX + connectionId;

export const isDownloadAlarm = (name: string): boolean => name.startsWith(PREFIX);

/**
 * Sets the alarm of a connection unless it is set for about that time. Setting it again at each start would
 * push it ahead for ever; not setting it would lose it, since Firefox forgets alarms at every restart and
 * Chrome at every update.
 */
export async function wakeAt(connectionId: string, time: number): Promise<void> {
  const name = alarmOf(connectionId);
  const alarm = await browser.alarms.get(name);
  if (!alarm || Math.abs(alarm.scheduledTime - time) > 60_000) await browser.alarms.create(name, { when: time });
}

export const forgetAlarm = (connectionId: string): Promise<boolean> => browser.alarms.clear(alarmOf(connectionId));
