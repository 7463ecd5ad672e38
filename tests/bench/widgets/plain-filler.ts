/**
 * What an autofill does that knows each value's place and nothing of widgets: sets the value and says so by two events.
 * Runs in the world of content scripts; hence it is one function with all it needs inside.
 */
export function fillPlainly(values: { css: string; value: string }[]): void {
  for (const { css, value } of values) {
    const control = document.querySelector<HTMLInputElement>(css);
    if (!control) continue;
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
