// In a circle of chunks one runs before what it imports has run: the page then dies in the browser, of an edit that has nothing to do with it.

/**
 * @param {Record<string, { imports?: string[] }>} chunks by file name
 * @returns {string[] | undefined} the chunks of a circle, from one back to itself
 */
function circleAmong(chunks) {
  const done = new Set();
  /** @type {(name: string, way: string[]) => string[] | undefined} */
  const follow = (name, way) => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (done.has(name)) return undefined;
    for (const next of chunks[name]?.imports ?? []) {
      const circle = follow(next, [...way, name]);
      if (circle) return circle;
    }
    done.add(name);
    return undefined;
  };
  for (const name of Object.keys(chunks)) {
    const circle = follow(name, []);
    if (circle) return circle;
  }
  return undefined;
}

/** Fails a build whose chunks import each other in a circle. What a chunk fetches later may import it. */
export function noCircles() {
  return {
    name: 'no-circles',
    apply: /** @type {const} */ ('build'),
    /** @param {unknown} _options @param {Record<string, { imports?: string[] }>} bundle */
    generateBundle(_options, bundle) {
      const circle = circleAmong(bundle);
      if (circle) throw new Error(`chunks import each other in a circle: ${circle.join(' → ')} (groups in libs/ui/build/web-app.mjs)`);
    },
  };
}
