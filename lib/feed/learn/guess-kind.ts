import type { Known } from './known.ts';
import type { Scored } from './guess.ts';

/** Names that other lists are called by as well: the category of a product, the nature of a project. */
const AMBIGUOUS = /^(?:categor\w*|kategori\w*|group|nature|art)$/i;

export interface KindGuesses {
  /** All places that say a kind: each is listened to. */
  kinds: Scored[];
  types: Scored[];
  /** Places that are called so and have shown that they are about something else. */
  neither: ReadonlySet<string>;
}

/** Words that are of another list, whatever the place is called. */
const isOtherList = ({ facts }: Known): boolean =>
  facts.share('visitorType') >= 0.8 || facts.share('companyType') >= 0.5 || facts.share('country') >= 0.9;

/**
 * Places for kind and type. Their words decide, since what they are called differs most; a place that is called so and
 * has other words stays in doubt, and what is in doubt is held, unless its name is one that is used for much else.
 * `pathSays`: the kind of every record is told by the names around it.
 */
export function guessKinds(places: readonly Known[], pathSays: boolean): KindGuesses {
  const kinds: Scored[] = [];
  const types: Scored[] = [];
  const neither = new Set<string>();
  const lists = places.filter(({ inProduct, facts }) => inProduct === null && facts.isList);
  const saying = (place: Known): number => {
    const named = place.meanings.some(({ target }) => target === 'kind' || target === 'type');
    // Every lead comes from the stand: alone and under any name, the word says nothing.
    return !named && place.facts.share('stand') === place.facts.share('kind') ? 0 : place.facts.share('kind');
  };
  const surely = pathSays || lists.some((place) => saying(place) >= 0.8);
  const typed = lists.some((place) => place.facts.share('type') >= 0.5);
  for (const place of places.filter(({ inProduct }) => inProduct === null)) {
    const { facts, meanings, path } = place;
    const named = (target: 'kind' | 'type'): number =>
      meanings.find((meaning) => meaning.target === target)?.strength ?? 0;
    const guess = (target: 'kind' | 'type', confidence: number, values: boolean): Scored => ({
      target,
      path,
      confidence,
      reasons: [...(named(target) ? (['usual-name'] as const) : []), ...(values ? (['values'] as const) : [])],
      inProduct: null,
    });
    const isOther = meanings.some(({ target, strength }) => strength >= 0.8 && target !== 'kind' && target !== 'type');
    const bonus = (target: 'kind' | 'type'): number => (named(target) >= 0.5 ? 0.09 : 0);
    const kind = saying(place);
    const type = facts.share('type');
    if (facts.count > 0 && !facts.isList && kind + type < 0.5) {
      if (named('kind') + named('type') > 0) neither.add(path);
    } else if (kind >= 0.5 && kind >= type && !isOther) kinds.push(guess('kind', 0.88 + bonus('kind'), true));
    else if (type + kind >= 0.5 && !isOther) types.push(guess('type', 0.85 + bonus('type'), true));
    else if (named('kind') >= 0.5) {
      const isAmbiguous = AMBIGUOUS.test(place.steps.at(-1) ?? '') && kind === 0 && facts.count > 0;
      if (isAmbiguous && surely) neither.add(path);
      else kinds.push(guess('kind', facts.count === 0 ? named('kind') : 0.6, false));
    } else if (named('type') >= 0.5) {
      if (facts.count > 0 && (typed || isOtherList(place))) neither.add(path);
      else types.push(guess('type', facts.count === 0 ? named('type') : 0.68, false));
    }
  }
  return { kinds, types, neither };
}
