import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import { hashOf, type Place, SECTIONS } from '../../lib/ui/visits/page-address.ts';
import type { Persons } from '../../lib/ui/visits/persons-model.ts';
import type { Planning } from '../../lib/ui/visits/planning-model.ts';
import type { Records } from '../../lib/ui/visits/records-model.ts';
import type { Settings } from '../../lib/ui/visits/settings-model.ts';
import type { Visits } from '../../lib/ui/visits/visits-model.ts';
import { Mark } from '../mark.tsx';
import { PersonsSection } from './persons/persons-section.tsx';
import { PlanningSection } from './planning/planning-section.tsx';
import { RecordsSection } from './records/records-section.tsx';
import { SettingsSection } from './settings/settings-section.tsx';
import { VisitsSection } from './visits-section.tsx';

export interface VisitsPageProps {
  place: Place;
  visits: Visits;
  planning: Planning;
  persons: Persons;
  records: Records;
  settings: Settings;
  /** IANA names of the time zones that the browser knows. */
  zones: readonly string[];
  onPrint: (what: 'letter' | 'processing') => Promise<void>;
}

/** The place where visits wait for consent, and where it is kept that they did. */
export function VisitsPage(props: VisitsPageProps) {
  const { place } = props;
  const heading = useSectionFocus(place.section);
  return (
    <div class="desk">
      <header class="desk__head">
        <Mark />
        <p class="desk__name">
          {i18n.t('common.name')} <span>{i18n.t('consentPage.title')}</span>
        </p>
        <nav class="desk__nav" aria-label={i18n.t('consentPage.sections')}>
          <ul>
            {SECTIONS.map((section) => (
              <li key={section}>
                <a href={hashOf(section)} aria-current={section === place.section ? 'page' : undefined}>
                  {i18n.t(`consentPage.section.${section}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class={`desk__main desk__main--${place.section}`}>
        <h1 ref={heading} tabIndex={-1} class="desk__title">
          {i18n.t(`consentPage.section.${place.section}`)}
        </h1>
        <OpenSection {...props} />
      </main>
      <footer class="desk__foot">
        <p>{i18n.t('consentPage.noAdvice')}</p>
      </footer>
    </div>
  );
}

function OpenSection({ place, visits, planning, persons, records, settings, zones, onPrint }: VisitsPageProps) {
  switch (place.section) {
    case 'visits':
      return <VisitsSection model={visits} missing={settings.missing.value.length} onPrint={onPrint} />;
    case 'planning':
      return <PlanningSection model={planning} />;
    case 'persons':
      return <PersonsSection model={persons} now={visits.clock.value} />;
    case 'records':
      return <RecordsSection model={records} onPrint={onPrint} />;
    case 'settings':
      return <SettingsSection model={settings} zones={zones} />;
    default:
      return place.section satisfies never;
  }
}

/** Whoever goes to another section hears where they are. */
function useSectionFocus(section: Place['section']) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasRef = useRef(section);
  useEffect(() => {
    if (wasRef.current !== section) heading.current?.focus();
    wasRef.current = section;
    document.title = [i18n.t('common.name'), i18n.t(`consentPage.section.${section}`)].join(' · ');
  }, [section]);
  return heading;
}
