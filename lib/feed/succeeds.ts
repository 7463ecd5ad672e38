/** Whether an action runs through: where a library's exceptions become a value. */
export function succeeds(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
