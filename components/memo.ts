import { Component, type ComponentType, createElement } from 'preact';

/** Draws again only when one of the props is another one: for what there are many of. */
export function memo<Props extends object>(Drawn: ComponentType<Props>): ComponentType<Props> {
  return class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      const [one, other] = [this.props as Record<string, unknown>, next as Record<string, unknown>];
      return [...Object.keys(one), ...Object.keys(other)].some((name) => !Object.is(one[name], other[name]));
    }
    override render(props: Props) {
      return createElement(Drawn, props);
    }
  };
}
