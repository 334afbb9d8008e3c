import type { Schema } from './api-document.js';

/** Longer than any field may be, shorter than the body may be. */
export const TOO_LONG = 'å'.repeat(20_000);

/** What no field of any kind expects: each by what it is. */
export const ODD: Record<string, unknown> = {
  null: null, number: 7, 'negative number': -1, 'enormous number': 1e308, fraction: 0.5, true: true, list: ['x'], 'list of lists': [[[]]], object: { a: 1 },
  'nothing at all': '', spaces: '   ', 'a zero byte': 'a\u0000b', 'half a letter': 'a\ud800', emoji: '👩‍👩‍👧 🇸🇪', 'from right to left': '\u202eاختبار',
  'ten thousand letters and more': TOO_LONG, 'a day that is none': '2026-02-30', 'a month that is none': '2026-13-01', 'a year far off': '9999-12-31T23:59:59.999Z',
  'a year before the calendar': '0000-00-00', 'an id that is none': '0199b1a0-zzzz', 'another id': '0199b1a0-7c11-7000-8000-00000000dead', markup: '<img src=x onerror=alert(1)>',
  quotes: `'; drop table cases; --`, template: '${7*7}{{7*7}}', 'a word every object knows': 'constructor', 'another such': '__proto__',
};

/** Every property in turn, and every odd value in it; the rest as in the example. Properties of properties too. */
export function* hostileBodies(body: Schema, whole: unknown, shape: (schema: Schema) => Schema): Generator<{ pointer: string; what: string; body: unknown; property: Schema }> {
  for (const [key, property] of Object.entries(shape(body).properties ?? {})) {
    for (const [what, value] of Object.entries(ODD)) yield { pointer: `/${key}`, what, body: { ...(whole as object), [key]: value }, property: shape(property) };
    const inner = shape(property);
    const child = (whole as Record<string, unknown>)[key];
    if (inner.properties) {
      for (const deeper of hostileBodies(property, child, shape)) yield { ...deeper, pointer: `/${key}${deeper.pointer}`, body: { ...(whole as object), [key]: deeper.body } };
    }
    if (inner.items && shape(inner.items).properties) {
      for (const deeper of hostileBodies(inner.items, (child as unknown[])[0], shape)) {
        yield { ...deeper, pointer: `/${key}/0${deeper.pointer}`, body: { ...(whole as object), [key]: [deeper.body] } };
      }
    }
  }
}

/** Texts that are hostile in an address. */
export const ODD_WORDS = Object.values(ODD).filter((value): value is string => typeof value === 'string' && value !== TOO_LONG && !value.includes('\ud800'));
