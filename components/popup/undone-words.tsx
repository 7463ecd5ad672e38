import { i18n } from '#i18n';
import type { ControlReport } from '../../lib/domain/lead/fill-report.ts';
import { listed } from '../../lib/i18n/listed.ts';
import { nameOfControl } from './control-name.tsx';

/** What came of taking a fill back: what the user changed since is theirs and stays, and is named. */
export function UndoneWords({ controls }: { controls: readonly ControlReport[] }) {
  const named = (outcome: ControlReport['outcome']): string =>
    listed(controls.filter((control) => control.outcome === outcome).map(nameOfControl));
  const [kept, refused] = [named('kept'), named('refused')];
  return (
    <>
      {!kept && !refused && <p>{i18n.t('fill.undone')}</p>}
      {kept && <p>{i18n.t('fill.undoneExcept', [kept])}</p>}
      {refused && <p>{i18n.t('fill.undoneRefused', [refused])}</p>}
    </>
  );
}
