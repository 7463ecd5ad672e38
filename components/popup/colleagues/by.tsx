import { i18n } from '#i18n';
import { useContext } from 'preact/hooks';
import type { TriageEvent } from '../../../lib/domain/triage/triage.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { ColleaguesContext } from './colleagues-context.ts';

/** Which colleague did it; nothing for what was done here. */
export function By({ event }: { event: TriageEvent | null }) {
  const { names } = useContext(ColleaguesContext);
  const name = event?.actor === undefined ? undefined : names.get(event.actor);
  return name ? <span class="quiet">{i18n.t('colleague.by', [isolated(name)])}</span> : null;
}
