import { CONNECTION_COLOURS, type KeyPlacement } from '../../lib/domain/connection/connection.ts';
import type { ConnectionDraft } from '../../lib/ui/connections/connection-draft.ts';

const PLACEMENTS: readonly KeyPlacement['kind'][] = ['in-url', 'query', 'header'];

/** What stands in the form at the moment it is sent. Nothing of it is kept anywhere else. */
export function readDraft(form: HTMLFormElement): ConnectionDraft {
  const data = new FormData(form);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    name: text('name'),
    colour: CONNECTION_COLOURS.find((colour) => colour === text('colour')) ?? CONNECTION_COLOURS[0],
    mode: text('mode') === 'live' ? 'live' : 'test',
    address: data.has('url')
      ? {
          url: text('url'),
          key: text('key'),
          placement: PLACEMENTS.find((kind) => kind === text('placement')) ?? 'query',
          placementName: text('placementName'),
        }
      : null,
    another: data.has('another'),
  };
}
