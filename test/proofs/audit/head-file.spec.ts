import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Head, HeadFile, headLine, readHead, verifyChain } from '@app/privacy';
import { linesOf, queryOf, sealedLog, type SealedLog } from './sealed-log.js';

const MEGABYTE = 1 << 20;

describe('a head file that has grown for years', () => {
  let log: SealedLog;
  let dir: string;
  let file: HeadFile;
  let head: Head;
  /** Longer than any one part that is read of it. */
  let many: string[];

  beforeAll(async () => {
    log = await sealedLog(60, 3);
    dir = fs.mkdtempSync(path.join(os.tmpdir(), 'samtalsstod-heads-'));
    file = new HeadFile(path.join(dir, 'heads'));
    head = readHead((await linesOf(log.file))[1]!)!;
    many = Array.from({ length: Math.ceil((3.5 * MEGABYTE) / headLine(head).length) }, () => headLine(head));
  }, 60_000);
  beforeEach(() => write(many));
  afterAll(async () => {
    await log.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  });

  const write = (lines: readonly string[]): void => fs.writeFileSync(file.path, `${lines.join('\n')}\n`);
  const faults = async (): Promise<string[]> => (await verifyChain(queryOf(log.owner), file.read())).first.map(({ kind, position }) => `${kind} ${position}`);

  it('is read a part at a time, each line whole', async () => {
    const sizes: number[] = [];
    let lines = 0;
    for await (const part of file.read()) {
      sizes.push(part.join('\n').length);
      lines += part.length;
      expect(part.every((line) => readHead(line))).toBe(true);
    }
    expect(lines).toBe(many.length);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThan(1.1 * MEGABYTE);
  });

  it('is held to account for every line', async () => {
    const changed = [...many];
    changed[many.length - 5] = headLine({ ...head, hash: 'f'.repeat(64) });
    write(changed);
    expect(await faults()).toEqual(['rewritten 40']);
    changed[5] = headLine({ ...head, position: 61 });
    write(changed);
    expect(await faults()).toEqual(['rewritten 40', 'cut-short 61']);
    write(many.map((line, n) => (n % 2 ? line : line.slice(0, n % line.length))));
    expect(await faults()).toEqual([]);
  });

  it('is not asked for what came after a moment that the database was brought back to, however far apart that is said', async () => {
    const beyond = headLine({ ...head, position: 61 });
    const restored = headLine({ ...head, restored: true });
    write([beyond, ...many, restored]);
    expect(await faults()).toEqual([]);
    write([restored, ...many, beyond]);
    expect(await faults()).toEqual(['cut-short 61']);
  });

  it('is not asked for what is added while it is being read', async () => {
    const before = file.read();
    fs.appendFileSync(file.path, `${headLine({ ...head, position: 99 })}\n`);
    expect((await verifyChain(queryOf(log.owner), before)).faults).toBe(0);
    expect(await faults()).toEqual(['cut-short 61']);
  });

  it('of something else altogether is an alarm, and no more than that', async () => {
    fs.writeFileSync(file.path, 'x'.repeat(5 * MEGABYTE));
    expect((await faults())[0]).toBe('head-file null');
  });
});
