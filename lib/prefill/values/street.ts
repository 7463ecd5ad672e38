export interface StreetParts {
  street: string;
  number: string;
}

/** "Musterstraße 12a" and "12 Main Street"; null when no house number stands at either end. */
export function splitStreet(text: string): StreetParts | null {
  const line = text.trim();
  const behind =
    /^(.*[^\d\s,])[\s,]+(?:no\.?\s*|nr\.?\s*|n[°º]\s*)?(\d{1,5}\s?[a-z]?(?:\s?[-/]\s?\d{1,5}\s?[a-z]?)?)$/i.exec(line);
  if (behind) return { street: behind[1]!.trim(), number: behind[2]!.trim() };
  const before = /^(\d{1,5}[a-z]?(?:[-/]\d{1,5})?),?\s+(\D.*)$/i.exec(line);
  return before ? { street: before[2]!.trim(), number: before[1]!.trim() } : null;
}
