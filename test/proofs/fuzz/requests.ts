import fc from 'fast-check';
import type { ApiDocument, Operation, Parameter } from '../../setup/api-document.js';
import { ODD_WORDS } from '../../setup/hostile-values.js';
import { type Kind, Known } from './known.js';
import { PEOPLE, type Who } from './people.js';
import { spoiled, spoiling, valid } from './values.js';

/** A request before it is known what is there to be asked about. */
export interface Recipe {
  operation: string;
  who: Who | 'allowed';
  method?: string;
  /** Text put in as it stands, so that it may be wrongly encoded. */
  address: Record<string, Known | string>;
  query: [name: string, value: unknown][];
  headers: [name: string, value: string][];
  ifMatch: 'current' | 'older' | 'none';
  key: 'none' | 'new' | 'same';
  /** As JSON; Known ones are filled in. */
  body?: unknown;
  /** Instead of a body: the text itself, as this kind of content. */
  text?: { content: string; kind: string | null };
}

const ROOMS: Record<string, Kind> = {
  workplaces: 'workplaces', units: 'units', mandates: 'mandates', managers: 'managers', trainings: 'trainings', materials: 'materials',
  'follow-ups': 'follow-ups', cases: 'cases', notices: 'notices',
};

/** What an address is about: its first part, except that a draft is no case yet. */
export function kindOf({ path, name }: Operation): Kind {
  if (/draft$/i.test(name) || name === 'submitHelpRequest') return 'drafts';
  return ROOMS[path.split('/').find((part) => part !== '' && part !== 'me') ?? ''] ?? 'cases';
}

/** Something that the address is about, the newest of its kind or an older one. */
export function usualParts(operation: Operation, nth: number): Record<string, Known | string> {
  const ofWorkplace = kindOf(operation) === 'workplaces';
  return {
    id: new Known(kindOf(operation), nth), promise: ofWorkplace ? 'knowledge' : 'conduct', code: new Known(ofWorkplace ? 'workplace-criteria' : 'criteria', nth),
  };
}

const ODD_IDS = [
  '7f', '-1', '0', '1e3', '99999999999999999999', '%00', 'null', '..%2f..%2fsession', '1%27%20or%20%271%27=%271', '%C3%A5', '%D9%A3', '%E0%A4%A', '%', '%ff',
  '__proto__', 'constructor', '0199b1a0-7c11-7000-8000-00000000dead', '0199B1A0-7C11-7000-8000-00000000DEAD', '%20', 'x'.repeat(150), 'x'.repeat(3000), '{id}', '.', '2147483648',
];

function addresses(operation: Operation): fc.Arbitrary<Recipe['address']> {
  const part = (name: string): fc.Arbitrary<Known | string> => fc.oneof(
    { arbitrary: fc.nat({ max: 4 }).map((nth) => usualParts(operation, nth)[name]!), weight: 14 },
    { arbitrary: fc.constantFrom('materials', 'conduct', ...ODD_IDS), weight: 1 },
  );
  return fc.record(Object.fromEntries(operation.parameters.filter((p) => p.in === 'path').map(({ name }) => [name, part(name)])));
}

const oddWord = fc.oneof(fc.constantFrom(...ODD_WORDS, 'x'.repeat(3000), '2026-Q1', '0', '-5', '1.5'), fc.string({ unit: 'binary' }));

function queries(document: ApiDocument, { parameters }: Operation): fc.Arbitrary<Recipe['query']> {
  const asked = parameters.filter((p) => p.in === 'query');
  const usual = asked.map((p: Parameter) => fc.tuple(fc.constant(p.name), valid(document, p.schema!, p.name)));
  const wrong = fc.tuple(fc.constantFrom(...asked.map(({ name }) => name), 'extra', '__proto__', 'a[b]', 'a[]', 'constructor', ''), oddWord);
  const few = usual.length ? fc.array(fc.oneof(...usual), { maxLength: 3 }) : fc.constant<[string, unknown][]>([]);
  return fc.oneof(
    { arbitrary: few as fc.Arbitrary<Recipe['query']>, weight: usual.length ? 3 : 12 },
    { arbitrary: fc.tuple(few, fc.array(wrong, { maxLength: 2 })).map((parts) => parts.flat() as Recipe['query']), weight: 1 },
    { arbitrary: few.map((parts) => [...parts, ...parts] as Recipe['query']), weight: 1 },
  );
}

