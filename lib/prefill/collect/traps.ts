import { attr } from '../dom.ts';
import type { Control } from '../field.ts';

/**
 * A field that only robots fill: its maker names it ("honeypot"), or takes it out of the keyboard's way and of the
 * browser's memory at once. One that tells people to leave it empty is found by its words; see classify/trap-words.ts.
 */
export function isTrap(control: Control): boolean {
  if ([attr(control, 'name'), attr(control, 'id')].some(namesTrap)) return true;
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
