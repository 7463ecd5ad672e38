import { i18n } from '#i18n';

/** How a page is called: by its host, or, when it is ours, by the name of the one page of ours that is filled. */
export function pageName(origin: string): string {
  const url = URL.parse(origin);
  return !url || url.protocol.endsWith('extension:') ? i18n.t('practice.title') : url.host;
}
