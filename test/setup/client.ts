import { randomUUID } from 'node:crypto';

/** What the answer's body is: each spec says what it expects of it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body = any;

export interface Answer {
  status: number;
  headers: Headers;
  body: Body;
  /** The version to say in If-Match. */
  etag: string | null;
}

export interface Send {
  /** The version this change builds on. */
  ifMatch?: number | string;
  /** Names the attempt, so that sending twice acts once. */
  key?: string;
  headers?: Record<string, string>;
}

/** A browser's way to the API: same site, keeps its cookies, speaks JSON. Paths begin after /api. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  get = (path: string, send?: Send): Promise<Answer> => this.send('GET', path, undefined, send);
  post = (path: string, body?: unknown, send?: Send): Promise<Answer> => this.send('POST', path, body, { key: randomUUID(), ...send });
  put = (path: string, body?: unknown, send?: Send): Promise<Answer> => this.send('PUT', path, body, send);
  patch = (path: string, body?: unknown, send?: Send): Promise<Answer> => this.send('PATCH', path, body, send);
  delete = (path: string, send?: Send): Promise<Answer> => this.send('DELETE', path, undefined, send);

  /** As a request header, for whoever speaks to the server by other means. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private async send(method: string, path: string, body: unknown, { ifMatch, key, headers = {} }: Send = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(this.cookies.size > 0 && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
        ...(key && { 'idempotency-key': key }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: json && text ? JSON.parse(text) : text, etag: response.headers.get('etag') };
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** Signs in as an invented person, the way a demonstration does. */
export async function signIn(url: string, accountId: string, audience: 'member' | 'staff'): Promise<Client> {
  const client = new Client(url);
  const { status, body } = await client.post('/demonstration/sign-in', { accountId, audience });
  if (status !== 204) throw new Error(`Could not sign in: ${status} ${JSON.stringify(body)}`);
  return client;
}
