import { i18n } from '#i18n';
import type { ChainCheck, ChainEntry } from '../../../lib/domain/consent/chain.ts';
import { count } from '../../../lib/i18n/format.ts';
import type { Records } from '../../../lib/ui/visits/records-model.ts';
import { Icon } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';
import { ChainTable } from './chain-table.tsx';

/** The chain of records, and whether it is whole. */
export function ChainPanel({ model, entries }: { model: Records; entries: readonly ChainEntry[] }) {
  const check = model.check.value;
  const busy = model.busy.value !== null;
  return (
    <section class="card stack" aria-labelledby="chain-title">
      <h2 id="chain-title">{i18n.t('records.title')}</h2>
      <p class="quiet">{i18n.t('records.text')}</p>
      <p class="part__do">
        <button type="button" class="button button--primary" aria-disabled={busy} onClick={() => void model.verify()}>
          <Icon name="shield" />
          {i18n.t('records.verify')}
        </button>
        <button type="button" class="button" aria-disabled={busy} onClick={() => void model.exportChain()}>
          <Icon name="save" />
          {i18n.t('records.export')}
        </button>
      </p>
      <output>{check && <CheckResult check={check} />}</output>
      {entries.length === 0 ? <p class="quiet">{i18n.t('records.none')}</p> : <ChainTable entries={entries} />}
      {model.more.value && (
        <p>
          <button type="button" class="button" aria-disabled={busy} onClick={() => void model.showMore()}>
            {i18n.t('records.more')}
          </button>
        </p>
      )}
    </section>
  );
}

function CheckResult({ check }: { check: ChainCheck }) {
  const language = useLanguage();
  if (!check.ok) {
    return (
      <p class="note note--error">
        <Icon name="warning" />
        <span>{i18n.t('records.broken', [count(language, check.brokenAt)])}</span>
      </p>
    );
  }
  return (
    <p class="note note--good">
      <Icon name="check" />
      <span>
        {i18n.t('records.whole', check.entries, [count(language, check.entries)])}{' '}
        {check.entries > 0 && <code class="code">{check.head.slice(0, 16)}…</code>}
      </span>
    </p>
  );
}
