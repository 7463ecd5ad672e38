import { i18n } from '#i18n';
import { dateTime } from '../../../lib/i18n/format.ts';
import type { MappingDesk } from '../../../lib/rpc/contract.ts';
import type { Refusal } from '../../../lib/ui/mapping/mapping-state.ts';
import { FeedText } from '../../feed-text.tsx';
import { useLanguage } from '../../language.ts';
import { FileButton } from './file-button.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { Which } from '../../which.tsx';

interface Props {
  desk: MappingDesk;
  refusal: Extract<Refusal, { what: 'file' }> | null;
  onLoad: (version: number) => void;
  onExport: (version: number) => void;
  onImport: (file: File) => void;
}

/** What was saved before, and files that are handed on. */
export function VersionsSection({ desk, refusal, onLoad, onExport, onImport }: Props) {
  const any = desk.versions.length > 0;
  return (
    <section class="versions" aria-labelledby="versions-title">
      <h2 id="versions-title">{i18n.t(any ? 'mapping.versionsTitle' : 'mapping.fileTitle')}</h2>
      <p class="quiet">{i18n.t(any ? 'mapping.versionsText' : 'mapping.fileText')}</p>
      <ul>
        {desk.versions.map((one, at) => (
          <Version
            key={one.version}
            version={one}
            current={at === 0}
            onLoad={at > 0 && !desk.locked ? onLoad : undefined}
            onExport={onExport}
          />
        ))}
      </ul>
      {!desk.locked && (
        <div class="form__do">
          <FileButton label={i18n.t('mapping.import')} accept=".json,application/json" onFile={onImport} />
          <span class="quiet">{i18n.t('mapping.importHint')}</span>
        </div>
      )}
      <RefusalNote refusal={refusal} />
    </section>
  );
}

interface VersionProps {
  version: MappingDesk['versions'][number];
  current: boolean;
  onLoad: ((version: number) => void) | undefined;
  onExport: (version: number) => void;
}

function Version({ version: { version, savedAt, name, confirmed }, current, onLoad, onExport }: VersionProps) {
  const language = useLanguage();
  const which = <Which>{i18n.t('mapping.version', [version])}</Which>;
  return (
    <li>
      <p>
        <strong>{i18n.t('mapping.version', [version])}</strong>{' '}
        {current && <span class="tag">{i18n.t('mapping.inUse')}</span>}{' '}
        <span class="quiet">
          {dateTime(language, savedAt)} · <FeedText text={name} most={80} /> ·{' '}
          {i18n.t(confirmed ? 'mapping.lookedAt' : 'mapping.byItself')}
        </span>
      </p>
      <div class="form__do">
        {onLoad && (
          <button type="button" class="button button--bare" onClick={() => onLoad(version)}>
            {i18n.t('mapping.goBack', [version])}
          </button>
        )}
        <button type="button" class="button button--bare" onClick={() => onExport(version)}>
          {i18n.t('mapping.export')}
          {which}
        </button>
      </div>
    </li>
  );
}
