import { type ComponentType, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from './mount.ts';

export interface WidgetProps {
  label: string;
  /** Tells what the component's state is, after each change of it. */
  tell: (value: string) => void;
}

/** The state that a component holds is known to the page only by what the component tells. */
export const reactWidget =
  (Widget: ComponentType<WidgetProps>): Mount =>
  (row, label) => {
    let told = '';
    const tell = (value: string): void => void (told = value);
    return new Promise((mounted) => {
      const Ready = () => {
        useEffect(() => mounted(() => told), []);
        return <Widget label={label} tell={tell} />;
      };
      createRoot(row).render(<Ready />);
    });
  };

/** Tells the page of a state as soon as it is what the component holds. */
export function useTold(tell: WidgetProps['tell'], value: string): void {
  useEffect(() => tell(value), [tell, value]);
}
