import { createApp, h, ref, vModelText, withDirectives } from 'vue';
import type { Mount } from './mount.ts';

/** An input with `v-model` and its modifiers, as Vue's compiler writes it. */
export const vueInput =
  (modifiers: Record<string, true>): Mount =>
  (row, label) => {
    const value = ref('');
    const update = (text: string): void => void (value.value = text);
    createApp(() => [
      h('label', { for: 'widget' }, label),
      withDirectives(h('input', { id: 'widget', 'onUpdate:modelValue': update }), [
        [vModelText, value.value, '', modifiers],
      ]),
    ]).mount(row);
    return () => value.value;
  };
