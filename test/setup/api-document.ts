import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  example?: unknown;
  examples?: unknown[];
  allOf?: Schema[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  maxLength?: number;
  maxItems?: number;
  [more: string]: unknown;
}

interface Content { schema?: Schema }

export interface Parameter { name: string; in: 'path' | 'query' | 'header'; required?: boolean; example?: unknown; schema?: Schema }

export interface Operation {
  name: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** After /api, with {id} where an id goes. */
  path: string;
  permission: string;
  summary?: string;
  tags?: string[];
  security?: Record<string, string[]>[];
  parameters: Parameter[];
  /** The shape of what is sent, if anything is. */
  body: Schema | undefined;
  responses: Record<string, { description?: string; content?: Record<string, Content> }>;
}

export interface ApiDocument {
  version: string;
  schemas: Record<string, Schema>;
  operations: Operation[];
  /** Follows a $ref. */
  shape(schema: Schema): Schema;
  /** A value that follows the schema, from its examples. */
  example(schema: Schema): unknown;
}

type Raw = Omit<Operation, 'name' | 'method' | 'path' | 'permission' | 'body'> & {
  operationId: string; 'x-permission': string; requestBody?: { content: Record<string, Content> };
};

interface RawDocument {
  openapi: string;
  paths: Record<string, Record<string, Raw>>;
  components: { schemas: Record<string, Schema> };
}

/** From the built API: its build lifts examples and limits out of the code, which running from source does not. */
function describeApi(): RawDocument {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'samtalsstod-document-'));
  try {
    execFileSync(process.execPath, ['apps/local/src/describe-api.mjs', path.join(made, 'openapi.json'), path.join(made, 'client')], { stdio: 'pipe' });
    return JSON.parse(fs.readFileSync(path.join(made, 'openapi.json'), 'utf8')) as RawDocument;
  } finally {
    fs.rmSync(made, { recursive: true, force: true });
  }
}

/** The document as the API gives it to everybody, operation by operation. */
export function readApiDocument(): ApiDocument {
  const raw = describeApi();
  const { schemas } = raw.components;
  const shape = (schema: Schema): Schema => {
    const target = schema.$ref ?? schema.allOf?.[0]?.$ref;
    return target ? shape(schemas[target.split('/').pop()!]!) : schema;
  };
  const example = (schema: Schema): unknown => {
    const known = schema.example ?? schema.examples?.[0] ?? schema.enum?.[0];
    if (known !== undefined) return schema.type === 'array' && !Array.isArray(known) ? [known] : known;
    const { properties, items, type } = shape(schema);
    if (properties) return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, example(value)]));
    if (items) return [example(items)];
    return type === 'boolean' ? true : null;
  };
  const operations = Object.entries(raw.paths).flatMap(([path, item]) => Object.entries(item).map(([method, { operationId, requestBody, ...rest }]) => ({
    ...rest, name: operationId, method: method as Operation['method'], path: path.replace(/^\/api/, ''), permission: rest['x-permission'],
    parameters: rest.parameters ?? [], body: requestBody?.content['application/json']?.schema,
  })));
  return { version: raw.openapi, schemas, operations, shape, example };
}
