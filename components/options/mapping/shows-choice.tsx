import { i18n } from '#i18n';

interface Props {
  shows: 'stored' | 'sample';
  onShow: (what: 'stored' | 'sample') => void;
}

/** Whose values stand in the table, where there are both. */
export function ShowsChoice({ shows, onShow }: Props) {
  return (
    <fieldset class="shows">
      <legend class="hidden-text">{i18n.t('mapping.shows')}</legend>
      {(['stored', 'sample'] as const).map((what) => (
        <button key={what} type="button" class="button" aria-pressed={shows === what} onClick={() => onShow(what)}>
          {i18n.t(`mapping.shows_${what}`)}
        </button>
      ))}
    </fieldset>
  );
}
