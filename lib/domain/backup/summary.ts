/** What is in a backup, or in an installation, as far as it is told before one takes the place of the other. */
export interface BackupCounts {
  feeds: number;
  /** Leads that may be seen. */
  leads: number;
  /** Leads that are held back. */
  held: number;
  /** Entries of the chain of records. */
  records: number;
  /** Entries of the list of those who said no. */
  saidNo: number;
  crms: number;
  templates: number;
}

export const noBackupCounts: BackupCounts = {
  feeds: 0,
  leads: 0,
  held: 0,
  records: 0,
  saidNo: 0,
  crms: 0,
  templates: 0,
};

/** A backup that was read to its end and waits for a word. */
export interface BackupPreview {
  /** ISO. */
  madeAt: string;
  /** The version of Leadstand that made it. */
  app: string;
  /** The addresses and keys of its feeds are in it. */
  withAddresses: boolean;
  inFile: BackupCounts;
  /** Null: nothing is here that could be lost. */
  here: BackupCounts | null;
}

/** Why a backup could not be made or restored. Whatever it is, what is stored stays as it was. */
export type BackupRefusal =
  /** It does not begin as a backup does. */
  | 'no-backup'
  /** Made by a newer version: of the format, or of the database. */
  | 'newer'
  | 'wrong-passphrase'
  /** Cut off, changed, or put together by something else. */
  | 'damaged'
  | 'too-large'
  | 'disk-full'
  /** A key of this installation cannot leave the browser: it is from before there were backups. */
  | 'keys-stay'
  /** What was read is not there any more: it was read too long ago, or in another window. */
  | 'gone'
  /** Another backup is being made or restored at this moment. */
  | 'busy';

/** A place that Leadstand needs the browser's permission for. */
export interface BackupSite {
  origin: string;
  what: 'feed' | 'crm';
  name: string;
}
