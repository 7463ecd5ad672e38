/** Whether an address is the one that was asked for, in whatever order its query stands. */
export function isSameAddress(asked: URL, now: URL): boolean {
  return (
    asked.origin === now.origin &&
    asked.pathname === now.pathname &&
    asked.hash === now.hash &&
    sorted(asked.searchParams) === sorted(now.searchParams)
  );
}

function sorted(query: URLSearchParams): string {
  const copy = new URLSearchParams(query);
  copy.sort();
  return copy.toString();
}

/** A page that rebuilds itself may drop its query. One that adds to it may be about a record that is there already. */
export function isRebuilt(before: URL, now: URL): boolean {
  if (before.origin !== now.origin || before.pathname !== now.pathname) return false;
  return [...now.searchParams].every(([name, value]) => before.searchParams.getAll(name).includes(value));
}
