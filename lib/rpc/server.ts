import { isNewerData } from './newer-data.ts';
import {
  type Caller,
  contract,
  type ErrorCode,
  type Input,
  type MethodName,
  type Output,
  type Reply,
} from './contract.ts';

export type Handlers = { [Name in MethodName]: (input: Input<Name>) => Promise<Output<Name>> };

/** A failure that the caller is told of by its code; anything else thrown by a handler is reported as `internal`. */
export class RpcFailure extends Error {
  override readonly name = 'RpcFailure';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string = code) {
    super(message);
    this.code = code;
  }
}

/** What is looked at of a browser's `MessageSender`. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
}

/** This extension: its id, and the origin of its pages with no trailing slash. */
export interface Self {
  id: string;
  origin: string;
}

const PAGES: Readonly<Record<string, Caller>> = {
  '/popup.html': 'popup',
  '/sidepanel.html': 'sidepanel',
  '/options.html': 'options',
  '/practice-crm.html': 'practice-crm',
  '/visits.html': 'visits',
  '/insights.html': 'insights',
  '/diagnostics.html': 'diagnostics',
};

/** Which page of ours sent a message; null for content scripts, web pages and other extensions. */
export function callerOf(sender: Sender, self: Self): Caller | null {
  if (sender.id !== self.id || !sender.url) return null;
  const url = URL.parse(sender.url);
  // `origin` is "null" for moz-extension: in some engines, so the text is compared up to the path.
  if (!url || !sender.url.startsWith(`${self.origin}/`) || !Object.hasOwn(PAGES, url.pathname)) return null;
  return PAGES[url.pathname] ?? null;
}

/**
 * Answers one message. The sender is looked at before the body, the body before the handler; whatever goes
 * wrong comes back as data. `onInternal` hears of errors that are bugs.
 */
export async function answer(
  message: unknown,
  sender: Sender,
  self: Self,
  handlers: Handlers,
  onInternal: (error: unknown) => void,
): Promise<Reply<unknown>> {
  const caller = callerOf(sender, self);
  if (!caller) return failed('not-allowed', 'only pages of the extension may call');
  const { call: name, input } = (message ?? {}) as { call?: unknown; input?: unknown };
  if (!isMethod(name)) return failed('bad-input', 'no such method');
  const method = contract[name];
  if (!method.callers.includes(caller)) return failed('not-allowed', `${caller} may not call ${name}`);
  const parsed = method.input.safeParse(input);
  if (!parsed.success) return failed('bad-input', `the input of ${name} is not as agreed`);
  try {
    return { ok: true, value: await (handlers[name] as (input: unknown) => Promise<unknown>)(parsed.data) };
  } catch (error) {
    if (error instanceof RpcFailure) return failed(error.code, error.message);
    onInternal(error);
    // The database speaks in these: the disk is full, or cannot be read.
    if (isNewerData(error)) return failed('data-newer', 'a newer version has changed the database');
    if (error instanceof DOMException) return failed('storage-failed', `${name} could not use the database`);
    return failed('internal', `${name} failed`);
  }
}

const isMethod = (name: unknown): name is MethodName => typeof name === 'string' && Object.hasOwn(contract, name);

const failed = (code: ErrorCode, message: string): Reply<never> => ({ ok: false, error: { code, message } });
