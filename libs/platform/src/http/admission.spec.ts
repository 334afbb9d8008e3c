import { describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { Admission, admitRequests } from './admission.js';

describe('how many requests are let in', () => {
  it('is some always, and more as answers come quickly', () => {
    let now = 10_000;
    const admission = new Admission(4, () => now);
    const enter = (times: number): number => Array.from({ length: times }, () => admission.enter()).filter(Boolean).length;
    expect(enter(10)).toBe(4);
    for (let i = 0; i < 4; i += 1) admission.leave();
    for (let i = 0; i < 40; i += 1) { // with the four before, 44 answers within two seconds: 22 a second, 16.5 within people's patience
      admission.enter();
      now += 40;
      admission.leave();
    }
    expect(enter(100)).toBe(17);
    now += 10_000; // nobody has been answered for long
    expect(enter(1)).toBe(0);
  });

  it('is said to the others at once, with when to try again', async () => {
    const app = fastify();
    admitRequests(app as never, { 'x-content-type-options': 'nosniff' }, new Admission(3));
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => { open = resolve; });
    app.get('/api/slow', async () => opened.then(() => 'done'));
    app.get('/livez', () => 'live');
    const slow = Array.from({ length: 3 }, () => app.inject('/api/slow').then(({ statusCode }) => statusCode));
    const refused = await app.inject('/api/slow');
    expect([refused.statusCode, refused.json<{ code: string }>().code, Number(refused.headers['retry-after']) >= 1]).toEqual([503, 'try-again', true]);
    expect(refused.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-request-id': refused.json<{ reference: string }>().reference });
    expect((await app.inject('/livez')).statusCode).toBe(200);
    open();
    expect(await Promise.all(slow)).toEqual([200, 200, 200]);
    expect((await app.inject('/api/slow')).statusCode).toBe(200);
    await app.close();
  });
});
