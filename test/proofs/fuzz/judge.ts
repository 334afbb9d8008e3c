import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ApiDocument, Operation, Schema } from '../../setup/api-document.js';
import type { Answered } from './send.js';

const DOCUMENT = 'https://document.test/';

/** What is said of an answer is all there is in it: a field nobody has documented is a fault, unless the shape says that more may come. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const made = Object.fromEntries(Object.entries(schema).filter(([key]) => !/^examples?$/.test(key))
    .map(([key, value]) => [key, key === '$ref' ? (value as string).replace('#', `${DOCUMENT}#`) : closed(value)]));
  const isSchema = typeof made['properties'] === 'object' && !('$ref' in (made['properties'] as object));
  return isSchema && made['additionalProperties'] === undefined ? { ...made, additionalProperties: false } : made;
}

/** Holds every answer against the document: status, kind of content, and shape. */
export class Judge {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(document: ApiDocument) {
    addFormats.default(this.ajv as never);
    this.ajv.addSchema({ $id: DOCUMENT, components: { schemas: closed(document.schemas) } });
  }

  /** What is wrong with the answer to something that is no operation: another method, an address that cannot be read. */
  strayFault(answer: Answered): string | null {
    const responses = { [answer.status]: { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } } };
    return this.fault({ name: 'none', responses }, answer);
  }

  /** What is wrong with the answer; null when it is as documented. */
  fault({ name, responses }: Pick<Operation, 'name' | 'responses'>, { status, headers, text }: Answered): string | null {
    if (status >= 500) return `answers ${status} ${text.slice(0, 300)}`;
    const response = responses[String(status)];
    if (!response) return `answers ${status}, which is not documented: ${text.slice(0, 300)}`;
    if (!/\bno-store\b/.test(headers['cache-control'] ?? '')) return `${status} may be kept by caches: ${headers['cache-control']}`;
    const content = response.content ?? {};
    const kind = (headers['content-type'] ?? '').split(';')[0]!.trim();
    if (Object.keys(content).length === 0) return text === '' ? null : `${status} has a body, which is not documented: ${text.slice(0, 300)}`;
    const schema = content[kind]?.schema;
    if (!schema) return `${status} is ${kind || 'of no kind'}, documented is ${Object.keys(content).join(' or ')}: ${text.slice(0, 200)}`;
    if (kind === 'text/event-stream') return eventsIn(text).map((event) => this.mismatch(`${name} event`, schema, event)).find(Boolean) ?? null;
    const body = /json/.test(kind) ? parsed(text) : text;
    if (body === undefined) return `${status} cannot be read as JSON: ${text.slice(0, 200)}`;
    return this.mismatch(`${name} ${status} ${kind}`, schema, body)
      ?? (kind === 'application/problem+json' ? problemFault(status, body as Problem) : versionFault(headers.etag, body as { version?: unknown }));
  }

  private mismatch(name: string, schema: Schema, value: unknown): string | null {
    const validate = this.validators.get(name) ?? this.ajv.compile(closed(schema) as object);
    this.validators.set(name, validate);
    if (validate(value)) return null;
    const [error] = validate.errors!;
    return `${name} is not as documented: ${error!.instancePath || '/'} ${error!.message} ${JSON.stringify(error!.params)} in ${JSON.stringify(value).slice(0, 300)}`;
  }
}

interface Problem { status: number; type: string; code: string; errors?: unknown[] }

function problemFault(status: number, { status: said, type, code, errors }: Problem): string | null {
  if (said !== status) return `${status} says in its body that it is ${said}`;
  if (type !== `/problems/${code}`) return `${status} ${code} has type ${type}`;
  if (code === 'invalid' && !errors?.length) return `${status} invalid does not say which field`;
  return null;
}

const versionFault = (etag: string | undefined, body: { version?: unknown } | null): string | null =>
  (typeof body?.version === 'number' && etag !== `"${body.version}"` ? `version ${body.version} has ETag ${etag}` : null);

const eventsIn = (text: string): unknown[] => text.split('\n\n').flatMap((event) => /^data: (.*)$/m.exec(event)?.[1] ?? []).map(parsed);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
