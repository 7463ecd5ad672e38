import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { Scroll } from '../visits/scroll.tsx';
import { Which } from '../which.tsx';

interface Heading {
  name: string;
  /** Right-aligned, as numbers are. */
  number?: boolean;
}

interface Props {
  caption: string;
  headings: readonly Heading[];
  /** The first cell of a row is its name. */
  rows: readonly { id: string; cells: readonly ComponentChildren[] }[];
}

/** The same numbers as in the chart above, to be read. */
export function DataTable({ caption, headings, rows }: Props) {
  return (
    <details class="numbers">
      <summary>
        {i18n.t('insights.table')}
        <Which>{caption}</Which>
      </summary>
      <Scroll label={caption}>
        <table class="table">
          <caption class="hidden-text">{caption}</caption>
          <thead>
            <tr>
              {headings.map(({ name, number }) => (
                <th key={name} scope="col" class={number ? 'number' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells: [first, ...rest] }) => (
              <tr key={id}>
                <th scope="row">{first}</th>
                {rest.map((cell, at) => (
                  <td key={headings[at + 1]?.name} class={headings[at + 1]?.number ? 'number' : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
