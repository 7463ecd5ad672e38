import { type Connection, CONNECTION_COLOURS, type ConnectionColour } from './connection.ts';

type Coloured = Pick<Connection, 'id' | 'createdAt' | 'colour'>;

/** The oldest first: the order in which feeds are listed, whatever their ids are. */
export const byAge = (a: Pick<Connection, 'id' | 'createdAt'>, b: Pick<Connection, 'id' | 'createdAt'>): number =>
  a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);

/** The colour for one more feed: the first that none has, and when all are taken, the one that the fewest have. */
export function freeColour(taken: readonly (ConnectionColour | undefined)[]): ConnectionColour {
  const uses = (colour: ConnectionColour): number => taken.filter((one) => one === colour).length;
  return CONNECTION_COLOURS.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best));
}

/**
 * The colour of every feed. Those that were set up without one get what is left, the oldest first: so they keep it when
 * others come and go.
 */
export function coloursOf(connections: readonly Coloured[]): Map<string, ConnectionColour> {
  const colours = new Map<string, ConnectionColour>();
  for (const { id, colour } of connections) if (colour) colours.set(id, colour);
  for (const { id } of connections.toSorted(byAge))
    if (!colours.has(id)) colours.set(id, freeColour([...colours.values()]));
  return colours;
}
