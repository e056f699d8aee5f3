/** How long something works, told by the processor's own count: a clock on the wall counts what others do on the machine too. */

/** Milliseconds of this thread's processor time that `work` takes, and all that it waits for in this thread. */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
