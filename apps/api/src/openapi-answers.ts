import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = {
  operationId?: string;
  parameters?: { name: string; in: string }[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
  security?: Record<string, string[]>[];
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const problem = (status: number, code: string, description: string, extra: object = {}): object => ({
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
  if (operation.parameters?.some((p) => p.name.toLowerCase() === 'if-match')) {
    add(412, 'changed-since', 'Changed since you saw it', { current: {} });
    add(428, 'if-match-required', 'If-Match is missing');
  }
  add(422, 'invalid', 'A field cannot be accepted', { errors: [{ pointer: '/talkDate', code: 'is-date', detail: 'talkDate must be a date' }] });
  add(429, 'too-many-requests', 'Too many tries; wait');
  add(500, 'unexpected', 'Unforeseen; the reference finds it in the log');
  add(503, 'try-again', 'The database is away; see Retry-After');
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', examples: ['/problems/not-found'] },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable name of the problem' },
    detail: { type: 'string' },
    reference: { type: 'string', description: 'Id of the request, for support' },
    current: { description: 'With 412: how it stands now' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
  additionalProperties: true,
};
