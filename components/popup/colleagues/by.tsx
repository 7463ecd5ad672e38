import { i18n } from '#i18n';
import type { TriageEvent } from '../../../lib/domain/triage/triage.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';

interface Props {
  event: TriageEvent | null;
  names: ReadonlyMap<string, string> | undefined;
}

/** Which colleague did it; nothing for what was done here. */
export function By({ event, names }: Props) {
  const name = event?.actor === undefined ? undefined : names?.get(event.actor);
  return name ? <span class="quiet">{i18n.t('colleague.by', [isolated(name)])}</span> : null;
}
