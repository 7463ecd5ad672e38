import { MOST_TEMPLATES, type ReplyTemplate } from '../../domain/reply/template.ts';
import { templateIn, templateName } from '../../domain/team/template-setting.ts';
import type { CommonKind } from './common-things.ts';

/** Reply templates. Each keeps its place in the list, and new ones come at its end. */
export const commonTemplates: CommonKind<ReplyTemplate> = {
  mark: 'templates',
  stores: ['preferences'],
  nameOf: templateName,
  toldAs: (template) => template,
  valueIn: templateIn,
  goesForAll: true,
  async read(tx) {
    const { templates = [] } = (await tx.objectStore('preferences').get('own')) ?? {};
    return new Map(templates.map((one) => [one.id, one]));
  },
  async write(tx, came) {
    if (came.size === 0) return [];
    const store = tx.objectStore('preferences');
    const own = await store.get('own');
    const all = new Map((own?.templates ?? []).map((one) => [one.id, one]));
    for (const [id, template] of came) {
      if (template === null) all.delete(id);
      else if (all.has(id) || all.size < MOST_TEMPLATES) all.set(id, template);
    }
    await store.put({ ...own, templates: [...all.values()] }, 'own');
    return [...came].flatMap(([id, template]) => (template !== null && !all.has(id) ? [id] : []));
  },
};
