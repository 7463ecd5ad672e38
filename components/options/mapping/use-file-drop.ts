import { useState } from 'preact/hooks';

/** Makes an element take a file that is dropped on it. Without this, a browser leaves the page and shows the file. */
export function useFileDrop(onFile: (file: File) => void) {
  const [over, setOver] = useState(false);
  const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
  return {
    over,
    drop: {
      onDragOver(event: DragEvent) {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave({ relatedTarget, currentTarget }: DragEvent) {
        const inside = relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
        if (!inside) setOver(false);
      },
      onDrop(event: DragEvent) {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file) onFile(file);
      },
    },
  };
}
