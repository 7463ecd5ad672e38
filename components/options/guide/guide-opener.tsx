import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { Guide } from '../../../lib/ui/guide/guide-model.ts';
import { Icon } from '../../icon.tsx';

/** The first steps again, for whoever put them aside. Who just did has the focus here, where they are found. */
export function GuideOpener({ guide }: { guide: Guide }) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpenRef = useRef(false);
  const open = guide.open.value;
  useEffect(() => {
    if (wasOpenRef.current && !open) button.current?.focus();
    wasOpenRef.current = open;
  }, [open]);
  if (open || guide.steps.value === null) return null;
  return (
    <button ref={button} type="button" class="button button--bare page__guide" onClick={() => void guide.reopen()}>
      <Icon name="help" />
      {i18n.t('guide.open')}
    </button>
  );
}
