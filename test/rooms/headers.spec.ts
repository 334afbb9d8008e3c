import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../setup/product.js';

let product: Product;
beforeAll(async () => {
  product = await startProduct({ web: true });
}, 60_000);
afterAll(() => product.stop());

const ALWAYS = {
  'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin', 'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

async function headersOf(path: string): Promise<Record<string, string> & { body: string }> {
  const answer = await fetch(`${product.url}${path}`);
  return { ...Object.fromEntries(answer.headers), body: await answer.text() };
}

describe('every answer', () => {
  it.each(['/', '/admin/', '/api/session', '/api/cases', '/api/nothing-here', '/api/openapi.json', '/api/docs', '/livez'])('tells browsers to be careful: %s', async (path) => {
    const headers = await headersOf(path);
    expect(headers).toMatchObject({ ...ALWAYS, 'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
  });

  it.each(['/api/session', '/api/cases', '/api/nothing-here', '/%61pi/session'])('of the API runs and loads nothing, is the same for all, and is not stored: %s', async (path) => {
    const headers = await headersOf(path);
    expect([headers['content-security-policy'], headers['cache-control']]).toEqual([`default-src 'none'; frame-ancestors 'none'`, 'no-store']);
  });

  it('that is a page lets only its own scripts run, and its own style elements by a word that is new each time', async () => {
    const [one, other] = [await headersOf('/'), await headersOf('/admin/')];
    const words = [one, other].map(({ 'content-security-policy': policy }) => /style-src 'self' 'nonce-([^']+)'/.exec(policy!)![1]!);
    expect(one['content-security-policy']).toContain(`default-src 'none'; script-src 'self';`);
    expect(new Set(words).size).toBe(2);
    expect([one.body.includes(words[0]!), other.body.includes(words[1]!)]).toEqual([true, true]);
  });
});
