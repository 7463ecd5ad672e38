import type { ComponentChildren } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { GroupOf, SearchOf } from './search-context.ts';

interface Props {
  /** Also that of the heading in it, which is what links lead to. */
  id: string;
  title: string;
  children: ComponentChildren;
}

/** A part of the page. It goes while something is looked for that is not in it. */
export function Group({ id, title, children }: Props) {
  const search = useContext(SearchOf);
  const group = useMemo(() => ({ id, title }), [id, title]);
  return (
    <GroupOf.Provider value={group}>
      <div class="group-of-settings" data-group={id} hidden={search?.groups.value?.has(id) === false}>
        {children}
      </div>
    </GroupOf.Provider>
  );
}
