import { describe, expect, it } from 'vitest';
import { KEY_GROUPS } from '../../lib/ui/triage/key-groups.ts';
import { commandOf, type KeyCommand, type Press } from '../../lib/ui/triage/keys.ts';
import { runCommand } from '../../lib/ui/triage/key-actions.ts';
import { setUp } from './triage.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: '',
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  ...more,
});

describe('a key', () => {
  it.each<[string, KeyCommand]>([
    ['j', 'next'],
    ['k', 'previous'],
    ['ArrowDown', 'down'],
    ['ArrowUp', 'up'],
    ['Enter', 'open'],
    ['Home', 'first'],
    ['End', 'last'],
    ['PageDown', 'page-next'],
    ['PageUp', 'page-previous'],
    ['r', 'reply'],
    ['f', 'fill'],
    ['a', 'answer'],
    ['d', 'decline'],
    ['h', 'snooze'],
    ['n', 'no-answer'],
    ['m', 'duplicate'],
    ['c', 'note'],
    ['o', 'reopen'],
    ['z', 'undo'],
    ['x', 'select'],
    ['y', 'history'],
    ['1', 'box-1'],
    ['2', 'box-2'],
    ['3', 'box-3'],
    ['4', 'box-4'],
    ['/', 'search'],
    ['?', 'help'],
  ])('%s asks for %s', (key, command) => expect(commandOf(press(key))).toBe(command));

  it.each<[string, Partial<Press>, KeyCommand | null]>([
    ['J', { shiftKey: true }, 'extend-next'],
    ['K', { shiftKey: true }, 'extend-previous'],
    ['ArrowDown', { shiftKey: true }, 'extend-next'],
    ['ArrowUp', { shiftKey: true }, 'extend-previous'],
    ['X', { shiftKey: true }, 'select-all'],
    ['/', { shiftKey: true }, 'search'],
    ['?', { shiftKey: true }, 'help'],
    ['A', { shiftKey: true }, null],
    ['J', {}, 'next'],
    ['о', { code: 'KeyJ' }, 'next'],
    ['О', { code: 'KeyJ', shiftKey: true }, 'extend-next'],
    ['ش', { code: 'KeyA' }, 'answer'],
    ['ξ', { code: 'KeyJ' }, 'next'],
    ['q', { code: 'KeyA' }, null],
    ['é', { code: 'Digit2' }, null],
    ['a', { ctrlKey: true }, null],
    ['a', { metaKey: true }, null],
    ['a', { altKey: true }, null],
    ['a', { isComposing: true }, null],
    ['constructor', {}, null],
  ])('%s with %j asks for %s', (key, more, command) => expect(commandOf(press(key, more))).toBe(command));

  it('is in the overview, each once', () => {
    const shown = KEY_GROUPS.flatMap(({ keys }) => keys.flatMap(([pressed]) => pressed));
    expect(new Set(shown).size).toBe(shown.length);
    for (const letter of 'ADHNMCOZRFJKXY/?1234') expect(shown).toContain(letter);
  });
});

describe('what a key asks for', () => {
  it.each<[KeyCommand, string]>([
    ['answer', 'answer'],
    ['no-answer', 'no-answer'],
  ])('%s is done to the row at once', async (command, act) => {
    const { model, background } = setUp();
    await model.start();
    model.goTo('b');
    expect(runCommand(model, command)).toBe(true);
    await model.refresh();
    expect(background.named('triage.act')[0]?.input).toEqual({ leadKeys: ['b'], act: { act } });
  });

  it.each(['decline', 'snooze', 'duplicate', 'note'] as const)('%s asks for a choice or words', async (command) => {
    const { model } = setUp();
    await model.start();
    model.goTo('b');
    runCommand(model, command);
    expect(model.menu.value).toEqual({ outcome: command, subject: { leadKeys: ['b'], name: 'Buyer b' } });
  });

  it('is nothing without a row', async () => {
    const { model } = setUp();
    await model.start();
    for (const command of ['answer', 'decline', 'select', 'fill', 'open'] as const)
      expect(runCommand(model, command)).toBe(false);
  });

  it.each<[KeyCommand, string]>([
    ['box-2', 'snoozed'],
    ['box-3', 'prospects'],
    ['box-4', 'done'],
  ])('%s opens the box %s', async (command, box) => {
    const { model } = setUp();
    await model.start();
    runCommand(model, command);
    expect(model.query.value.box).toBe(box);
  });

  it('goes on to the next request when one is open, and leaves the arrow keys to the page', async () => {
    const { model } = setUp();
    await model.start();
    await model.open('a');
    expect(runCommand(model, 'down')).toBe(false);
    runCommand(model, 'next');
    await model.refresh();
    expect(model.lead.value?.feed.leadKey).toBe('b');
  });
});
