import { visibleText } from '../../../lib/ui/visible-text.ts';

/** The way to a place of the record as people read one: `contact › email`. */
export const placeWords = (place: string): string =>
  visibleText(
    place
      .split(/[/@]/)
      .filter(Boolean)
      .map((step) => step.slice(0, 80))
      .join(' › '),
  );

/** Where there is little room: the end of the way tells more than its beginning. */
export function shortWords(place: string): string {
  const steps = place.split(/[/@]/).filter(Boolean);
  return steps.length > 2 ? `… › ${placeWords(steps.slice(-2).join('/'))}` : placeWords(place);
}

/** A place of the record. Its names are the feed's, and read from left to right in every script. */
export function PlaceName({ place }: { place: string }) {
  return <bdi class="place">{placeWords(place)}</bdi>;
}
