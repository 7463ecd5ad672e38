import { browser, type Notifications } from './browser.ts';

type NoticeId = 'requests' | 'stopped';

/** Notices of the browser. There is one of a kind: a newer one takes the place of the older. */
export interface Notifier {
  /** The user has allowed them, and has not taken that back. */
  allowed: () => Promise<boolean>;
  show: (id: NoticeId, words: { title: string; message: string }) => Promise<void>;
  /** It is there to be read still. */
  isShown: (id: NoticeId) => Promise<boolean>;
  clear: (id: NoticeId) => Promise<void>;
}

/** The API is there only while the permission is, which is asked for when notices are switched on. */
const api = (): Notifications.Static | undefined => browser.notifications;

export const mayNotify = (): Promise<boolean> => browser.permissions.contains({ permissions: ['notifications'] });

export const notifier: Notifier = {
  allowed: async () => api() !== undefined && (await mayNotify()),
  async show(id, { title, message }) {
    await api()?.create(id, { type: 'basic', iconUrl: browser.runtime.getURL(ICONS[id]), title, message });
  },
  isShown: async (id) => Object.hasOwn((await api()?.getAll()) ?? {}, id),
  async clear(id) {
    await api()?.clear(id);
  },
};

const ICONS = { requests: 'icon/96.png', stopped: 'icon/stopped-48.png' } as const;

let listening = false;

/** Hears of clicks, from now on or from when notices are allowed. To be called in the first turn, and then. */
export function onNoticeClick(listener: (id: string) => void): void {
  if (listening || !api()) return;
  listening = true;
  api()?.onClicked.addListener(listener);
}
