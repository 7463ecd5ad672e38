import type { ActName, TriageAct } from '../../domain/triage/triage.ts';
import type { KeyCommand } from './keys.ts';
import { BOXES } from './query-parts.ts';
import type { Triage } from './triage-model.ts';

/** A screen of rows, for the keys that go a page up or down. */
const PAGE = 7;

const PLAIN_ACTS: ReadonlyMap<KeyCommand, TriageAct> = new Map([
  ['answer', { act: 'answer' }],
  ['no-answer', { act: 'no-answer' }],
  ['reopen', { act: 'reopen' }],
]);

const MENUS: ReadonlyMap<KeyCommand, Exclude<ActName, 'answer' | 'no-answer' | 'reopen'>> = new Map([
  ['decline', 'decline'],
  ['snooze', 'snooze'],
  ['duplicate', 'duplicate'],
  ['note', 'note'],
]);

/** Does what a key asks for; false when it means nothing here, so that the key stays the browser's. */
export function runCommand(model: Triage, command: KeyCommand): boolean {
  const act = PLAIN_ACTS.get(command);
  const menu = MENUS.get(command);
  if (act) return onSubject(model, () => void model.act(act));
  if (menu) return onSubject(model, () => model.openMenu(menu));
  if (model.screen.value === 'list') return inList(model, command) || anywhere(model, command);
  return atLead(model, command) || anywhere(model, command);
}

function onSubject(model: Triage, run: () => void): boolean {
  if (!model.subject()) return false;
  run();
  return true;
}

function inList(model: Triage, command: KeyCommand): boolean {
  const all = model.list.value?.lines ?? [];
  const { cursor } = model;
  const moves: Partial<Record<KeyCommand, () => void>> = {
    next: () => model.stepTo(1),
    previous: () => model.stepTo(-1),
    down: () => model.stepTo(1),
    up: () => model.stepTo(-1),
    'page-next': () => model.stepTo(PAGE),
    'page-previous': () => model.stepTo(-PAGE),
    first: () => model.goTo(all[0]?.leadKey ?? null),
    last: () => model.goTo(all.at(-1)?.leadKey ?? null),
    'extend-next': () => model.extendBy(1),
    'extend-previous': () => model.extendBy(-1),
    'select-all': () => void model.selectAll(),
    ...(cursor.value !== null && {
      open: () => void model.open(cursor.value!),
      select: () => model.toggleSelected(cursor.value!),
      fill: () => void openAnd(model, () => model.fill()),
      reply: () => void openAnd(model, async () => model.openReply()),
    }),
  };
  return run(moves[command]);
}

/** At an open request the same keys go on to its neighbours. */
function atLead(model: Triage, command: KeyCommand): boolean {
  if (model.screen.value !== 'lead') return false;
  const moves: Partial<Record<KeyCommand, () => void>> = {
    next: () => goOn(model, 1),
    previous: () => goOn(model, -1),
    fill: () => void model.fill(),
    reply: model.openReply,
  };
  return run(moves[command]);
}

function anywhere(model: Triage, command: KeyCommand): boolean {
  const moves: Partial<Record<KeyCommand, () => void>> = {
    undo: () => void model.undoAct(),
    help: model.openHelp,
    history: () => void model.showHistory(),
    search: model.focusSearch,
  };
  const box = BOXES[Number(/^box-(\d)$/.exec(command)?.[1]) - 1];
  if (box && model.screen.value === 'list') moves[command] = () => void model.setBox(box);
  return run(moves[command]);
}

function run(move: (() => void) | undefined): boolean {
  move?.();
  return move !== undefined;
}

function goOn(model: Triage, by: 1 | -1): void {
  const next = model.neighbour(by);
  if (next !== null && next !== model.cursor.value) void model.open(next);
}

async function openAnd(model: Triage, then: () => Promise<void>): Promise<void> {
  if (model.cursor.value === null) return;
  await model.open(model.cursor.value);
  if (model.screen.value === 'lead') await then();
}
