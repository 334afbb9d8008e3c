/**
 * Waits until every page answers 200, and gives up when one of the programs has ended.
 * @param {string} address
 * @param {string[]} pages
 * @param {import('./program.mjs').Program[]} programs
 */
export async function untilAnswering(address, pages, programs) {
  const ended = Promise.race(programs.map(async (program) => {
    const how = await program.exited;
    throw new Error(`${program.name} ended (${how}):\n${program.lastWords()}`);
  }));
  ended.catch(() => undefined);
  const until = Date.now() + 60_000;
  const words = () => programs.map((program) => program.lastWords()).join('\n');
  for (const page of pages) {
    for (;;) {
      const answer = await Promise.race([status(address + page), ended]);
      if (answer === '200') break;
      if (Date.now() > until) throw new Error(`${page} does not answer (${answer})\n${words()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function status(/** @type {string} */ address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return String(response.status);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
