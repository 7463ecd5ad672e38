import { useEffect, useRef } from 'preact/hooks';
import type { Connections } from '../../../lib/ui/connections/connections-model.ts';
import type { Crms } from '../../../lib/ui/crms/crms-model.ts';
import type { Guide } from '../../../lib/ui/guide/guide-model.ts';

/** A form that was opened from the first steps leads back to them, whether it was sent or closed. */
export function useErrand(guide: Guide, model: Connections, crms: Crms): void {
  const wasOpenRef = useRef(false);
  const errand = guide.errand.value;
  const form = errand === 'feed' ? model.form.value : errand === 'crm' ? crms.form.value : null;
  const open = form !== null;
  useEffect(() => {
    const was = wasOpenRef.current;
    wasOpenRef.current = open;
    if (!was || open || (errand !== 'feed' && errand !== 'crm')) return;
    // The new card would take the focus as soon as it is there.
    model.cardFocused();
    guide.back();
  }, [open, errand, guide, model]);
}
