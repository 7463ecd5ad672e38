import type { Lead } from '../lead/lead.ts';
import { replyKind, replyLanguage } from './ready.ts';
import type { ReplyTemplate } from './template.ts';

type About = Pick<Lead, 'types' | 'language'>;

/** `de-AT` and `de` are one to whoever writes a mail. */
const base = (language: string | null): string => language?.toLowerCase().split(/[-_]/)[0] ?? '';

const isFor = ({ types }: ReplyTemplate, lead: About): boolean =>
  types.length === 0 || types.some((type) => lead.types.includes(type));

/** What a choice is remembered under: whoever took another template for a quote in German takes it the next time. */
export const choiceKey = (lead: About): string => `${replyKind(lead)}/${base(lead.language) || 'en'}`;

/** The template that a reply begins with. `ready` are those in the language that is answered in. */
export function firstChoice(
  lead: About,
  own: readonly ReplyTemplate[],
  ready: readonly ReplyTemplate[],
  remembered: string | null,
): ReplyTemplate | null {
  const known = [...own, ...ready].find(({ id }) => id === remembered);
  if (known) return known;
  const language = base(lead.language) || 'en';
  const mine = own.find((one) => base(one.language) === language && isFor(one, lead));
  const kind = replyKind(lead);
  return mine ?? ready.find(({ id }) => id === `ready:${kind}:${replyLanguage(lead.language)}`) ?? ready[0] ?? null;
}
