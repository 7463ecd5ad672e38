/** Prints one thing of the page; resolves when the user is done with the printer. */
export async function print(what: 'letter' | 'processing'): Promise<void> {
  document.documentElement.dataset['print'] = what;
  try {
    await new Promise<void>((resolve) => {
      addEventListener('afterprint', () => resolve(), { once: true });
      globalThis.print();
    });
  } finally {
    delete document.documentElement.dataset['print'];
  }
}
