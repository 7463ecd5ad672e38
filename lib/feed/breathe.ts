/**
 * Lets what waits have its turn: answers of the storage, messages of the popup. Work that goes on from one resolved
 * promise to the next keeps everything else waiting; and a timer would rest for four milliseconds.
 */
export function breathe(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const go = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', go, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}
