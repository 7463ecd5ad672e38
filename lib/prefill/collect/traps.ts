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

/** A word with a number at its end or beginning is still that word; one in the middle of letters and digits is a generated name. */
function namesTrap(key: string): boolean {
  const words = key.toLowerCase().split(/[^a-z0-9]+/);
  return words.some((word) => {
    const [letters = '', ...others] = word.split(/\d+/).filter(Boolean);
    return others.length === 0 && TRAP_NAMES.has(letters);
  });
}
