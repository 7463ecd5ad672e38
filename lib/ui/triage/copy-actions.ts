import type { TriageDeps } from './triage-deps.ts';

/** Whether a text is in the clipboard. Browsers allow it within the click alone, and some only where the page has the focus. */
export const copyActions = ({ copy }: Pick<TriageDeps, 'copy'>) => ({
  copyText: (text: string): Promise<boolean> =>
    copy(text).then(
      () => true,
      () => false,
    ),
});
