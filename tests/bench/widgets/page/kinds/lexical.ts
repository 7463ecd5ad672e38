import { registerRichText } from '@lexical/rich-text';
import { $getRoot, createEditor } from 'lexical';
import { editable, type Mount } from '../mount.ts';

const mount: Mount = (row, label) => {
  const box = editable(row, label);
  box.contentEditable = 'true';
  box.setAttribute('role', 'textbox');
  const editor = createEditor({
    onError(error) {
      throw error;
    },
  });
  registerRichText(editor);
  editor.setRootElement(box);
  let value = '';
  editor.registerUpdateListener(({ editorState }) => {
    // Paragraphs are two line feeds apart in Lexical's own text.
    value = editorState.read(() => $getRoot().getTextContent()).replaceAll('\n\n', '\n');
  });
  return () => value;
};
export default mount;
