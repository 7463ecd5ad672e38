import type { Handlers } from '../../rpc/server.ts';
import { readSender, readTemplates, writeSender, writeTemplates } from '../../storage/reply-templates.ts';
import type { Parts } from '../parts.ts';

type Template = Pick<Handlers, 'templates.list' | 'templates.save' | 'templates.sender' | 'templates.saveSender'>;

/** The user's own reply templates, and who replies are from. */
export function templateHandlers(parts: Parts): Template {
  return {
    'templates.list': async () => readTemplates(await parts.db()),
    async 'templates.save'({ templates }) {
      // The first of two with one id would never be found again.
      const once = new Map(templates.map((one) => [one.id, one]));
      const db = await parts.db();
      await writeTemplates(db, [...once.values()]);
      parts.announce();
      return readTemplates(db);
    },
    'templates.sender': async () => readSender(await parts.db()),
    async 'templates.saveSender'({ sender }) {
      const db = await parts.db();
      await writeSender(db, sender);
      parts.announce();
      return readSender(db);
    },
  };
}
