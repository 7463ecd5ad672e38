import { Window } from 'happy-dom';

/**
 * One document, with the names that go with it. Scripts are not run and nothing is loaded. Node's own names stay: what is under test
 * asks the document's view for everything else.
 */
const view = new Window({
  url: 'https://crm.example.com/contacts/new',
  settings: {
    disableJavaScriptFileLoading: true,
    disableCSSFileLoading: true,
    disableIframePageLoading: true,
    handleDisabledFileLoadingAsSuccess: true,
  },
});
for (const name of Object.getOwnPropertyNames(view))
  if (/^[A-Z]/.test(name) && !(name in globalThis))
    Object.defineProperty(globalThis, name, { value: view[name as keyof Window], configurable: true });

export const page = view.document as unknown as Document;
