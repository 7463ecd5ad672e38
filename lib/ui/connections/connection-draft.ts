import type { Connection, ConnectionColour, FeedAddress, KeyPlacement } from '../../domain/connection/connection.ts';
import { addressProblem, type AddressProblem } from '../../domain/connection/feed-address.ts';

/** What the user typed. It holds the key, so it is passed along and never kept. */
export interface AddressDraft {
  url: string;
  key: string;
  placement: KeyPlacement['kind'];
  placementName: string;
}

export interface ConnectionDraft {
  name: string;
  colour: ConnectionColour;
  mode: Extract<Connection['mode'], 'live' | 'test'>;
  /** Null leaves the stored address as it is. */
  address: AddressDraft | null;
  /** The user knows that another feed has this address, and says that the key makes it a second one. */
  another: boolean;
}

export type FormProblem =
  | AddressProblem
  | 'url-missing'
  | 'name-taken'
  /** The very same feed is here already. */
  | 'feed-known'
  /** Another feed has this address, with another key. */
  | 'address-known'
  | 'permission-refused'
  | 'save-failed'
  /** The company has it, or has locked the feeds. */
  | 'managed';

/** The control that a problem is shown at. */
export type FormField = 'url' | 'key' | 'placementName' | 'name' | 'form';

const FIELD: Readonly<Record<FormProblem, FormField>> = {
  'url-missing': 'url',
  'url-unreadable': 'url',
  'url-not-https': 'url',
  'url-has-login': 'url',
  'key-missing': 'key',
  'placement-name-missing': 'placementName',
  'header-not-allowed': 'placementName',
  'key-not-sendable': 'key',
  'name-taken': 'name',
  'feed-known': 'url',
  'address-known': 'url',
  'permission-refused': 'form',
  'save-failed': 'form',
  managed: 'form',
};

export const fieldOf = (problem: FormProblem): FormField => FIELD[problem];

export type CheckedAddress = { problem: FormProblem } | { problem: null; address: FeedAddress; origin: string };

/** The draft as an address, with the spaces and line ends gone that come along when one pastes. */
export function checkAddress(draft: AddressDraft): CheckedAddress {
  const name = draft.placementName.trim();
  const address: FeedAddress = {
    url: draft.url.trim(),
    key: draft.placement === 'in-url' ? '' : draft.key.trim(),
    placement: draft.placement === 'in-url' ? { kind: 'in-url' } : { kind: draft.placement, name },
  };
  // Nothing at all is no wrong address, and is not to be called one.
  if (!address.url) return { problem: 'url-missing' };
  const url = URL.parse(address.url);
  const problem = addressProblem(address, url);
  return problem || !url ? { problem: problem ?? 'url-unreadable' } : { problem: null, address, origin: url.origin };
}

/** The origin of an address that is still being typed; null until it is one. Nothing else of it is looked at. */
export function originOf(typed: string): string | null {
  const url = URL.parse(typed.trim());
  return url && /^https?:$/.test(url.protocol) && /\.|^localhost$/.test(url.hostname) ? url.origin : null;
}
