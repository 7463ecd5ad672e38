import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { fillFieldFromPage, fillFromPage } from '../../../lib/background/fill-from-page.ts';
import { createHandlers } from '../../../lib/background/handlers.ts';
import { meaningSchema } from '../../../lib/domain/profile/profile.ts';
import type { FieldFacts } from '../../../lib/prefill/field.ts';
import type { PrefillMessage } from '../../../lib/prefill/protocol.ts';
import type { MethodName } from '../../../lib/rpc/contract.ts';
import { answer } from '../../../lib/rpc/server.ts';
import { storeBatch } from '../../../lib/storage/import-store.ts';
import { errorCode } from '../../../lib/ui/error-code.ts';
import { world } from '../../background/parts.ts';
import { field } from '../../prefill/support.ts';
import { lead, openItem } from '../../support/builders.ts';
import { formFields } from '../arbitraries/fields.ts';
import { type Change, changed, changes } from '../arbitraries/json.ts';
import { must, mustEqual, target } from '../target.ts';
import { fake, resetBrowser, TAB } from '../worlds/fake-browser.ts';

const self = { id: 'leadstand', origin: 'chrome-extension://leadstand' };
const popup = { id: self.id, url: `${self.origin}/popup.html` };
const CRM = 'https://crm.example.com';
const [MINE, OTHERS] = ['id:c1:1', 'id:c1:2'];

/** No region: the states of a country are waited for, and this page has none to come. */
const BUYER = lead({
  leadKey: MINE,
  company: { ...lead().company, name: 'Werk GmbH' },
  address: { ...lead().address, street: 'Hauptstraße 12a', postalCode: '10115', city: 'Berlin', country: 'DE' },
});

const CALLS = [
  'prefill.plan',
  'prefill.fill',
  'prefill.fill',
  'prefill.undo',
  'prefill.correct',
  'prefill.mapValue',
  'prefill.point',
  'from-page',
  'field-from-page',
] as const;
type Call = (typeof CALLS)[number];

/** A form needs a field that somebody is asked for, or there is nothing to be filled. */
const EMAIL = field({ label: 'E-mail', name: 'email' });

/** What the script would answer that is ours. */
function honest(message: PrefillMessage, fields: readonly FieldFacts[]): unknown {
  const at = { session: 's', origin: CRM, undoable: true };
  switch (message.leadstand) {
    case 'collect':
      return { session: at.session, fields, found: [], otherFrames: [], focused: fields[0]?.ref ?? null };
    case 'point':
      return { ref: fields[0]?.ref ?? null };
    case 'write':
      return message.steps.map(({ ref, text }) => ({ ref, outcome: 'filled', before: '', after: text ?? '' }));
    case 'finish':
      return { results: message.earlier, undoable: at.undoable };
    case 'undo':
      return {
        origin: at.origin,
        controls: fields.map(({ ref }) => ({ ref, label: '', type: null, outcome: 'kept', before: '', after: '' })),
        undoable: at.undoable,
      };
    default:
      return message satisfies never;
  }
}

/** Answers like ours, of which some are changed: one after the other, then from the first again. */
function pageOf(fields: readonly FieldFacts[], twists: readonly (readonly Change[])[]): (message: unknown) => unknown {
  let at = 0;
  return (message) => {
    const reply = { ok: true, value: honest(message as PrefillMessage, fields) };
    return structuredClone(changed(reply, twists[at++ % twists.length] ?? []));
  };
}

async function installation() {
  resetBrowser();
  globalThis.indexedDB = new IDBFactory();
  const { db, parts } = await world();
  await storeBatch(db, 'c1', [openItem(BUYER), openItem({ leadKey: OTHERS })]);
  await db.add('copies', { id: 1, leadKey: OTHERS, kind: 'crm', where: CRM, at: '2026-11-23T12:00:00.000Z' });
  fake.session.set('fill:last-lead', MINE);
  return { db, parts, handlers: createHandlers(parts) };
}

const extras: Partial<Record<Call, object>> = {
  'prefill.correct': { lesson: 'email' },
  'prefill.mapValue': { type: 'country', from: 'DE', to: 'Germany' },
};

export const pageReplyTargets = [
  target({
    name: 'page-replies',
    heavy: true,
    inputs: fc.record({
      fields: formFields.map((fields) => [...fields, EMAIL]),
      twists: fc.array(fc.oneof(fc.constant([]), changes), { minLength: 1, maxLength: 5 }),
      calls: fc.array(fc.constantFrom(...CALLS), { minLength: 1, maxLength: 4 }),
      meaning: fc.constantFrom(...meaningSchema.options),
    }),
    read: async ({ fields, twists, calls, meaning }) => {
      const { db, parts, handlers } = await installation();
      fake.page = pageOf(fields, twists);
      const refusals: string[] = [];
      for (const call of calls) {
        const place = { tabId: TAB, url: `${CRM}/contacts/new` };
        // These say what became of it by the icon, and have no reply.
        if (call === 'from-page') await fillFromPage(parts, place);
        else if (call === 'field-from-page') await fillFieldFromPage(parts, place, meaning);
        else {
          const input = { leadKey: MINE, tabId: TAB, origin: CRM, ref: fields[0]!.ref, ...extras[call] };
          const bugs: unknown[] = [];
          const message = { call: call satisfies MethodName, input };
          const reply = await answer(message, popup, self, handlers, (error) => bugs.push(error));
          if (bugs[0] instanceof Error) throw bugs[0];
          if (reply.ok) continue;
          refusals.push(reply.error.code);
          const { code } = reply.error;
          mustEqual(errorCode(Object.assign(new Error(), { code })), code, 'there are words for what went wrong');
        }
      }
      const noted = await db.getAllFromIndex('copies', 'lead', OTHERS);
      must(noted.length === 1, 'no page makes it forgotten where data of another lead went');
      return refusals.length === calls.length ? refusals[0]! : null;
    },
  }),
];
