import { i18n } from '#i18n';
import { hashOf } from '../../lib/ui/visits/page-address.ts';
import type { Visits } from '../../lib/ui/visits/visits-model.ts';
import { ErrorNote } from '../error-note.tsx';
import { Icon } from '../icon.tsx';
import { ImportPanel } from './import-panel.tsx';
import { StateFilter } from './state-filter.tsx';
import { VisitDetail } from './visit-detail.tsx';
import { VisitList } from './visit-list.tsx';
import { VisitNews } from './visit-news.tsx';
import { WarningStrip } from './warning-strip.tsx';

interface Props {
  model: Visits;
  /** How much a notice lacks; 0 when it is complete. */
  missing: number;
  onPrint: (what: 'letter') => Promise<void>;
}

/** Who is held back, by what has to happen first, and one of them beside it. */
export function VisitsSection({ model, missing, onPrint }: Props) {
  const list = model.list.value;
  const visit = model.visit.value;
  const failure = model.failure.value;
  const open = visit !== null || model.gone.value;
  const news = model.news.value;
  return (
    <>
      {failure && <ErrorNote code={failure.code} onDismiss={model.dismissFailure} />}
      {missing > 0 && (
        <p class="note note--due">
          <Icon name="warning" />
          <span>
            {i18n.t('visits.incomplete', missing)} <a href={hashOf('settings')}>{i18n.t('visits.completeIt')}</a>
          </span>
        </p>
      )}
      {list && <WarningStrip {...list.warnings} onRestricted={() => void model.filterBy('restricted')} />}
      <div class={open ? 'split split--open' : 'split'}>
        <div class="split__list">
          {list && (
            <StateFilter list={list} filter={model.filter.value} onFilter={(state) => void model.filterBy(state)} />
          )}
          {!list && !failure && <p class="quiet">{i18n.t('common.loading')}</p>}
          {list && (
            <VisitList
              list={list}
              page={model.page.value}
              now={model.clock.value}
              open={visit?.heldKey ?? null}
              filtered={model.filter.value !== null}
              total={totalOf(list.counts, model.filter.value)}
              onTurn={(page) => void model.turnTo(page)}
            />
          )}
          {list && <ImportPanel model={model} />}
        </div>
        <div class="split__detail">
          <output>{news && <VisitNews news={news} />}</output>
          {model.gone.value && <p class="note">{i18n.t('visits.gone')}</p>}
          {visit && <VisitDetail key={visit.heldKey} model={model} visit={visit} onPrint={onPrint} />}
          {!open && list && list.visits.length > 0 && <p class="split__none quiet">{i18n.t('visits.chooseOne')}</p>}
        </div>
      </div>
    </>
  );
}

type Counts = NonNullable<Visits['list']['value']>['counts'];

const totalOf = (counts: Counts, filter: keyof Counts | null): number =>
  filter ? counts[filter] : Object.values(counts).reduce((all, one) => all + one, 0);
