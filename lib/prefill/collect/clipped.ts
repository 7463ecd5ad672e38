/** What is left of a control that a user could still see. */
const MIN_PIXELS = 5;

/** Cut away by its own `clip` or `clip-path`. */
export function clippedAway(style: CSSStyleDeclaration): boolean {
  const rect = /rect\(\s*(-?[\d.]+)(?:px)?[\s,]+(-?[\d.]+)(?:px)?[\s,]+(-?[\d.]+)(?:px)?[\s,]+(-?[\d.]+)/.exec(
    style.clip ?? '',
  );
  if (rect && style.position !== 'static') {
    const [top, right, bottom, left] = rect.slice(1).map(Number) as [number, number, number, number];
    if (right - left < MIN_PIXELS || bottom - top < MIN_PIXELS) return true;
  }
  const path = style.clipPath ?? '';
  return (
    /inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%/.test(path) ||
    /circle\(\s*0(?:px|%)?[\s)]/.test(path) ||
    /ellipse\(\s*0/.test(path) ||
    /polygon\(\s*0(px|%)? 0(px|%)?\s*(,\s*0(px|%)? 0(px|%)?\s*)*\)/.test(path)
  );
}
