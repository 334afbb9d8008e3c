import crypto from 'node:crypto';

/**
 * What everybody who visits leaves behind for the scan: every address asked for, the secrets they were given, what they sent.
 * @typedef {{ addresses: string[], secrets: Map<string, string>, requests: string[] }} Traces
 */

/** @returns {Traces} */
export const newTraces = () => ({ addresses: [], secrets: new Map(), requests: [] });

/** A browser's way to the API without the browser: same site, keeps its cookies, speaks JSON. Paths begin after /api. */
export class Visitor {
  /** @type {Map<string, string>} */
  cookies = new Map();

  /** @param {string} name @param {string} url @param {Traces} traces */
  constructor(name, url, traces) {
    this.name = name;
    this.url = url;
    this.traces = traces;
  }

  /**
   * @param {string} method @param {string} path @param {unknown} [body] @param {Record<string, string>} [headers]
   * @returns {Promise<{ status: number, body: any }>}
   */
  async ask(method, path, body, headers = {}) {
    const address = `${this.url}/api${path}`;
    this.traces.addresses.push(`${method} ${address}`);
    if (typeof body === 'object') this.traces.requests.push(`${method} /api${path}\n${JSON.stringify(body)}`);
    const answer = await fetch(address, {
      method, redirect: 'manual', body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
      headers: {
        'sec-fetch-site': 'same-origin', cookie: [...this.cookies].map((pair) => pair.join('=')).join('; '),
        ...(body !== undefined && { 'content-type': 'application/json' }), ...(method === 'POST' && { 'idempotency-key': crypto.randomUUID() }), ...headers,
      },
    });
    for (const [name, value] of answer.headers) if (name === 'location' || name === 'link' || name === 'refresh') this.traces.addresses.push(`${name}: ${value}`);
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value && name.includes('session')) this.traces.secrets.set(`${this.name}’s cookie ${value.slice(0, 6)}`, value);
      this.cookies.set(name, value);
    }
    const text = await answer.text();
    return { status: answer.status, body: text && /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : text };
  }

  /** As `ask`, for what must succeed. @param {string} method @param {string} path @param {unknown} [body] @param {Record<string, string>} [headers] */
  async do(method, path, body, headers) {
    const answer = await this.ask(method, path, body, headers);
    if (answer.status >= 400) throw new Error(`${this.name}: ${method} ${path} answered ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}
