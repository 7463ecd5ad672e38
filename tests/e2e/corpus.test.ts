import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type ExtensionBrowser } from '../support/browser/launch.ts';
import { built } from '../support/built.ts';
import { readForms } from '../support/corpus/corpus.ts';
import { describeReport, judge, type Verdict } from '../support/corpus/judge.ts';
import { Pool } from '../support/corpus/pool.ts';
import { runForm } from '../support/corpus/run-form.ts';
import { type CorpusServer, serveCorpus } from '../support/corpus/serve.ts';
import { browsers } from './browsers.ts';

const forms = readForms();
/** Filling a form is mostly waiting for its page. */
const AT_ONCE = 3;

/** A few browsers for all forms: starting one takes longer than filling ten forms. */
describe.each(browsers)('the corpus of forms in %s', (browser) => {
  let apps: ExtensionBrowser[] = [];
  let pool: Pool<ExtensionBrowser>;
  let server: CorpusServer;
  let started = 0;
  const verdicts: Verdict[] = [];

  beforeAll(async () => {
    server = await serveCorpus();
    const extensionDir = await built(browser);
    apps = await Promise.all(Array.from({ length: AT_ONCE }, () => launch({ browser, extensionDir })));
    pool = new Pool(apps);
    started = Date.now();
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    server?.close();
    const sum = (key: 'wanted' | 'right' | 'wrong') => verdicts.reduce((total, verdict) => total + verdict[key], 0);
    const perfect = verdicts.filter(({ failures }) => failures.length === 0).length;
    console.log(
      `${browser}: ${perfect} of ${verdicts.length} forms as expected, ${sum('right')} of ${sum('wanted')} fields right, ` +
        `${sum('wrong')} wrong, ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
  });

  it.concurrent.each(forms)('$name', async (form) => {
    const run = await pool.use((app) => runForm(app, server.addressOf(form.name), form));
    const verdict = judge(form, run);
    verdicts.push(verdict);
    expect(
      verdict.failures,
      [form.about, ...verdict.failures, 'The report:', ...describeReport(run)].join('\n  '),
    ).toEqual([]);
  });

  it('writes no error to a console', () => {
    expect(apps.flatMap((app) => app.log.errors)).toEqual([]);
  });
});
