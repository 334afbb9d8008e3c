import type pg from 'pg';
import request, { type Test } from 'supertest';
import { newId } from '@app/platform';

/** Accounts and a unit put straight into the tables: what identity needs before any other room has acted. */
export class People {
  private constructor(private readonly db: pg.Client, readonly unitId: number) {}

  static async in(db: pg.Client): Promise<People> {
    const { rows } = await db.query<{ id: number }>(`insert into units (kind, name) values ('branch', 'ST inom Lantmäteriet') returning id`);
    return new People(db, rows[0]!.id);
  }

  async add(name: string, roles: string[] = []): Promise<{ id: string; email: string }> {
    const person = { id: newId(), email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org` };
    await this.db.query(
      'insert into accounts (id, name, email, email_key, roles, unit_id, created_at) values ($1, $2, $3, $3, $4, $5, now())',
      [person.id, name, person.email, roles, this.unitId]);
    return person;
  }

  async mandate(accountId: string, role: string, from = '2020-01-01', to = '2099-12-31'): Promise<void> {
    await this.db.query('insert into mandates (account_id, unit_id, role, from_date, to_date) values ($1, $2, $3, $4, $5)',
      [accountId, this.unitId, role, from, to]);
  }

  /** A rep with the data rules confirmed now. */
  async rep(name: string, confirmedAt: Date | null): Promise<{ id: string; email: string }> {
    const person = await this.add(name);
    await this.mandate(person.id, 'rep');
    await this.db.query('update accounts set data_rules_confirmed_at = $2 where id = $1', [person.id, confirmedAt]);
    return person;
  }
}

/** A browser on our own page: keeps its cookies, and says that requests come from the same origin. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  async send(method: 'get' | 'post' | 'patch' | 'put' | 'delete', path: string, body?: object, headers: Record<string, string> = {}): Promise<request.Response> {
    let call: Test = request(this.url)[method](`/api${path}`).set('sec-fetch-site', 'same-origin').set(headers);
    if (this.cookies.size) call = call.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await (body ? call.send(body) : call);
    for (const line of (response.headers['set-cookie'] as unknown as string[] | undefined) ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value) this.cookies.set(name!, value);
      else this.cookies.delete(name!);
    }
    return response;
  }

  get(path: string): Promise<request.Response> {
    return this.send('get', path);
  }

  post(path: string, body?: object): Promise<request.Response> {
    return this.send('post', path, body);
  }
}
