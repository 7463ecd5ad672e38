import type { Missing } from './team-state.ts';

/** What is typed into the form that begins a team. */
export interface BeginTyped {
  server: string;
  database: string;
  user: string;
  password: string;
  name: string;
}

export interface JoinTyped {
  invitation: string;
  passphrase: string;
  user: string;
  password: string;
  name: string;
}

/** An address is mostly typed without its beginning. */
export const withScheme = (typed: string): string => {
  const address = typed.trim();
  return address === '' || address.includes('://') ? address : `https://${address}`;
};

/** The first that is not typed in. A user may have no password. */
export function missingIn<Name extends Missing>(typed: Record<Name, string>, names: readonly Name[]): Name | null {
  return names.find((name) => typed[name].trim() === '') ?? null;
}
