import type { Lead } from '../../lib/domain/lead/lead.ts';
import { localWords } from '../../lib/i18n/local-words.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';

/** What time it is where the buyer is, and whether somebody would be met there; nothing where that cannot be told. */
export function LocalTime({ address, now }: Pick<Lead, 'address'> & { now: number }) {
  const there = localWords(useLanguage(), address, now);
  if (!there) return null;
  return (
    <p class={`local-time local-time--${there.calling}`}>
      <Icon name="clock" />
      <bdi>{there.whole}</bdi>
      <span>{there.callingWords}</span>
    </p>
  );
}
