const PLAIN = /^[A-Za-z0-9._~-]$/;

/**
 * The address as everybody writes it: no server's name before it, and letters, digits and `-._~` as themselves (RFC 3986, 6.2.2.2). Routes are
 * found whichever way it was written, so whatever looks at how an address begins must see one way only.
 */
export function plainAddress(url: string): string {
  const here = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '');
  const plain = here.replaceAll(/%([0-9a-f]{2})/gi, (written, hex: string) => {
    const letter = String.fromCharCode(Number.parseInt(hex, 16));
    return PLAIN.test(letter) ? letter : written;
  });
  return plain.startsWith('/') ? plain : `/${plain}`;
}
