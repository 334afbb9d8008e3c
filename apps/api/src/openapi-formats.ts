import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = { type?: string | string[]; format?: string; pattern?: string; enum?: unknown[]; example?: unknown; examples?: unknown[]; properties?: Record<string, Schema>; items?: Schema };
type Parameter = { example?: unknown; schema?: Schema };

/** What a text looks like is its format. */
const FORMATS: [format: string, looks: RegExp][] = [
  ['uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i],
  ['date-time', /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/],
  ['date', /^\d{4}-\d{2}-\d{2}$/],
];

/** Days, moments and ids are strings to TypeScript; the document says which is which, as their examples show. */
export function nameFormats(document: OpenAPIObject): void {
  for (const { properties = {} } of Object.values(document.components!.schemas!) as Schema[]) {
    for (const property of Object.values(properties)) name(property, property.example ?? property.examples?.[0]);
  }
  for (const operation of Object.values(document.paths).flatMap((item) => Object.values(item) as { parameters?: Parameter[] }[])) {
    for (const { schema, example } of operation.parameters ?? []) if (schema) name(schema, schema.example ?? example);
  }
}

function name(schema: Schema, example: unknown): void {
  if (schema.items && Array.isArray(example)) name(schema.items, example[0]);
  if (typeof example !== 'string' || schema.format || schema.pattern || schema.enum || ![schema.type].flat().includes('string')) return;
  const format = FORMATS.find(([, looks]) => looks.test(example))?.[0];
  if (format) schema.format = format;
}
