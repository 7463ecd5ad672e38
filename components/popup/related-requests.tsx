import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { RelatedLead, RelatedLeads } from '../../lib/domain/lead/repeats.ts';
import { RelatedLine } from './related-line.tsx';

interface Props {
  related: RelatedLeads;
  /** The name of the buyer whose request is open. */
  buyer: string;
  /** The line that gets the focus; null for none. */
  focus: string | null;
  onOpen: (leadKey: string) => void;
}

/** What else a buyer and their company have asked, next to the request and apart from it. */
export function RelatedRequests({ related, buyer, focus, onOpen }: Props) {
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
      {later.length > 0 && <Part title={i18n.t('related.later')} leads={later} buyer={buyer} onOpen={onOpen} />}
      {earlier.length > 0 && <Part title={i18n.t('related.earlier')} leads={earlier} buyer={buyer} onOpen={onOpen} />}
      {more && <p class="related__note">{i18n.t('related.more')}</p>}
      {all.some(({ samePerson }) => !samePerson) && <p class="related__note">{i18n.t('related.companyOnly')}</p>}
    </div>
  );
}

interface PartProps {
  title: string;
  leads: RelatedLead[];
  buyer: string;
  onOpen: (leadKey: string) => void;
}

const Part = ({ title, leads, buyer, onOpen }: PartProps) => (
  <section class="part">
    <h2>{title}</h2>
    <ul class="related__list">
      {leads.map((lead) => (
        <RelatedLine key={lead.leadKey} lead={lead} buyer={buyer} onOpen={onOpen} />
      ))}
    </ul>
  </section>
);
