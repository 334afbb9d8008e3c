const MOST = 20_000;

/** The same question gets the answer it got before; a queue asks for the same few hundred days again and again. */
export function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const answer = work(key);
    known.set(key, answer);
    return answer;
  };
}

/** The same for a question of two parts. */
export function rememberedOfTwo<A extends string, B extends string | number, V>(work: (a: A, b: B) => V): (a: A, b: B) => V {
  const known = remembered((_both: string): { answer?: V } => ({}));
  return (a, b) => known(`${a} ${b}`).answer ??= work(a, b);
}
