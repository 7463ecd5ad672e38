import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type ExtensionBrowser } from '../support/browser/launch.ts';
import { built } from '../support/built.ts';
import { readForms } from '../support/corpus/corpus.ts';
import { describeReport, judge, type Verdict } from '../support/corpus/judge.ts';
import { runForm } from '../support/corpus/run-form.ts';
import { type CorpusServer, serveCorpus } from '../support/corpus/serve.ts';
import { browsers } from './browsers.ts';

const forms = readForms();

/** One browser for all forms: starting it takes longer than filling ten of them. */
describe.each(browsers)('the corpus of forms in %s', (browser) => {
  let app: ExtensionBrowser;
  let server: CorpusServer;
  const verdicts: Verdict[] = [];
  const started = Date.now();

  beforeAll(async () => {
    server = await serveCorpus();
    app = await launch({ browser, extensionDir: await built(browser) });
  });
  afterAll(async () => {
    await app?.close();
    server?.close();
    const sum = (key: 'wanted' | 'right' | 'wrong') => verdicts.reduce((total, verdict) => total + verdict[key], 0);
    const perfect = verdicts.filter(({ failures }) => failures.length === 0).length;
    console.log(
      `${browser}: ${perfect} of ${verdicts.length} forms as expected, ${sum('right')} of ${sum('wanted')} fields right, ` +
        `${sum('wrong')} wrong, ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
  });

  it.each(forms)('$name', async (form) => {
    const run = await runForm(app, server.addressOf(form.name), form);
    const verdict = judge(form, run);
    verdicts.push(verdict);
    expect(
      verdict.failures,
      [form.about, ...verdict.failures, 'The report:', ...describeReport(run)].join('\n  '),
    ).toEqual([]);
  });

  it('writes no error to a console', () => {
    expect(app.log.errors).toEqual([]);
  });
});
