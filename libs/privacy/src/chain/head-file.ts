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

/** What a head file says, some of its lines at a time, from the beginning however often it is asked: it grows for ever, and is never all in memory. */
export type HeadLines = AsyncIterable<readonly string[]> | Iterable<readonly string[]>;

const PART_BYTES = 1 << 20;

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

  /** As far as it goes at this moment: what is added while it is being read is not asked for. */
  read(): HeadLines {
    const { path: file } = this;
    const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    return { async *[Symbol.asyncIterator]() { if (size) yield* linesOf(file, size); } };
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

/** Whole lines, each time as many as end in the next part of the file; at the end also one that was cut off. */
async function *linesOf(file: string, size: number): AsyncGenerator<string[]> {
  let rest = '';
  for await (const part of fs.createReadStream(file, { encoding: 'utf8', end: size - 1, highWaterMark: PART_BYTES }) as AsyncIterable<string>) {
    const lines = (rest + part).split('\n');
    rest = lines.pop()!;
    if (rest.length > PART_BYTES) { // no line of ours, and never to be held on to
      lines.push(rest);
      rest = '';
    }
    yield lines.filter(Boolean);
  }
  if (rest) yield [rest];
}
