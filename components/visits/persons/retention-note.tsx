import { i18n } from '#i18n';
import { day } from '../../../lib/i18n/format.ts';
import type { RetentionView } from '../../../lib/rpc/methods/persons.ts';
import { hashOf } from '../../../lib/ui/visits/page-address.ts';
import { useLanguage } from '../../language.ts';

/** What the periods erase by themselves, and when. */
export function RetentionNote({ retention }: { retention: RetentionView }) {
  const language = useLanguage();
  const { requests, prospects, consented, nextAt, startsAt } = retention;
  return (
    <section class="card stack" aria-labelledby="retention-title">
      <h2 id="retention-title">{i18n.t('retention.title')}</h2>
      <p>
        {requests + prospects + consented > 0
          ? i18n.t('retention.due', [requests, prospects, consented])
          : i18n.t('retention.nothing')}{' '}
        {nextAt ? i18n.t('retention.next', [day(language, nextAt)]) : i18n.t('retention.noNext')}
        {startsAt && ` ${i18n.t('retention.starts', [day(language, startsAt)])}`}
      </p>
      <p class="quiet">
        {i18n.t('retention.text')} <a href={hashOf('settings')}>{i18n.t('retention.change')}</a>
      </p>
    </section>
  );
}
