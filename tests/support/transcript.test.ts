import { describe, expect, it, test } from 'vitest';
import type { AccessibleNode } from './browser/accessible-node.ts';
import { nonsenseIn } from './transcript-sense.ts';
import { saidOnFocus, transcriptOf } from './transcript.ts';

const node = (role: string, name = '', more: Partial<AccessibleNode> = {}): AccessibleNode => ({
  role,
  name,
  description: '',
  states: [],
  children: [],
  ...more,
});
const page = (...children: AccessibleNode[]): AccessibleNode => node('document', 'Page', { children });
const text = (words: string): AccessibleNode => node('text', words);

describe('a transcript', () => {
  it('says roles where they matter, and names once', () => {
    const button = node('button', 'Open', { children: [text('Open')] });
    const items = [1, 2].map((at) => node('listitem', 'Open', { place: { at, of: 9 }, children: [button] }));
    const tree = page(
      node('heading', 'Nine things', { level: 1, children: [text('Nine things')] }),
      node('generic', 'a tooltip', { children: [text('\u2068words\u2069  here')] }),
      node('list', 'Things', { children: items }),
      node('label', '', { children: [text('Search'), node('searchbox', 'Search')] }),
      node('group', '', { children: [node('checkbox', 'All', { states: ['not checked'] })] }),
      node('status'),
    );
    expect(transcriptOf(tree)).toEqual([
      'heading level 1, Nine things',
      'words here',
      'list with 9 items, Things',
      '  1 of 9',
      '    button, Open',
      '  2 of 9',
      '    button, Open',
      'search box, Search',
      'check box, All, not checked',
    ]);
  });

  it('reads a paragraph in one breath, unless something in it can be acted upon', () => {
    const strong = node('strong', '', { children: [text('two')] });
    const link = node('link', 'more');
    expect(transcriptOf(page(node('paragraph', '', { children: [text('one'), strong] })))).toEqual(['one two']);
    expect(transcriptOf(page(node('paragraph', '', { children: [text('one'), link] })))).toEqual(['one', 'link, more']);
  });

  it('says on the focus what is known beside the name', () => {
    const item = node('listitem', '', { place: { at: 3, of: 9 } });
    const opener = node('button', 'Ann', { description: 'Overdue', states: ['opens dialog'] });
    expect(saidOnFocus(opener, item)).toBe('Ann, button, opens dialog, Overdue, 3 of 9');
  });
});

test.each([
  ['a control without a name', [node('button')]],
  ['a picture', [node('image', 'dial')]],
  ['a name that is also the description', [node('button', 'Help', { description: 'Help (key ?)' })]],
  ['a heading out of turn', [node('heading', 'A', { level: 1 }), node('heading', 'B', { level: 3 })]],
  ['a page that begins below its title', [node('heading', 'B', { level: 2 })]],
  ['a separator', [text('·')]],
  ['a short time', [text('asked 46 h ago')]],
  ['a name that is said twice', [node('checkbox', 'Select Ann', { states: ['not checked'] }), node('button', 'Ann')]],
])('%s is nonsense', (_what, nodes) => {
  expect(nonsenseIn(page(...nodes))).toHaveLength(1);
});
