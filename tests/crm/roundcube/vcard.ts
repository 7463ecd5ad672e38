/** About the card, not about the person. */
const ADMINISTRATION = new Set(['BEGIN', 'END', 'VERSION', 'REV']);

/** A vCard's properties by their name and kind, such as `TEL;TYPE=CELL`; the parts of a structured one stay joined by ";". */
export function readVCard(text: string): Record<string, string> {
  const lines = text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const properties = lines.flatMap((line): [string, string][] => {
    const [, name, value] = /^([^:]+):(.*)$/.exec(line) ?? [];
    if (!name || !value || ADMINISTRATION.has(name)) return [];
    // However it is grouped, it is the same number.
    return [[name, name.startsWith('TEL') ? value.replaceAll(' ', '') : unescaped(value)]];
  });
  return Object.fromEntries(properties);
}

const unescaped = (value: string): string =>
  value.replaceAll(/\\(.)/g, (_, char: string) => (char.toLowerCase() === 'n' ? '\n' : char));
