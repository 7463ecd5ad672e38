import type { Notice } from '../../lib/rpc/methods/visits.ts';
import { VisitsModel } from '../../lib/ui/visits/visits-model.ts';
import { fullSettings, verdictsFor, visitList } from '../support/fake-visits.ts';
import { fakeBackground } from './fake-background.ts';
import { storedLead } from './builders.ts';

export const NOW = Date.parse('2026-11-26T12:00:00Z');

const notice = (language: string, text: string): Notice => ({ language, subject: 'About you', text, template: 't' });

/** The model over a background that answers as ours would; each test writes down where it differs. */
export function visitsPage(answers: Parameters<typeof fakeBackground>[0] = {}) {
  const list = visitList(NOW, 72);
  const background = fakeBackground({
    'visits.list': ({ state, limit }) => {
      const visits = list.visits.filter(({ standing }) => state === null || standing.state === state);
      return { ...list, visits: visits.slice(0, limit), more: visits.length > limit };
    },
    'consent.settings': () => fullSettings,
    'visits.mayAsk': ({ heldKey }) =>
      verdictsFor(list.visits.find((visit) => visit.heldKey === heldKey)?.outline.country ?? null),
    'visits.read': () => storedLead('lead-1', { kind: 'visit' }),
    ...answers,
  });
  const files: [name: string, text: string, type: string][] = [];
  const changes: (() => void)[] = [];
  const model = new VisitsModel({
    call: background.call,
    now: () => NOW,
    composer: {
      languages: ['en', 'de', 'fr'],
      languageFor: ({ outline }) => (outline.country === 'FR' ? 'fr' : 'en'),
      compose: ({ language, kind, channel }) => Promise.resolve(notice(language, `${kind} by ${channel}, {{code}}`)),
    },
    hashOf: () => Promise.resolve('a'.repeat(64)),
    copy: () => Promise.resolve(),
    save: (...file) => files.push(file),
    onChange: (listener) => {
      changes.push(listener);
      return () => {};
    },
  });
  return { model, list, files, changes, ...background };
}
