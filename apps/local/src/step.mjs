/** Written to by every step, so that what the product itself says can be told from how it was started. */
const tell = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/**
 * Does one piece of work and prints one line about it, with the seconds it took. `work` may answer with a remark for the line.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const from = performance.now();
  const seconds = () => `${((performance.now() - from) / 1000).toFixed(1).padStart(6)} s`;
  try {
    const result = await work();
    tell(`  ✓ ${seconds()}  ${name}${typeof result === 'string' && result ? ` (${result})` : ''}`);
    return result;
  } catch (error) {
    tell(`  ✗ ${seconds()}  ${name}`);
    throw error;
  }
}
