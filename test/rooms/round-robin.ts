import http from 'node:http';

interface Upstream { url: string; agent: http.Agent; ready: boolean; sent: number }

export interface Failure { where: string; what: string }

/** What a proxy does: sends each request to the next program that says it is ready, over connections it keeps. It repeats nothing. */
export class RoundRobin {
  readonly failures: Failure[] = [];
  readonly upstreams: Upstream[];
  answered = 0;
  private turn = 0;
  private stopped = false;
  private readonly checking: Promise<unknown>;

  constructor(urls: readonly string[], private readonly checkEveryMs = 100) {
    this.upstreams = urls.map((url) => ({ url, agent: new http.Agent({ keepAlive: true, maxSockets: 16 }), ready: true, sent: 0 }));
    this.checking = Promise.all(this.upstreams.map((one) => this.check(one)));
  }

  /** One request; an answer of 5xx or none at all is a failure. */
  async send(method: string, path: string, headers: Record<string, string>, body?: unknown): Promise<void> {
    const ready = this.upstreams.filter((one) => one.ready);
    const one = ready[(this.turn += 1) % ready.length];
    if (!one) return void this.failures.push({ where: path, what: 'nobody is ready' });
    one.sent += 1;
    try {
      const status = await exchange(one, method, path, headers, body);
      if (status >= 500) this.failures.push({ where: `${one.url}${path}`, what: String(status) });
      else this.answered += 1;
    } catch (e) {
      this.failures.push({ where: `${one.url}${path}`, what: String((e as { code?: string }).code ?? e) });
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.checking;
    for (const { agent } of this.upstreams) agent.destroy();
  }

  private async check(one: Upstream): Promise<void> {
    while (!this.stopped) {
      one.ready = await exchange({ ...one, agent: FRESH }, 'GET', '/readyz', {}).then((status) => status === 200, () => false);
      await new Promise((resolve) => setTimeout(resolve, this.checkEveryMs));
    }
  }
}

const FRESH = new http.Agent({ keepAlive: false });

function exchange({ url, agent }: Upstream, method: string, path: string, headers: Record<string, string>, body?: unknown): Promise<number> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const request = http.request(url + path, {
      method, agent, timeout: 20_000, headers: { ...headers, ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }) },
    }, (response) => {
      response.once('error', reject).once('end', () => resolve(response.statusCode!)).resume();
    });
    request.once('timeout', () => request.destroy(new Error('timeout'))).once('error', reject).end(text);
  });
}
