import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * A step from one shape of the database to the next. It sees the database untyped, since today's types are
 * not the shape it starts from.
 */
type Migration = (db: IDBPDatabase, transaction: IDBPTransaction<unknown, ArrayLike<string>, 'versionchange'>) => void;

/** Steps that have shipped are never edited: somebody's database has run them. New ones go to the end. */
export const migrations: readonly Migration[] = [
  function firstShape(db) {
    db.createObjectStore('connections', { keyPath: 'id' });
    db.createObjectStore('addresses');
    db.createObjectStore('keys');
    db.createObjectStore('feedStates', { keyPath: 'connectionId' });
    db.createObjectStore('downloads', { keyPath: 'id', autoIncrement: true }).createIndex('connection', 'connectionId');
    db.createObjectStore('raw', { keyPath: ['downloadId', 'index'] });
    const leads = db.createObjectStore('leads', { keyPath: 'feed.leadKey' });
    leads.createIndex('unanswered', 'unanswered');
    leads.createIndex('connection', 'feed.connectionId');
    db.createObjectStore('held', { keyPath: 'heldKey' }).createIndex('connection', 'connectionId');
    db.createObjectStore('problems', { keyPath: 'id' }).createIndex('connection', 'connectionId');
    db.createObjectStore('tallies');
  },
  function crmProfiles(db) {
    db.createObjectStore('profiles', { keyPath: 'id' }).createIndex('origin', 'origins', { multiEntry: true });
  },
  function mappings(db, transaction) {
    db.createObjectStore('mappings', { keyPath: ['connectionId', 'version'] });
    db.createObjectStore('layouts', { keyPath: 'connectionId' });
    transaction.objectStore('leads').createIndex('buyer', 'buyers', { multiEntry: true });
  },
  // The keys themselves are given in small steps afterwards: nobody waits for a hundred thousand rows to open a popup.
  function buyerKeys(db) {
    db.createObjectStore('chores')
      .put({ upTo: '' }, 'buyerKeys')
      .catch(() => {});
  },
  function settings(db) {
    db.createObjectStore('settings');
  },
  function guard(db) {
    db.createObjectStore('guard')
      .put(0, 'guard')
      .catch(() => {});
  },
  // Rows that were held before get their standing in small steps afterwards.
  function consent(db, transaction) {
    const held = transaction.objectStore('held');
    held.createIndex('due', 'standing.due.at');
    held.createIndex('state', ['standing.state', 'standing.since']);
    held.createIndex('person', 'persons', { multiEntry: true });
    db.createObjectStore('consentSettings');
    // What is suppressed for ever has no end, and is not in the index.
    db.createObjectStore('suppressed', { keyPath: 'key' }).createIndex('end', 'expiresAt');
    db.createObjectStore('secrets', { keyPath: 'id' });
    db.createObjectStore('chain', { keyPath: 'seq' }).createIndex('subject', 'subject');
    db.createObjectStore('notices', { keyPath: 'hash' });
    db.createObjectStore('evidence', { keyPath: 'hash' }).createIndex('subject', 'subject');
    db.createObjectStore('copies', { keyPath: 'id', autoIncrement: true }).createIndex('lead', 'leadKey');
    db.createObjectStore('erasures', { keyPath: 'id', autoIncrement: true });
    db.createObjectStore('counts');
    db.createObjectStore('retention');
    transaction
      .objectStore('chores')
      .put({ upTo: '' }, 'standings')
      .catch(() => {});
  },
  // Prospects get the hashes of their persons with the same small steps, which are done again where they had been done.
  function prospects(_, transaction) {
    transaction.objectStore('leads').createIndex('person', 'persons', { multiEntry: true });
    transaction
      .objectStore('chores')
      .put({ upTo: '' }, 'standings')
      .catch(() => {});
  },
  // Those that do not wait get their place on a shelf with the small steps that give keys of buyers.
  function shelves(db, transaction) {
    const leads = transaction.objectStore('leads');
    leads.createIndex('shelf', 'shelf');
    leads.createIndex('acted', 'acted');
    db.createObjectStore('preferences');
    // What words are found by is made afterwards, of all leads that are here by then.
    db.createObjectStore('search');
    db.createObjectStore('unindexed', { autoIncrement: true });
    for (const chore of ['buyerKeys', 'search'])
      transaction
        .objectStore('chores')
        .put({ upTo: '' }, chore)
        .catch(() => {});
  },
  // The copy itself lies elsewhere, and is made with the next start.
  function secondCopy(db) {
    db.createObjectStore('uncopied', { autoIncrement: true });
    db.createObjectStore('copyMark');
    db.createObjectStore('waiting', { keyPath: 'key' });
    db.createObjectStore('damage');
  },
  // All of them stay empty until somebody joins a team.
  function team(db) {
    db.createObjectStore('team');
    const docs = db.createObjectStore('teamDocs', { keyPath: 'id' });
    docs.createIndex('aside', 'aside');
    docs.createIndex('fresh', 'fresh');
    docs.createIndex('erased', 'erased');
    docs.createIndex('epoch', ['kind', 'doc.box.e', 'id']);
    db.createObjectStore('teamOut', { keyPath: 'id' });
    db.createObjectStore('teamMarks');
    const leads = db.createObjectStore('teamLeads', { keyPath: 'key' });
    leads.createIndex('name', 'name');
    leads.createIndex('hash', 'hash');
  },
];
