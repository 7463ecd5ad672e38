/** Longer than a browser takes to give a popup its size. */
const SETTLED_MS = 250;

/**
 * On a low screen a popup gets less height than its style asks for, and would scroll as a whole, its buttons out of
 * sight. It then takes the height there is. Asking for that from the start would leave it tiny: a popup starts with none.
 */
export function fitLowScreen(): void {
  let timer = setTimeout(fit, SETTLED_MS);
  addEventListener('resize', () => {
    clearTimeout(timer);
    timer = setTimeout(fit, SETTLED_MS);
  });
}

function fit(): void {
  const root = document.documentElement;
  if (root.scrollHeight > innerHeight + 1) root.dataset['view'] = 'low-popup';
}
