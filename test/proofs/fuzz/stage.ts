import { Secret, TOTP } from 'otpauth';
import { type FurnishedUnion, whoMay } from '../../factories/furnished.js';
import { NOTHING } from '../../rooms/calling.js';
import type { ApiDocument, Operation } from '../../setup/api-document.js';
import { type Kind, Known, learn } from './known.js';
import type { People, Who } from './people.js';
import type { Recipe } from './requests.js';
import type { Answered, Asked } from './send.js';

/** What people know of the union after what they have been answered; requests are made from it. */
export class Stage {
  private readonly known = new Map<Kind, (string | number)[]>();
  private readonly versions = new Map<string, number>();
  private lastKey = 'first';
  private count = 0;

  private secret = '';

  private constructor(private readonly document: ApiDocument, readonly people: People, private readonly clock: { now(): Date }) {}

  static on(union: FurnishedUnion, document: ApiDocument, people: People, member: { id: string; email: string }, clock: { now(): Date }): Stage {
    const stage = new Stage(document, people, clock);
    const { units, workplaces, rep, otherRep, strangerRep } = union;
    const there: Partial<Record<Kind, (string | number)[]>> = {
      workplaces: [union.workplaceId, workplaces.far], units: [units.section, units.branch, units.elsewhere, units.union], mandates: [union.mandateId],
      managers: [union.managerId], trainings: [union.trainingId], materials: [union.materialId], 'follow-ups': [union.followUpId], cases: [union.caseId],
      employers: [1], people: [rep.id, member.id], reps: [otherRep.id, rep.id, strangerRep.id], members: [member.id, union.member.id],
      emails: [member.email, rep.email, 'ingen.prov@example.org'], 'member-numbers': ['1000001'], tokens: ['x'.repeat(43)],
    };
    for (const [kind, values] of Object.entries(there)) stage.known.set(kind as Kind, values);
    return stage;
  }

  /** Newest first; a made-up one where there is none. */
  pick({ kind, nth }: Known): string | number {
    if (kind === 'codes' && this.secret) return this.appCode();
    const values = this.known.get(kind) ?? [];
    return values[nth % Math.max(1, values.length)] ?? NOTHING;
  }

  tell(kind: Kind, value: string | number, how: 'newest' | 'seen' = 'newest'): void {
    const values = this.known.get(kind) ?? [];
    if (how === 'newest') this.known.set(kind, [value, ...values.filter((other) => other !== value)].slice(0, 50));
    else if (!values.includes(value)) this.known.set(kind, [...values, value].slice(0, 50));
  }

  /** Learns from an answer what there is, and in which version. */
  heard(operation: Operation, { path, who }: Pick<Asked, 'path' | 'who'>, { status, headers, text }: Answered): void {
    this.people.keep(who as Who, headers['set-cookie'] ?? []);
    if (status === 401 && who !== 'newcomer') this.people.forget(who as Who);
    if (!/json/.test(headers['content-type'] ?? '') || text === '') return;
    const body = JSON.parse(text) as { id?: string; version?: number; totpSecret?: string; current?: { version?: number } } | null;
    this.secret = body?.totpSecret ?? this.secret;
    const version = status === 412 ? body?.current?.version : status < 300 ? body?.version : undefined;
    if (version !== undefined) this.versions.set(body?.id ?? aboutIn(path), version);
    const shape = Object.values(operation.responses[String(status)]?.content ?? {})[0]?.schema;
    if (status >= 300 || !shape) return;
    learn(this.document, shape, body, (kind, value, seen) => {
      this.tell(kind, value, operation.method === 'post' && typeof body?.id === 'string' ? 'newest' : 'seen');
      if (seen !== undefined) this.versions.set(String(value), seen);
    });
  }

  /** The request, with all that is known filled in. */
  async ask(operation: Operation, recipe: Recipe): Promise<Asked> {
    const who = recipe.who === 'allowed' ? whoMay(operation.permission) : recipe.who;
    const path = `/api${operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const part = recipe.address[name]!;
      return part instanceof Known ? encodeURIComponent(this.pick(part)) : part;
    })}`;
    const query = recipe.query.map(([name, value]) => `${encoded(name)}=${encoded(String(this.fill(value)))}`).join('&');
    const cookie = await this.people.cookie(who);
    const body = recipe.text ? recipe.text.content : recipe.body === undefined ? undefined : JSON.stringify(this.fill(recipe.body));
    const kind = recipe.text ? recipe.text.kind : 'application/json';
    const usual: [string, string | null | undefined][] = [
      ['sec-fetch-site', 'same-origin'], ['cookie', cookie || null], ['content-type', body === undefined ? null : kind],
      ['if-match', this.ifMatch(operation, recipe, path)], ['idempotency-key', this.key(operation, recipe)],
      ['x-forwarded-for', operation.permission === 'public' ? this.somewhere() : null], // too many tries from one place are refused
    ];
    const odd = recipe.headers.map(([name]) => name);
    const headers = [...usual.filter(([name, value]) => value !== null && value !== undefined && !odd.includes(name)), ...recipe.headers] as Asked['headers'];
    return { operation: operation.name, who, method: recipe.method ?? operation.method.toUpperCase(), path: query ? `${path}?${query}` : path, headers, body };
  }

  private fill(value: unknown): unknown {
    if (value instanceof Known) return this.pick(value);
    if (Array.isArray(value)) return value.map((each) => this.fill(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.fill(inner)]));
  }

  private ifMatch({ parameters }: Operation, { ifMatch }: Recipe, path: string): string | null {
    if (ifMatch === 'none' || !parameters.some(({ name }) => name === 'If-Match')) return null;
    const version = this.versions.get(aboutIn(path)) ?? 1;
    return `"${ifMatch === 'current' ? version : Math.max(0, version - 1)}"`;
  }

  private key({ parameters }: Operation, { key }: Recipe): string | null {
    if (key === 'none' || !parameters.some(({ name }) => name === 'Idempotency-Key')) return null;
    return key === 'same' ? this.lastKey : (this.lastKey = `${this.pick(new Known('members'))}-${(this.count += 1)}`);
  }

  /** The six digits that the newcomer's authenticator app shows now. */
  private appCode(): string {
    return new TOTP({ secret: Secret.fromBase32(this.secret) }).generate({ timestamp: this.clock.now().getTime() });
  }

  private somewhere(): string {
    const place = (placesSeen += 1);
    return `10.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}`;
  }
}

let placesSeen = 0;

const aboutIn = (path: string): string => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(path)?.[0] ?? path.split('?')[0]!;
const encoded = (text: string): string => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\ufffd'));
