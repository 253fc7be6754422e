/** How many seconds of processor this takes, whatever else the machine does meanwhile: growth, unlike time, can be judged. */
export async function cpuSeconds(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user } = process.cpuUsage(before);
  return user / 1e6;
}
