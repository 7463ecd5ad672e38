import type { Page } from 'puppeteer-core';

/** A CRM that nobody here wrote, as the tests need it. */
export interface CrmSystem {
  name: string;
  /** What the system has to have for it; tests/tools/fresh installs it. Empty if it comes with the node_modules. */
  debianPackages: readonly string[];
  /** Everything that takes long and is the same for every run, such as the database with its countries. */
  install(): Promise<InstalledCrm>;
  cases: readonly CrmCase[];
}

export interface InstalledCrm {
  /** A server of its own on a free port of the loopback interface, with a fresh copy of the data. */
  start(): Promise<RunningCrm>;
  remove(): Promise<void>;
}

export interface RunningCrm {
  url: string;
  /** What it has stored, read past its interface. */
  records(page: Page): Promise<Records>;
  stop(): Promise<void>;
}

/** One form, filled once with one lead. */
export interface CrmCase {
  name: string;
  /** As in a lead file: what is missing is empty. */
  lead: object;
  /** Logs in if need be and goes to the form, as a user does: all that is done before "Fill this form" is pressed. */
  open(page: Page, crm: RunningCrm): Promise<void>;
  /** What the user does next to fill more with the same lead, such as adding a row; each is followed by another fill. */
  again?: readonly ((page: Page, crm: RunningCrm) => Promise<void>)[];
  /** Presses the CRM's own button and waits until it has saved. */
  save(page: Page, crm: RunningCrm): Promise<void>;
  /** The records that a careful person would have made of this lead: all of them, with all their values. */
  expected: Created;
}

export type Stored = string | number | boolean;

/** The values of a record that are not empty. Links to others are told by the name of the other. */
export type Values = Record<string, Stored>;

/** By kind of record, then by its key. */
export type Records = Record<string, Record<string, Values>>;

/** By kind of record, in the order of their keys. */
export type Created = Record<string, Values[]>;
