import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { VNode } from 'preact';
import { InsightsPage } from '../../components/insights/insights-page.tsx';
import { mount } from '../../components/mount.tsx';
import { separatorFor } from '../../lib/domain/export/csv.ts';
import { everythingWaiting } from '../../lib/domain/find/query.ts';
import { localDay } from '../../lib/domain/insights/weeks.ts';
import type { Insights } from '../../lib/domain/triage/insights.ts';
import { pageLanguage } from '../../lib/i18n/language.ts';
import { browser } from '../../lib/platform/browser.ts';
import { onChange } from '../../lib/platform/changes.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { call } from '../../lib/rpc/client.ts';
import { InsightsModel } from '../../lib/ui/insights/insights-model.ts';
import { numbersCsv, numbersJson } from '../../lib/ui/insights/numbers-file.ts';

/** While a feed is read, everything changes all the time; numbers need not. */
const PAUSE_MS = 1500;

const language = pageLanguage(browser.i18n.getUILanguage(), i18n.t('language.code'));

const model = new InsightsModel({
  call,
  now: Date.now,
  pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
  onChange,
});

function save(insights: Insights, format: 'csv' | 'json'): void {
  const name = `leadstand-insights-${localDay(Date.now())}.${format}`;
  const file =
    format === 'csv'
      ? new Blob([numbersCsv(insights, language, separatorFor(language))], { type: 'text/csv;charset=utf-8' })
      : new Blob([numbersJson(insights, Date.now())], { type: 'application/json' });
  saveFile(name, file);
}

/** Loaded when it is asked for. */
const dialog = signal<VNode | null>(null);
async function openExport(): Promise<void> {
  const { ExportDialog } = await import('../../components/export/export-dialog.tsx');
  const query = { ...everythingWaiting, box: 'all' as const };
  dialog.value = <ExportDialog what={{ query }} count={null} call={call} onClose={() => (dialog.value = null)} />;
}

function Page() {
  return (
    <>
      <InsightsPage model={model} onSave={save} onPrint={() => print()} onExport={() => void openExport()} />
      {dialog.value}
    </>
  );
}

mount(<Page />, {
  title: `${i18n.t('common.name')} · ${i18n.t('insights.title')}`,
  language,
});
void model.refresh();
