import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { GroupOf, SearchOf } from './search-context.ts';

interface Props {
  /** Unlike any other's on the page. */
  id: string;
  /** What else it may be called, and the names of what is shown only at times. */
  words?: readonly string[];
  children: ComponentChildren;
}

const NO_WORDS: readonly string[] = [];

/** Something that is found by the search: by all that it says, by the name of its part of the page, and by other words. */
export function Setting({ id, words = NO_WORDS, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const search = useContext(SearchOf);
  const { id: group, title } = useContext(GroupOf);
  const others = [title, ...words].join('\n');
  useEffect(
    () => search?.add({ id, group, text: () => `${others}\n${place.current ? textIn(place.current) : ''}` }),
    [search, id, group, others],
  );
  return (
    <div ref={place} class="setting" hidden={search?.found.value?.has(id) === false}>
      {children}
    </div>
  );
}

/** What stands there and what is only said, such as the name of a field in a table. */
function textIn(place: HTMLElement): string {
  const named = [...place.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
  return [place.textContent, ...named].join('\n');
}
