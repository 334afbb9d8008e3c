import fc from 'fast-check';
import type { ApiDocument, Schema } from '../../setup/api-document.js';
import { ODD } from '../../setup/hostile-values.js';
import { type Kind, Known } from './known.js';

/** Fields that mean something that must be there, whatever the document can say of their form. */
const THINGS: Record<string, Kind> = {
  workplaceId: 'workplaces', unitId: 'units', employerId: 'employers', managerId: 'managers', accountId: 'people', repId: 'reps', memberId: 'members',
  email: 'emails', memberNumber: 'member-numbers', token: 'tokens', cursor: 'cursors',
};
/** Days and moments that must lie right. */
const TIMES: Record<string, string[]> = {
  talkDate: ['2026-12-15', '2026-11-24', '2027-06-24', '2026-11-20', '2028-02-29'], dueAt: ['2026-12-03T08:00:00.000Z', '2027-03-28T01:30:00Z', '2026-11-23T09:00:01Z'],
  from: ['2026-12-01', '2026-11-23', '2027-01-01'], to: ['2027-11-30', '2028-02-29', '2030-11-29'], on: ['2026-12-01', '2026-11-23', '2026-12-31'],
};
const MEANT: Record<string, fc.Arbitrary<unknown>> = {
  ...Object.fromEntries(Object.entries(THINGS).map(([field, kind]) => [field, fc.nat({ max: 3 }).map((nth) => new Known(kind, nth))])),
  ...Object.fromEntries(Object.entries(TIMES).map(([field, times]) => [field, fc.constantFrom(...times)])),
};
const MEANT_MOSTLY = 9;

const WORDS = fc.constantFrom('Hej', 'Vi har inte haft något samtal på två år.', 'Rad ett\nrad två', 'Ring efter 16 – helst', 'x');

function texts({ minLength = 0, maxLength = 200, format, pattern, example }: Schema & { minLength?: number }): fc.Arbitrary<string> {
  if (format === 'email') return fc.constantFrom('ny.prov@example.org', 'a+b@exempel.example.org', 'NÅGON@example.org');
  if (format === 'uuid') return fc.uuid({ version: 7 });
  if (format === 'date') return fc.constantFrom('2026-12-01', '2027-02-28', '2026-11-23');
  if (format === 'date-time') return fc.constantFrom('2026-12-03T08:00:00.000Z', '2027-01-01T00:00:00Z');
  if (typeof pattern === 'string') return fc.constant(String(example));
  const fits = (text: string): boolean => text.length >= minLength && text.length <= maxLength;
  const usual = WORDS.filter(fits);
  return fc.oneof(
    { arbitrary: minLength > 1 ? fc.constant(String(example ?? 'Provtext')).filter(fits) : usual, weight: 6 },
    { arbitrary: fc.constantFrom('å'.repeat(maxLength), 'y'.repeat(Math.max(1, minLength))), weight: 1 },
    { arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 60) }).filter((text) => fits(text) && !/[\0\ud800-\udfff]/u.test(text)), weight: 2 },
  );
}

/** What the document says may be sent, bounds included. */
export function valid(document: ApiDocument, schema: Schema, field = ''): fc.Arbitrary<unknown> {
  const shape = document.shape(schema);
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map((each) => valid(document, each, field)));
  const kinds = [shape.type].flat();
  const plain = (): fc.Arbitrary<unknown> => {
    if (shape.enum) return fc.constantFrom(...shape.enum);
    if (shape.properties) {
      const fields = Object.entries(shape.properties).map(([key, property]) => [key, valid(document, property, key)]);
      return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: shape.required ?? [] });
    }
    if (kinds.includes('array')) {
      const { minItems = 0, maxItems = 4, uniqueItems, items = {} } = shape as Schema & { minItems?: number; uniqueItems?: boolean };
      const bounds = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 4)) };
      return uniqueItems ? fc.uniqueArray(valid(document, items, field), bounds) : fc.array(valid(document, items, field), bounds);
    }
    if (kinds.includes('boolean')) return fc.boolean();
    if (kinds.includes('number') || kinds.includes('integer')) {
      const { minimum = 1, maximum = 4 } = shape as { minimum?: number; maximum?: number };
      return fc.oneof(fc.constantFrom(minimum, maximum), fc.integer({ min: minimum, max: Math.max(minimum, maximum) }));
    }
    if (kinds.includes('string')) return texts(shape);
    return fc.constant(null);
  };
  const meant = MEANT[field];
  const value = meant && !shape.properties ? fc.oneof({ arbitrary: meant, weight: MEANT_MOSTLY }, { arbitrary: plain(), weight: 1 }) : plain();
  return kinds.includes('null') ? fc.oneof({ arbitrary: value, weight: 4 }, { arbitrary: fc.constant(null), weight: 1 }) : value;
}

