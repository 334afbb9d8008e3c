import http from 'node:http';

/** A request as it goes out, byte for byte. */
export interface Asked {
  operation: string;
  who: string;
  method: string;
  /** After the host, with its query. */
  path: string;
  headers: [name: string, value: string][];
  body?: string;
}

export interface Answered {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
const LONGEST_MS = 20_000;

/** Sends it without what a browser or fetch would put right. Of a stream that does not end, the first event is the answer. */
export function send(url: string, { method, path, headers, body }: Asked): Promise<Answered> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = http.request({
      hostname, port, method, path, agent, timeout: LONGEST_MS,
      headers: [...headers, ['host', `${hostname}:${port}`], ...(body === undefined && /^(GET|HEAD|OPTIONS)$/.test(method) ? [] : [['content-length', String(Buffer.byteLength(body ?? ''))]])].flat(),
    });
    request.on('timeout', () => request.destroy(new Error(`no answer within ${LONGEST_MS} ms`)));
    request.on('error', reject);
    request.on('response', (response) => {
      const parts: Buffer[] = [];
      const done = (): void => resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(parts).toString() });
      response.on('data', (part: Buffer) => {
        parts.push(part);
        if (/event-stream/.test(response.headers['content-type'] ?? '') && Buffer.concat(parts).includes('\n\n')) {
          done();
          request.destroy();
        }
      });
      response.on('end', done);
      response.on('error', reject);
    });
    request.end(body);
  });
}

export const closeConnections = (): void => agent.destroy();

const quoted = (text: string): string => (/^[\x20-\x7e]*$/.test(text)
  ? `'${text.replaceAll(`'`, `'\\''`)}'`
  : `$'${[...text].map((c) => (/[\x20-\x7e]/.test(c) ? c.replace(/['\\]/g, '\\$&') : [...Buffer.from(c)].map((b) => `\\x${b.toString(16).padStart(2, '0')}`).join(''))).join('')}'`);

const short = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…(${text.length} letters)` : text);

/** The same request for a terminal; long texts are cut, and the session is the reader's own. */
export function curl({ method, path, headers, body, who }: Asked): string {
  const parts = headers.filter(([name]) => name !== 'cookie').map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  const text = body === undefined ? '' : ` --data-raw ${quoted(short(body))}`;
  return `curl -i -X ${method} "$URL"${quoted(short(path))} -b "$COOKIE_OF_${who.toUpperCase().replaceAll('-', '_')}" ${parts.join(' ')}${text}`;
}
