/**
 * Lets what waits have its turn: answers of the storage, messages of the popup. Work that goes on from one resolved
 * promise to the next keeps everything else waiting; and a timer would rest for four milliseconds.
 */
export function breathe(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