/** The least that may be sent: what must be said, from the document's examples. */
export function least(document: ApiDocument, schema: Schema, field = ''): unknown {
  const shape = document.shape(schema);
  if (shape.properties) {
    return Object.fromEntries((shape.required ?? []).map((key) => [key, least(document, shape.properties![key]!, key)]));
  }
  const thing = THINGS[field];
  return thing ? new Known(thing) : TIMES[field]?.[0] ?? document.example(schema);
}

/** One thing put wrong somewhere in a body. */
export interface Spoiling {
  /** Which of the body's fields, counted round. */
  where: number;
  how: 'replace' | 'leave-out' | 'repeat' | 'name-oddly';
  odd: unknown;
  name: string;
}

const DEEP = JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`) as unknown;
const odd = fc.oneof(
  { arbitrary: fc.constantFrom(...Object.values(ODD), DEEP, Array.from({ length: 5000 }, (_, i) => i), ['x', 'x'], [null], -0, 2 ** 53, 2 ** 31, -(2 ** 63), 1e-9), weight: 4 },
  { arbitrary: fc.jsonValue(), weight: 1 },
  { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
);
const names = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', 'extra', 'a/b~c', 'id', 'version', 'accountId', '$where', 'å');

export const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  where: fc.nat({ max: 30 }),
  how: fc.oneof({ arbitrary: fc.constant('replace' as const), weight: 6 }, { arbitrary: fc.constantFrom('leave-out' as const, 'repeat' as const, 'name-oddly' as const), weight: 3 }),
  odd, name: names,
});

type Place = { holder: Record<string, unknown>; key: string };

function* placesIn(value: unknown): Generator<Place> {
  if (typeof value !== 'object' || value === null || value instanceof Known) return;
  for (const key of Object.keys(value)) {
    yield { holder: value as Record<string, unknown>, key };
    yield* placesIn((value as Record<string, unknown>)[key]);
  }
}

const copy = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || value instanceof Known) return value;
  if (Array.isArray(value)) return value.map(copy);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]));
};

/** Puts it as the object's own, whatever its name means to JavaScript. */
const put = (holder: object, key: string, value: unknown): unknown =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

/** The body with one thing put wrong. `fields` are all it could have, so that what is left out can be odd too. */
export function spoiled(body: unknown, { where, how, odd: value, name }: Spoiling, fields: string[]): unknown {
  const made = copy(body);
  if (typeof made !== 'object' || made === null) return value;
  const absent = fields.filter((key) => !(key in made)).map((key): Place => ({ holder: made as Record<string, unknown>, key }));
  const places = [...placesIn(made), ...absent];
  const { holder, key } = places[where % Math.max(1, places.length)] ?? { holder: made as Record<string, unknown>, key: name };
  if (how === 'leave-out' && !Array.isArray(holder)) delete holder[key];
  else if (how === 'repeat') put(holder, key, [holder[key], holder[key]]);
  else if (how === 'name-oddly' && !Array.isArray(holder)) put(holder, name, value);
  else put(holder, key, value);
  return made;
}
