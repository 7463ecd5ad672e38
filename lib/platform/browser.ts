/** The one import of the polyfill: Firefox and Chrome answer the same promises from here on. */
export { default as browser, type Runtime, type Tabs } from 'webextension-polyfill';
