import { localName } from '../dom.ts';
import type { Control } from '../field.ts';

/** The native accessor of a control's value: a framework that redefines `value` on the element is not asked. */
function accessor(control: Control): PropertyDescriptor {
  const name = localName(control);
  const owner = name === 'textarea' ? HTMLTextAreaElement : name === 'select' ? HTMLSelectElement : HTMLInputElement;
  return Object.getOwnPropertyDescriptor(owner.prototype, 'value')!;
}

export const readValue = (control: Control): string => (accessor(control).get!.call(control) as string | null) ?? '';

export const setNativeValue = (control: Control, value: string): void => accessor(control).set!.call(control, value);