const ODD_HEADERS: [string, string][] = [
  ['if-match', '*'], ['if-match', '3'], ['if-match', '"x"'], ['if-match', ''], ['if-match', '"1", "2"'], ['if-match', '"-1"'], ['if-match', '"99999999999"'],
  ['if-match', 'W/"1"'], ['if-none-match', '*'], ['idempotency-key', 'a b'], ['idempotency-key', ''], ['idempotency-key', 'x'.repeat(101)], ['idempotency-key', 'nå'],
  ['idempotency-key', '__proto__'], ['sec-fetch-site', 'cross-site'], ['origin', 'https://evil.example'], ['origin', 'null'], ['accept', 'text/html'], ['accept', ';;;'],
  ['accept-language', 'x'.repeat(2000)], ['accept-encoding', 'gzip, br'], ['x-forwarded-for', 'not-an-address'], ['x-forwarded-for', '1.2.3.4, ::1'],
  ['x-forwarded-proto', 'javascript'], ['x-forwarded-host', 'evil.example'], ['x-http-method-override', 'DELETE'], ['cookie', 'samtalsstod_staff=x; samtalsstod_member'],
  ['cookie', '__proto__=1; ;;=;'], ['authorization', 'Bearer x'], ['content-encoding', 'gzip'], ['range', 'bytes=0-1'], ['last-event-id', '7'],
  ['x-request-id', '${7*7}'], ['te', 'trailers'], ['upgrade-insecure-requests', '1'], ['forwarded', 'for="_x"'],
];
const headers: fc.Arbitrary<Recipe['headers']> = fc.oneof(
  { arbitrary: fc.constant<Recipe['headers']>([]), weight: 5 },
  { arbitrary: fc.array(fc.constantFrom(...ODD_HEADERS), { maxLength: 3 }), weight: 1 },
);

const texts: fc.Arbitrary<Recipe['text']> = fc.record({
  content: fc.oneof(
    fc.constantFrom('{', '{"a":', 'a=1&b=2', '\u0000', '{"a":1}{"b":2}', 'null', '[]', '[null]', '7', '"text"', 'true', '', ' ', '\ufeff{}', '{"a":1,"a":2}', '<a/>',
      '{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}', '{"text":"\\ud800"}', '{"text":1e999}', '{"text":NaN}', '[['.repeat(5000)),
    fc.string({ unit: 'binary' }),
    fc.json(),
  ),
  kind: fc.oneof({ arbitrary: fc.constant('application/json'), weight: 3 }, { arbitrary: fc.constantFrom(
    null, 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json; charset=latin1', 'application/json;', 'APPLICATION/JSON',
    'application/merge-patch+json', 'application/jsonx', '', ';', 'text/xml', 'application/octet-stream',
  ), weight: 1 }),
});
const TOO_LARGE: Recipe['text'] = { content: JSON.stringify({ text: 'å'.repeat(600_000) }), kind: 'application/json' };

function bodies(document: ApiDocument, { body, method }: Operation): fc.Arbitrary<Pick<Recipe, 'body' | 'text'>> {
  const said = body ? valid(document, body) : fc.constant(undefined);
  const fields = Object.keys(body ? document.shape(body).properties ?? {} : {});
  const wrong = fc.tuple(body ? said : fc.constant({}), fc.array(spoiling, { minLength: 1, maxLength: 2 }))
    .map(([whole, faults]) => faults.reduce((made, fault) => spoiled(made, fault, fields), whole));
  return fc.oneof(
    { arbitrary: said.map((value) => ({ body: value })), weight: 8 },
    { arbitrary: wrong.map((value) => ({ body: value })), weight: body ? 10 : 1 },
    { arbitrary: texts.map((text) => ({ text: text! })), weight: method === 'get' ? 0 : 2 },
    { arbitrary: fc.oneof(fc.constant({ text: TOO_LARGE! }), fc.constant({})), weight: method === 'get' ? 0 : 1 },
  );
}

/** Any request about an operation, from one that is right in all its parts to one that is right in none. */
export function recipes(document: ApiDocument, operation: Operation): fc.Arbitrary<Recipe> {
  const mostly = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> => fc.oneof({ arbitrary: fc.constant(usual), weight: 8 }, { arbitrary: fc.constantFrom(...others), weight: 2 });
  return fc.record({
    operation: fc.constant(operation.name), who: mostly<Recipe['who']>('allowed', ...PEOPLE),
    method: fc.oneof({ arbitrary: fc.constant(undefined), weight: 40 }, { arbitrary: fc.constantFrom('PUT', 'DELETE', 'PATCH', 'POST', 'GET', 'OPTIONS', 'HEAD'), weight: 1 }),
    address: addresses(operation), query: queries(document, operation), headers,
    ifMatch: mostly<Recipe['ifMatch']>('current', 'older', 'none'), key: mostly<Recipe['key']>('new', 'none', 'same'),
    rest: bodies(document, operation),
  }).map(({ rest, ...recipe }) => ({ ...recipe, ...rest }));
}
