import { attr } from '../dom.ts';
import type { Control } from '../field.ts';
import { readKey, readLabel } from '../classify/text.ts';

/**
 * A field that only robots fill. Its maker names it ("honeypot"), or tells people to leave it empty, or takes it out
 * of the keyboard's way and of the browser's memory at once.
 */
export function isTrap(control: Control, labels: readonly string[], lang: string): boolean {
  const keys = [attr(control, 'name'), attr(control, 'id')].filter(Boolean);
  if (
    keys.some((key) => namesTrap(key) || readKey(key, lang).sightings.some((sighting) => sighting.concept === 'trap'))
  )
    return true;
  if (labels.some((label) => readLabel(label, lang).sightings.some((sighting) => sighting.concept === 'trap')))
    return true;
  return (
    attr(control, 'tabindex').trim().startsWith('-') &&
    /^(off|nope|no|false|new-password)$/i.test(attr(control, 'autocomplete').trim())
  );
}

const TRAP_NAMES = new Set([
  'hp',
  'hpt',
  'honey',
  'pot',
  'hpot',
  'gotcha',
  'trap',
  'bot',
  'antibot',
  'nospam',
  'antispam',
  'honeypot',
  'spamcheck',
  'beekeeper',
]);

function namesTrap(key: string): boolean {
  return key
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => TRAP_NAMES.has(word));
}
