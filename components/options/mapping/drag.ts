import { useState } from 'preact/hooks';
import { fits } from '../../../lib/ui/mapping/edit-fields.ts';
import type { Field } from '../../../lib/ui/mapping/fields.ts';
import type { FieldContext } from './field-context.ts';

const TYPE = 'application/x-leadstand-place';

/** Makes a place one that can be dragged. `onDrag` is told which one is, and null when it has been dropped. */
export const draggable = (place: string, onDrag: (place: string | null) => void) => ({
  draggable: true,
  onDragStart({ dataTransfer }: DragEvent) {
    dataTransfer?.setData(TYPE, place);
    // A field of a page takes text only; nothing of this is meant for one.
    if (dataTransfer) dataTransfer.effectAllowed = 'move';
    onDrag(place);
  },
  onDragEnd: () => onDrag(null),
});

/** Makes an element the place where a dragged place becomes this field's. */
export function useDrop(context: FieldContext, field: Field) {
  const [over, setOver] = useState(false);
  const { dragged } = context;
  const takes = dragged !== null && fits(context.layout, field, dragged);
  return {
    /** For the element's class: whether it may be dropped here, and whether it would be now. */
    state: takes ? (over ? 'drop drop--over' : 'drop') : '',
    on: {
      onDragOver(event: DragEvent) {
        if (!takes) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event: DragEvent) {
        const inside =
          event.relatedTarget instanceof Node && (event.currentTarget as Node).contains(event.relatedTarget);
        if (!inside) setOver(false);
      },
      onDrop(event: DragEvent) {
        event.preventDefault();
        setOver(false);
        if (takes) context.put(dragged, field);
      },
    },
  };
}
