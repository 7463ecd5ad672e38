import { describe, expect, it } from 'vitest';
import { isSameAddress } from '../../lib/background/same-page.ts';

const url = (rest: string): URL => new URL(rest, 'https://crm.example.com');

describe('the address that was asked for', () => {
  it.each([
    ['/new', '/new', true],
    ['/index.php?module=Contacts&view=Edit', '/index.php?view=Edit&module=Contacts', true],
    ['/index.php?module=Contacts&view=Edit', '/index.php?module=Contacts&view=Edit&record=77', false],
    ['/card.php?action=create', '/card.php?action=edit', false],
    ['/#Contact/create', '/#Contact/create', true],
    ['/#Contact/create', '/#Contact/edit/5', false],
    ['/new', '/edit/5', false],
    ['/new', 'https://crm.example.com.elsewhere.example/new', false],
  ])('%s, and the tab at %s: %s', (asked, now, same) => {
    expect(isSameAddress(url(asked), url(now))).toBe(same);
  });
});
