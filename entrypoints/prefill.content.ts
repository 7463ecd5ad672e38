import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { installPrefill } from '../lib/prefill/listen.ts';

export default defineContentScript({
  // Put into a page by the background, on the user's click. With `matches` it would demand access to those sites.
  registration: 'runtime',
  main() {
    installPrefill(browser.runtime);
  },
});
