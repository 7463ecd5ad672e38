/** For the overview: what belongs together, and the keys as they are printed. */
export const KEY_GROUPS: readonly {
  group: 'move' | 'see-to' | 'work' | 'find';
  keys: readonly [string[], HelpName][];
}[] = [
  {
    group: 'move',
    keys: [
      [['J', '↓'], 'next'],
      [['K', '↑'], 'previous'],
      [['Enter'], 'open'],
      [['Esc'], 'back'],
      [['1', '2', '3', '4'], 'boxes'],
    ],
  },
  {
    group: 'see-to',
    keys: [
      [['A'], 'answer'],
      [['D'], 'decline'],
      [['H'], 'snooze'],
      [['N'], 'noAnswer'],
      [['M'], 'duplicate'],
      [['C'], 'note'],
      [['O'], 'reopen'],
      [['Z'], 'undo'],
    ],
  },
  {
    group: 'work',
    keys: [
      [['R'], 'reply'],
      [['F'], 'fill'],
    ],
  },
  {
    group: 'find',
    keys: [
      [['/'], 'search'],
      [['X'], 'select'],
      [['⇧ J', '⇧ ↓'], 'extend'],
      [['⇧ X'], 'selectAll'],
      [['Y'], 'history'],
      [['?'], 'help'],
    ],
  },
];

export type HelpName =
  | 'next'
  | 'previous'
  | 'open'
  | 'back'
  | 'boxes'
  | 'answer'
  | 'decline'
  | 'snooze'
  | 'noAnswer'
  | 'duplicate'
  | 'note'
  | 'reopen'
  | 'undo'
  | 'reply'
  | 'fill'
  | 'search'
  | 'select'
  | 'extend'
  | 'selectAll'
  | 'history'
  | 'help';
