import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { editable, type Mount } from '../mount.ts';

const mount: Mount = (row, label) => {
  const box = editable(row, label);
  const state = EditorState.create({ schema, plugins: [history(), keymap(baseKeymap)] });
  const view = new EditorView({ mount: box }, { state, attributes: { role: 'textbox' } });
  return () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n');
};
export default mount;
