import { originOf, otherFrames } from './collect/walk.ts';
import { queryIn } from './dom.ts';
import { LocalAgent, type Patience } from './local-agent.ts';
import {
  isHereMessage,
  isPrefillMessage,
  type PrefillErrorCode,
  type PrefillMessage,
  type PrefillReply,
} from './protocol.ts';
import { Undo } from './undo.ts';

interface Sender {
  id?: string | undefined;
  tab?: unknown;
}

/** What is used of `browser.runtime`, in the words of both browsers. */
export interface Runtime {
  id?: string | undefined;
  onMessage: {
    addListener(
      listener: (message: unknown, sender: Sender, respond: (reply: PrefillReply | boolean) => void) => true,
    ): void;
  };
}

/** Silence, so that another listener may answer. The polyfill's types know no listener that only sometimes answers. */
const NOT_OURS = undefined as unknown as true;

/** In the isolated world, where the page cannot reach: which runtime listens here already. */
const GUARD = Symbol.for('leadstand.prefill');
type Guarded = { [GUARD]?: Runtime };

/** Listens for the background. Injecting the script again changes nothing, unless the extension was updated in between. */
export function installPrefill(runtime: Runtime, page: Document = document, patience?: Patience): void {
  const world = globalThis as Guarded;
  // The runtime of a replaced extension loses its id; its listener hears nothing any more.
  if (world[GUARD]?.id) return;
  world[GUARD] = runtime;
  const session = crypto.randomUUID();
  const undo = new Undo();
  const agent = new LocalAgent(page, undo, patience);
  let pointing = new AbortController();
  let queue: Promise<unknown> = Promise.resolve();

  const answer = async (message: PrefillMessage, callOff: AbortSignal): Promise<PrefillReply> => {
    if ('session' in message && message.session !== session)
      return failed('page-changed', 'the page was loaded anew since it was looked at');
    switch (message.leadstand) {
      case 'collect':
        if (originOf(page) !== message.origin)
          return failed('page-changed', 'the tab shows another site than the one that was clicked on');
        return done({
          session,
          fields: await agent.collect(),
          found: message.signs.filter((sign) => has(page, sign)),
          otherFrames: otherFrames(page),
          focused: agent.focused(),
        });
      case 'point':
        return done({ ref: await agent.pointedAt(POINT_MS, callOff) });
      case 'write':
        agent.begin(message.run);
        return done(await agent.write(message.steps));
      case 'finish':
        agent.begin(message.run);
        return done(await agent.finish(message.earlier));
      case 'undo':
        if (!undo.possible) return failed('nothing-to-undo', 'nothing was filled on this page');
        return done({ origin: originOf(page), controls: await undo.restore(20), undoable: false });
      default:
        return message satisfies never;
    }
  };

  runtime.onMessage.addListener((message, sender, respond) => {
    // Only the extension's own pages and worker; they have no tab, content scripts of other tabs do.
    if (sender.id !== runtime.id || sender.tab !== undefined) return NOT_OURS;
    if (isHereMessage(message)) {
      // At once, whatever is being written. Nobody who has not looked yet can name the session.
      respond(message.session === session || message.session === '');
      return true;
    }
    if (!isPrefillMessage(message)) return NOT_OURS;
    // Whoever waits for the user to point at a field must keep nobody waiting.
    pointing.abort();
    pointing = new AbortController();
    const { signal } = pointing;
    // One at a time: a fill that starts while another writes would see half of it.
    queue = queue
      .then(() =>
        answer(message, signal).catch((error: unknown) =>
          failed('internal', error instanceof Error ? error.message : 'unknown'),
        ),
      )
      .then(respond);
    return true;
  });
}

/** Shorter than the half minute after which a worker that waits is put to sleep. */
const POINT_MS = 20_000;

/** A selector of another version may be none for this browser. */
function has(page: Document, selector: string): boolean {
  try {
    return queryIn(page, selector) !== null;
  } catch {
    return false;
  }
}

const done = <Value>(value: Value) => ({ ok: true, value }) as const;
const failed = (code: PrefillErrorCode, message: string): PrefillReply => ({ ok: false, error: { code, message } });
