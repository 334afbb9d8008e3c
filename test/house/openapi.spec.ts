import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiDocument, type Operation, readApiDocument, type Schema } from '../setup/api-document.js';

let document: ApiDocument;
let operations: Operation[];

beforeAll(() => {
  document = readApiDocument();
  ({ operations } = document);
}, 60_000);

const names = (of: Operation[]): string[] => of.map(({ name }) => name);
const contents = ({ responses }: Operation): [status: string, schema: Schema | undefined][] => Object.entries(responses)
  .filter(([status]) => status.startsWith('2') && status !== '204')
  .flatMap(([status, { content = { none: {} } }]) => Object.values(content).map(({ schema }): [string, Schema | undefined] => [status, schema]));

/** Where the code itself says that a version is wanted: methods with `@IfMatch`. */
function wantingVersions(): string[] {
  const found = execFileSync('grep', ['-rhE', '-B3', '@IfMatch\\(', 'libs', '--include=*.controller.ts'], { encoding: 'utf8' });
  return [...found.matchAll(/^ {2}(?:async )?(\w+)\((?=\n|.*@IfMatch)/gm)].map(([, name]) => name!);
}

describe('the API\'s document', () => {
  it('is OpenAPI 3.1', () => {
    expect(document.version).toMatch(/^3\.1\./);
    expect(operations.length).toBeGreaterThan(80);
  });

  it('says of every operation what it does, in which part, for whom', () => {
    expect(names(operations.filter(({ summary, tags, security, permission }) => !(summary && tags?.length && security && permission)))).toEqual([]);
    expect(names(operations.filter(({ permission, security }) => (permission === 'public') !== (security!.length === 0)))).toEqual([]);
    for (const { name, permission, security } of operations.filter((o) => o.permission !== 'public')) {
      expect([name, security!.flatMap((way) => Object.keys(way))]).toEqual([name, [permission.startsWith('me.') ? 'member' : 'staff']]);
    }
  });

  it('gives the shape of every good answer, and one of each bad one', () => {
    expect(names(operations.filter((operation) => !Object.keys(operation.responses).some((status) => status.startsWith('2'))))).toEqual([]);
    const shapeless = operations.flatMap((operation) => contents(operation).filter(([, schema]) => !schema).map(([status]) => `${operation.name} ${status}`));
    expect(shapeless).toEqual([]);
    const badly = operations.flatMap(({ name, responses }) => Object.entries(responses).filter(([status]) => /^[45]/.test(status))
      .filter(([, { content }]) => content?.['application/problem+json']?.schema?.$ref !== '#/components/schemas/Problem').map(([status]) => `${name} ${status}`));
    expect(badly).toEqual([]);
  });

  it('foresees what each can come to', () => {
    const changing = operations.filter(({ method }) => method !== 'get');
    const lacking = operations.flatMap((operation) => {
      const wanted = [
        '403', '422', '429', '500', '503', ...(operation.permission === 'public' ? [] : ['401']), ...(operation.path.includes('{') ? ['404'] : []),
        ...(changing.includes(operation) ? ['400', '409', '413', '415'] : []),
        ...(operation.parameters.some(({ name }) => name === 'If-Match') ? ['412'] : []),
        ...(operation.parameters.some(({ name, required }) => name === 'If-Match' && required) ? ['428'] : []),
      ];
      return wanted.filter((status) => !(status in operation.responses)).map((status) => `${operation.name} ${status}`);
    });
    expect(lacking).toEqual([]);
  });

  it('has an example of every property, in and out', () => {
    const shown = (schema: Schema): boolean => [schema.example, schema.examples, schema.enum, schema.$ref, schema.allOf, schema.oneOf, schema.anyOf, schema.items?.$ref, schema.items?.enum]
      .some((found) => found !== undefined);
    const lacking = Object.entries(document.schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties).filter(([, property]) => !shown(property)).map(([property]) => `${name}.${property}`));
    expect(lacking).toEqual([]);
    expect(Object.keys(document.schemas).length).toBeGreaterThan(80);
  });

  it('has an example of whatever stands in an address or a header', () => {
    expect(operations.flatMap(({ name, parameters }) =>
      parameters.filter(({ example, schema }) => example === undefined && schema?.example === undefined && !schema?.enum).map((p) => `${name} ${p.name}`))).toEqual([]);
  });

  it('has examples that are what they are examples of', () => {
    const kinds = ({ type }: Schema): string[] => [type].flat().filter((kind): kind is string => kind !== undefined);
    const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value);
    const wrong = Object.entries(document.schemas).flatMap(([name, { properties = {} }]) => Object.entries(properties).filter(([, property]) => {
      const [example, wanted] = [property.example ?? property.examples?.[0], kinds(property)];
      if (example === undefined || wanted.length === 0) return false;
      const kind = kindOf(example);
      return !(wanted.includes(kind) || (kind === 'integer' && wanted.includes('number')) || (property.enum && !property.enum.includes(example)))
        || (property.maxLength !== undefined && String(example).length > property.maxLength);
    }).map(([property]) => `${name}.${property}`));
    expect(wrong).toEqual([]);
  });

  it('says where a version is wanted', () => {
    const documented = names(operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'If-Match'))).sort();
    expect(documented).toEqual([...new Set(wantingVersions())].sort());
  });
});
