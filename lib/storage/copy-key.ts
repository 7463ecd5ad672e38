import { type DBSchema, openDB } from 'idb';

/** Where the key of the second copy lies: apart from the database of leads, and from the copy. */
export interface KeyPlace {
  read(): Promise<Uint8Array<ArrayBuffer> | null>;
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

const NAME = 'leadstand-key';

interface KeySchema extends DBSchema {
  key: { key: 'copy'; value: Uint8Array<ArrayBuffer> };
}

/** A database of its own, which is there when the other one is deleted. */
export function inDatabase(name: string = NAME): KeyPlace {
  const using = async <Result>(
    work: (db: Awaited<ReturnType<typeof openDB<KeySchema>>>) => Promise<Result>,
  ): Promise<Result> => {
    const db = await openDB<KeySchema>(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('key') });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  };
  return {
    read: () => using(async (db) => (await db.get('key', 'copy')) ?? null),
    write: (bytes) => using(async (db) => void (await db.put('key', bytes, 'copy'))),
  };
}

/** A file that only the extension can see: Chromium loses all databases at once where it loses one to the disk. */
export const inFile: KeyPlace = {
  async read() {
    const root = await navigator.storage.getDirectory();
    const file = await root.getFileHandle(NAME).then(
      (handle) => handle.getFile(),
      () => null,
    );
    return file && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
  },
  async write(bytes) {
    const root = await navigator.storage.getDirectory();
    const writing = await (await root.getFileHandle(NAME, { create: true })).createWritable();
    await writing.write(bytes);
    await writing.close();
  },
};
