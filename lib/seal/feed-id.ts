/**
 * The id of the connection that a user makes for an address: the same for the same address, so that a feed that is
 * added again is known again, and its schedule with it. `hash` is keyed, so that no address can be guessed from it.
 */
export const feedIdOf = async (hash: (text: string) => Promise<string>, url: string): Promise<string> =>
  (await hash(`connection|${url}`)).slice(0, 32);
