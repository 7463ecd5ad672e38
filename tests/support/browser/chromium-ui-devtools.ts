/** A part of the browser's own interface. `attributes` are names and values in turns. */
export interface UiNode {
  nodeId: number;
  attributes?: string[];
  children?: UiNode[];
}

export interface UiDevTools {
  tree(): Promise<UiNode>;
  property(node: UiNode, name: string): Promise<string | undefined>;
  click(node: UiNode): Promise<void>;
  close(): void;
}

interface Styles {
  matchedCSSRules: { rule: { style: { cssProperties: { name: string; value: string }[] } } }[];
}

/** Speaks the protocol of `--enable-ui-devtools` (Chromium's components/ui_devtools). */
export async function connectUiDevTools(port: string): Promise<UiDevTools> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
  const waiting = new Map<number, { resolve(result: never): void; reject(error: Error): void }>();
  let lastId = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as {
      id?: number;
      result?: never;
      error?: { message: string };
    };
    const caller = id === undefined ? undefined : waiting.get(id);
    if (id !== undefined) waiting.delete(id);
    if (error) caller?.reject(new Error(error.message));
    else caller?.resolve(result as never);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('close', () => {
      const error = new Error('Chromium closed the connection to its interface.');
      reject(error);
      for (const caller of waiting.values()) caller.reject(error);
    });
  });
  const send = <T>(method: string, params: object = {}): Promise<T> =>
    new Promise((resolve, reject) => {
      waiting.set(++lastId, { resolve, reject });
      socket.send(JSON.stringify({ id: lastId, method, params }));
    });

  await send('DOM.enable');
  await send('CSS.enable');
  return {
    tree: async () => (await send<{ root: UiNode }>('DOM.getDocument')).root,
    async property({ nodeId }, name) {
      const { matchedCSSRules } = await send<Styles>('CSS.getMatchedStylesForNode', { nodeId });
      const properties = matchedCSSRules.flatMap(({ rule }) => rule.style.cssProperties);
      return properties.find((property) => property.name === name)?.value;
    },
    async click({ nodeId }) {
      for (const type of ['mousePressed', 'mouseReleased']) {
        const event = { type, x: 10, y: 10, button: 'left', wheelDirection: 'none' };
        await send('DOM.dispatchMouseEvent', { nodeId, event });
      }
    },
    close: () => socket.close(),
  };
}
