import fs from 'node:fs';

const HERTZ = 100;

const stat = (/** @type {number} */ pid) => {
  const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
};

/** The process and those it has begun. */
export function family(/** @type {number} */ pid) {
  const parents = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      return [[Number(name), Number(stat(Number(name))[1])]];
    } catch {
      return []; // gone meanwhile
    }
  });
  const found = [pid];
  for (const one of found) found.push(...parents.filter(([, parent]) => parent === one).map(([child]) => child));
  return found;
}

/** Seconds of processor time so far, with those children that have ended. */
export function processorSeconds(/** @type {number} */ pid) {
  return family(pid).reduce((sum, one) => {
    try {
      const fields = stat(one);
      return sum + [11, 12, 13, 14].reduce((part, field) => part + Number(fields[field]), 0) / HERTZ;
    } catch {
      return sum;
    }
  }, 0);
}

/** Megabytes in memory; what processes share counts once. */
export function megabytes(/** @type {number} */ pid) {
  return Math.round(family(pid).reduce((sum, one) => {
    try {
      return sum + Number(/^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return sum;
    }
  }, 0) / 1024);
}
