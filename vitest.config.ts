import { preact } from '@preact/preset-vite';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/e2e/longest-first.ts';

export default defineConfig({
  plugins: [preact()],
  resolve: { alias: { '#i18n': resolve('lib/i18n/i18n.ts') } },
  test: {
    // What was found on which screen is the message; a log often holds no more than its first line.
    chaiConfig: { truncateThreshold: 2_000 },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A busy machine is no failure; a test that hangs still is one.
          testTimeout: 30_000,
          // One core less is the default, which on a machine with two leaves half of it unused.
          maxWorkers: availableParallelism(),
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'tests/e2e/**', 'tests/crm/**'],
          setupFiles: ['tests/support/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/build-once.ts',
          // Real browsers on a machine that may be busy; a test that hangs is still noticed.
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // A browser test waits much of its time. More at once, and it would be the machine that is tested.
          maxWorkers: Math.min(4, availableParallelism()),
        },
      },
      {
        extends: true,
        test: {
          name: 'crm',
          include: ['tests/crm/**/*.test.ts'],
          globalSetup: 'tests/e2e/build-once.ts',
          // A CRM is installed first: its database, its countries.
          testTimeout: 90_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
