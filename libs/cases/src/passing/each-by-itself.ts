/** Does it to each in turn, though it fails for some: what failed first is raised at the end. */
export async function eachByItself<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const failed: unknown[] = [];
  for (const one of all) await act(one).catch((e: unknown) => failed.push(e));
  if (failed.length) throw failed[0];
}
