declare module 'express-pouchdb' {
  import type { RequestListener } from 'node:http';
  export default function expressPouchDB(PouchDB: unknown, options: Record<string, unknown>): RequestListener;
}
declare module 'pouchdb-core' {
  const PouchDB: { plugin(adapter: unknown): void; defaults(options: Record<string, unknown>): unknown };
  export default PouchDB;
}
declare module 'pouchdb-adapter-memory' {
  const adapter: unknown;
  export default adapter;
}
declare module 'memdown' {
  /** A tree that is never changed: each write makes another one. */
  export interface Tree {
    forEach(visit: (key: unknown, value: unknown) => void): void;
  }
  export interface MemDOWN {
    _store: Record<string, Tree>;
    _location: string;
  }
  const memdown: { (location: string): MemDOWN; destroy(location: string, done: () => void): void };
  export default memdown;
}
