// The link in the e-mail opens in another tab: where the reader was going is kept on the device. A path of this app, no words.
const place = 'return-to';
const path = /^\/(?!\/)[\w\-/.]*$/;

/** Only a path of this app: never an address somewhere else. */
export const safePath = (value: unknown): string | undefined => (typeof value === 'string' && path.test(value) ? value : undefined);

export function rememberReturn(to: string | undefined): void {
  if (to) localStorage.setItem(place, to);
}

/** Where to go after signing in; forgotten once asked. */
export function takeReturn(): string {
  const to = safePath(localStorage.getItem(place));
  localStorage.removeItem(place);
  return to ?? '/cases';
}
