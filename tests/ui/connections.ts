import type { Connection, FeedAddress } from '../../lib/domain/connection/connection.ts';
import type { KnownFeed } from '../../lib/storage/same-feed.ts';
import { ConnectionsModel } from '../../lib/ui/connections/connections-model.ts';
import { connectionView, downloadReport, NOW } from './builders.ts';
import { fakeBackground } from './fake-background.ts';

interface World {
  granted?: boolean;
  /** The feed that has the address already. */
  known?: KnownFeed | null;
  /** What becomes of storing it. */
  save?: () => void;
}

/** The model of the set-up page with its list, on a background that a test writes down. */
export async function setUp(
  answers: Parameters<typeof fakeBackground>[0] = {},
  { granted = true, known = null, save = () => {} }: World = {},
) {
  const background = fakeBackground({
    'connections.list': () => [connectionView()],
    'connections.fetch': () => ({ kind: 'done', report: downloadReport() }),
    'connections.remove': () => null,
    'connections.pause': () => null,
    'connections.goLive': () => null,
    'connections.noted': () => null,
    'connections.downloads': () => [downloadReport()],
    'connections.loadSample': () => downloadReport(),
    'problems.list': () => [],
    ...answers,
  });
  const asked: string[] = [];
  const saved: [connection: Connection, address?: FeedAddress | undefined][] = [];
  const model = new ConnectionsModel({
    call: background.call,
    now: () => NOW,
    feedAt: async () => known,
    idOf: async () => 'new-id',
    permissions: {
      async request(origin) {
        asked.push(origin);
        return granted;
      },
    },
    async saveConnection(...both) {
      save();
      saved.push(both);
    },
    pause: async () => {},
    onChange: () => () => {},
  });
  await model.refresh();
  return { model, background, asked, saved };
}
