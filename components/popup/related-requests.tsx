import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { RelatedLead, RelatedLeads } from '../../lib/domain/lead/repeats.ts';
import { type OpenRequest, RelatedLine } from './related-line.tsx';

interface Props {
  related: RelatedLeads;
  to: OpenRequest;
  /** The line that gets the focus; null for none. */
  focus: string | null;
  onOpen: (leadKey: string) => void;
}

/** What else a buyer and their company have asked, next to the request and apart from it. */
export function RelatedRequests({ related, to, focus, onOpen }: Props) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const lines = [...(root.current?.querySelectorAll<HTMLButtonElement>('button[data-related]') ?? [])];
    lines.find((line) => line.dataset['related'] === focus)?.focus();
  }, [focus]);
  const { earlier, later, more } = related;
  const all = [...earlier, ...later];
  if (!all.length) return null;
  return (
    <div ref={root} class="related">
      {later.length > 0 && <Part title={i18n.t('related.later')} leads={later} to={to} onOpen={onOpen} />}
      {earlier.length > 0 && <Part title={i18n.t('related.earlier')} leads={earlier} to={to} onOpen={onOpen} />}
      {more && <p class="related__note">{i18n.t('related.more')}</p>}
      {all.some(({ samePerson }) => !samePerson) && <p class="related__note">{i18n.t('related.companyOnly')}</p>}
    </div>
  );
}

interface PartProps {
  title: string;
  leads: RelatedLead[];
  to: OpenRequest;
  onOpen: (leadKey: string) => void;
}

const Part = ({ title, leads, to, onOpen }: PartProps) => (
  <section class="part">
    <h2>{title}</h2>
    <ul class="related__list">
      {leads.map((lead) => (
        <RelatedLine key={lead.leadKey} lead={lead} to={to} onOpen={onOpen} />
      ))}
    </ul>
  </section>
);
