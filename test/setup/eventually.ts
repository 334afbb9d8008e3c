/** Asks again until it holds: for what the worker does by itself. Throws the last failure after `seconds`. */
export async function eventually<T>(look: () => Promise<T>, seconds = 10): Promise<T> {
  for (const end = Date.now() + seconds * 1000; ;) {
    try {
      return await look();
    } catch (e) {
      if (Date.now() > end) throw e;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
