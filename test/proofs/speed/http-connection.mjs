import net from 'node:net';

/** One keep-alive connection, as light as can be: the client must not be what is measured. */
export class HttpConnection {
  /** @type {net.Socket | undefined} */ #socket;
  /** @type {{ resolve(answer: { status: number, body: string, head: string }): void, reject(error: Error): void } | undefined} */ #waiting;
  #read = Buffer.alloc(0);

  constructor(/** @type {number} */ port) {
    this.port = port;
  }

  /**
   * @param {{ method?: string, path: string, headers?: Record<string, string>, body?: unknown }} request
   * @returns {Promise<{ status: number, body: string, head: string }>}
   */
  send({ method = 'GET', path, headers = {}, body }) {
    const text = body === undefined ? '' : JSON.stringify(body);
    const all = { host: `127.0.0.1:${this.port}`, 'sec-fetch-site': 'same-origin', ...headers, ...(text && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }) };
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#open().write(`${method} ${path} HTTP/1.1\r\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${text}`);
    });
  }

  close() {
    this.#socket?.destroy();
    this.#socket = undefined;
  }

  #open() {
    if (this.#socket) return this.#socket;
    const socket = net.connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    this.#read = Buffer.alloc(0);
    socket.on('data', (part) => this.#take(part));
    const lost = (/** @type {Error | undefined} */ error) => {
      if (this.#socket !== socket) return;
      this.#socket = undefined;
      this.#waiting?.reject(error ?? new Error('the server closed the connection'));
      this.#waiting = undefined;
    };
    socket.on('error', lost).on('close', () => lost(undefined));
    return (this.#socket = socket);
  }

  #take(/** @type {Buffer} */ part) {
    this.#read = this.#read.length ? Buffer.concat([this.#read, part]) : part;
    const end = this.#read.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#read.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    if (this.#read.length < end + 4 + length) return;
    const body = this.#read.toString('utf8', end + 4, end + 4 + length);
    this.#read = this.#read.subarray(end + 4 + length);
    const { resolve } = /** @type {NonNullable<typeof this.#waiting>} */ (this.#waiting);
    this.#waiting = undefined;
    if (/\r\nconnection: close/i.test(head)) this.close();
    resolve({ status: Number(head.slice(9, 12)), body, head });
  }
}
