import fs from 'node:fs';
import path from 'node:path';

/** How far the chain had come. With `restored`: from here it went on, after the database was brought back to an earlier moment. */
export interface Head {
  chain: string;
  position: number;
  /** In hex. */
  hash: string;
  restored?: boolean;
}

/** What a head file says. A line that was cut off half-way, as by a power cut, is kept as it is. */
export interface HeadLines { heads: Head[]; torn: string[] }

const LINE = /^1 ([0-9a-f-]{36}) (\d{1,15}) ([0-9a-f]{64})( restored)?$/;

export function readHead(line: string): Head | undefined {
  const [, chain, position, hash, restored] = LINE.exec(line) ?? [];
  return chain ? { chain, position: Number(position), hash: hash!, ...(restored && { restored: true }) } : undefined;
}

export const headLine = ({ chain, position, hash, restored }: Head): string => `1 ${chain} ${position} ${hash}${restored ? ' restored' : ''}`;

/**
 * Heads of the chain in a file outside the database, one a line, only ever added to. Best kept where those who run the database cannot
 * write: whoever can change both can rewrite history.
 */
export class HeadFile {
  constructor(readonly path: string) {}

  read(): HeadLines {
    const lines = fs.existsSync(this.path) ? fs.readFileSync(this.path, 'utf8').split('\n').filter(Boolean) : [];
    const read = lines.map((line) => ({ line, head: readHead(line) }));
    return { heads: read.flatMap(({ head }) => head ?? []), torn: read.flatMap(({ line, head }) => (head ? [] : [line])) };
  }

  /** The latest line, read from the file's end. */
  last(): Head | undefined {
    return readHead(this.end().trimEnd().split('\n').at(-1) ?? '');
  }

  /** Adds a line, on the disk when this returns. After one that was cut off it begins a line of its own. */
  add(head: Head): void {
    fs.mkdirSync(path.dirname(this.path), { recursive: true });
    const end = this.end();
    const file = fs.openSync(this.path, 'a', 0o600);
    try {
      fs.writeSync(file, `${end && !end.endsWith('\n') ? '\n' : ''}${headLine(head)}\n`);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
  }

  private end(): string {
    if (!fs.existsSync(this.path)) return '';
    const file = fs.openSync(this.path, 'r');
    try {
      const { size } = fs.fstatSync(file);
      const part = Buffer.alloc(Math.min(size, 512));
      fs.readSync(file, part, 0, part.length, size - part.length);
      return part.toString();
    } finally {
      fs.closeSync(file);
    }
  }
}
