import type { OpenAPIObject } from '@nestjs/swagger';
import { nameFormats } from './openapi-formats.js';

type Operation = {
  operationId?: string;
  parameters?: { name: string; in: string; required?: boolean; example?: unknown; schema?: { type?: string } }[];
  requestBody?: unknown;
  responses: Record<string, { description?: string; content?: unknown }>;
  security?: Record<string, string[]>[];
  'x-permission'?: string;
};

/** What a route's own refusals are called. */
const CODES: Record<string, string> = { 401: 'sign-in-refused', 410: 'link-not-valid' };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const problem = (status: number, code: string, description: string, extra: object = {}): { description: string; content: unknown } => ({
  description,
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      example: { type: `/problems/${code}`, title: description, status, code, reference: '0f3c1c7e-7c3a-4c3e-9d26-1f2a0b5f6c11', ...extra },
    },
  },
});

/** The answers every operation can give besides its own, from its shape: so that none is undocumented. */
export function completeOperations(document: OpenAPIObject): OpenAPIObject {
  document.components!.schemas!['Problem'] = PROBLEM as never;
  nameFormats(document);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = (item as Record<string, Operation | undefined>)[method];
      if (operation) complete(path, method, operation);
    }
  }
  return document;
}

function complete(path: string, method: string, operation: Operation): void {
  const changes = method !== 'get';
  if (operation['x-permission'] === 'public') operation.security = [];
  const open = operation.security?.length === 0;
  const add = (status: number, ...rest: [code: string, description: string, extra?: object]): void =>
    void (operation.responses[String(status)] ??= problem(status, ...rest));
  operation.security ??= [{ [path.startsWith('/api/me') ? 'member' : 'staff']: [] }];
  if (!open) add(401, 'not-signed-in', 'Not signed in');
  add(403, 'not-permitted', 'Your role never may, or the request came from another site');
  if (path.includes('{') || !open) add(404, 'not-found', 'Does not exist, or is not visible to you');
  if (changes) {
    add(400, 'bad-request', 'Not readable as JSON');
    add(409, 'not-possible-now', 'Not possible as things stand, or somebody was first');
    add(413, 'too-large', 'More than 1 MB');
    add(415, 'unsupported-media-type', 'Not application/json');
  }
  const ifMatch = operation.parameters?.find((p) => p.name.toLowerCase() === 'if-match');
  if (ifMatch) add(412, 'changed-since', 'Changed since you saw it', { current: {} });
  if (ifMatch?.required) add(428, 'if-match-required', 'If-Match is missing');
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in === 'path') parameter.example ??= parameter.name === 'code' ? 'C05' : parameter.schema?.type === 'number' ? 12 : '0199c0de-0000-7000-8000-000000000005';
  }
  add(422, 'invalid', 'A field cannot be accepted', { errors: [{ pointer: '/talkDate', code: 'is-date', detail: 'talkDate must be a date' }] });
  add(429, 'too-many-requests', 'Too many tries; wait');
  add(500, 'unexpected', 'Unforeseen; the reference finds it in the log');
  add(503, 'try-again', 'The database is away; see Retry-After');
  for (const [status, answer] of Object.entries(operation.responses)) { // said by the route itself, in words alone
    if (Number(status) >= 400) answer.content ??= problem(Number(status), CODES[status] ?? 'not-found', answer.description ?? '').content;
  }
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', examples: ['/problems/not-found'] },
    title: { type: 'string', examples: ['Not Found'] },
    status: { type: 'integer', examples: [404] },
    code: { type: 'string', description: 'Stable name of the problem', examples: ['not-found'] },
    detail: { type: 'string', examples: ['Say which date to wait for'] },
    reference: { type: 'string', description: 'Id of the request, for support', examples: ['0f3c1c7e-7c3a-4c3e-9d26-1f2a0b5f6c11'] },
    current: { description: 'With 412: how it stands now', examples: [{ version: 4 }] },
    errors: {
      type: 'array',
      description: 'With 422: each field that cannot be accepted, as a JSON pointer',
      examples: [[{ pointer: '/talkDate', code: 'is-date', detail: 'talkDate must be a date' }]],
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
  additionalProperties: true,
};
