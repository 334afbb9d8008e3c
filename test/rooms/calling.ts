import { ask, type FurnishedUnion, request, whoMay } from '../factories/furnished.js';
import type { ApiDocument, Operation } from '../setup/api-document.js';
import type { Answer, Client, Send } from '../setup/client.js';

/** An id of the right form that nothing has. */
export const NOTHING = '0199b1a0-7c11-7000-8000-00000000dead';

/** Calls any operation of the document as somebody who may, on something that is there. */
export class Calling {
  private readonly versions = new Map<string, number>();

  constructor(private readonly union: FurnishedUnion, private readonly document: ApiDocument) {}

  caller({ permission }: Operation): Client {
    return this.union.callers[whoMay(permission)];
  }

  /** The operation's address with ids that are there, and with a case of its own when it is about a case. */
  async address(operation: Operation): Promise<string> {
    return this.fill(operation.path, await this.idFor(operation));
  }

  fill(path: string, id: string | number): string {
    return path.replace('{id}', encodeURIComponent(id)).replace('{promise}', 'conduct').replace('{code}', 'follow-up');
  }

  private async idFor({ path, permission, name }: Operation): Promise<string | number> {
    const { callers, workplaceId, units, mandateId, managerId, trainingId, materialId, followUpId } = this.union;
    const [room = ''] = path.split('/').filter((part) => part && part !== 'me');
    const known: Record<string, string | number> = {
      workplaces: workplaceId, units: units.section, mandates: mandateId, managers: managerId, trainings: trainingId, materials: materialId, 'follow-ups': followUpId,
    };
    if (room !== 'cases' || !path.includes('{id}')) return known[room] ?? NOTHING;
    if (/draft/i.test(name) || name === 'submitHelpRequest') return (await callers.member.post('/me/cases')).body.id as string;
    const id = await ask(callers.member, request(workplaceId));
    if (!permission.startsWith('me.') && name !== 'claimCase') await callers.rep.post(`/cases/${id}/claim`);
    return id;
  }

  /** With the version that is current, where one is wanted. */
  async send(operation: Operation, path: string, body?: unknown, send: Send = {}): Promise<Answer> {
    const attempt = (ifMatch?: number): Promise<Answer> =>
      (this.caller(operation) as unknown as Record<string, Client['post']>)[operation.method]!(path, body, { ...(ifMatch !== undefined && { ifMatch }), ...send });
    if (!wantsVersion(operation)) return attempt();
    const answer = await attempt(this.versions.get(path) ?? 999);
    if (answer.status !== 412) return answer;
    this.versions.set(path, answer.body.current.version);
    return attempt(answer.body.current.version);
  }

  /** For each operation, what goes wrong; nothing is what is wanted. */
  async faultsOf(operations: Operation[], look: (operation: Operation, path: string) => Promise<(string | null)[]>): Promise<string[]> {
    const faults: (string | null)[] = [];
    for (const operation of operations) faults.push(...await look(operation, await this.address(operation)));
    return faults.filter((fault): fault is string => fault !== null);
  }

  /** What the document gives as an example of what is sent. */
  exampleFor({ body }: Operation): object {
    return body ? this.document.example(body) as object : {};
  }
}

export const wantsVersion = ({ parameters }: Operation): boolean => parameters.some((p) => p.name === 'If-Match' && p.required);
export const takesKey = ({ parameters }: Operation): boolean => parameters.some((p) => p.name === 'Idempotency-Key');

/** Unforeseen, or an answer the document does not know: null when neither. */
export function unexpected(operation: Operation, answer: Answer, what: string): string | null {
  return unless(answer.status < 500 && String(answer.status) in operation.responses, operation, answer, what);
}

/** A fault in words, unless it holds. */
export const unless = (holds: boolean, operation: Operation, { status, body }: Answer, what: string): string | null =>
  (holds ? null : `${operation.name} ${what}: ${status} ${JSON.stringify(body).slice(0, 200)}`);
