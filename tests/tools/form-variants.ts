/**
 * A form with some of its hints taken away: `noac` has no autocomplete attributes, `noattr` has no names, classes or
 * data attributes either and opaque ids, which is what a single-page application shows. Labels keep their controls.
 */
export type Variant = 'full' | 'noac' | 'noattr';

const OPENING = /<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*(\/?)>/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
const CONTROLS = new Set(['input', 'select', 'textarea']);

type Attribute = [name: string, value: string | null];

const AUTOCOMPLETE = new Set(['autocomplete', 'x-autocompletetype', 'autocompletetype', 'data-autocomplete']);
const identifies = (name: string) =>
  AUTOCOMPLETE.has(name) || /^(name|class|formcontrolname|ng-model|v-model|data-.*)$/.test(name);

export function applyVariant(html: string, variant: Variant): string {
  if (variant === 'full') return html;
  const renamed = new Map<string, string>();
  const opaque = (id: string) => renamed.get(id) ?? renamed.set(id, `c${1000 + renamed.size * 7}`).get(id)!;
  if (variant === 'noattr')
    rewrite(html, (tag, attributes) => {
      if (CONTROLS.has(tag)) for (const [name, value] of attributes) if (name === 'id' && value) opaque(value);
      return attributes;
    });
  return rewrite(html, (tag, attributes) => {
    const kept = CONTROLS.has(tag)
      ? attributes.filter(([name]) => !(variant === 'noac' ? AUTOCOMPLETE.has(name) : identifies(name)))
      : attributes;
    return kept.map(([name, value]): Attribute =>
      (name === 'id' || name === 'for') && value !== null && renamed.has(value)
        ? [name, renamed.get(value)!]
        : [name, value],
    );
  });
}

function rewrite(html: string, change: (tag: string, attributes: Attribute[]) => Attribute[]): string {
  return html.replace(OPENING, (_, tag: string, text: string, end: string) => {
    const attributes = [...text.matchAll(ATTRIBUTE)].map((match): Attribute => [
      match[1]!.toLowerCase(),
      match[2] ?? match[3] ?? match[4] ?? null,
    ]);
    const written = change(tag.toLowerCase(), attributes).map(([name, value]) =>
      value === null ? ` ${name}` : ` ${name}="${value.replaceAll('"', '&quot;')}"`,
    );
    return `<${tag}${written.join('')}${end}>`;
  });
}
