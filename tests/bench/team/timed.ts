/**
 * What something takes of the processor, in milliseconds. The server, the browsers and their stores are one process that hardly
 * ever waits, so this is its time on a machine that does nothing else; on one that does, a clock on the wall would tell of that.
 */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
