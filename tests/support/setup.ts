import 'fake-indexeddb/auto';
import { afterAll } from 'vitest';

/** Longer than Preact waits for a frame before it runs effects without one. */
const EFFECTS_MS = 100;

// What is still to be done for a page ends before its window goes, where it would be an error that no test has made.
afterAll(() => ('document' in globalThis ? new Promise((done) => setTimeout(done, EFFECTS_MS)) : undefined));
