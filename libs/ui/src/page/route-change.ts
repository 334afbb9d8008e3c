// The first page after a load keeps the browser's own start of focus; later ones move it to their heading.
let changes = 0;

/** The router tells each time another page is shown. */
export function noteRouteChange(): void {
  changes += 1;
}

export const isRouteChange = (): boolean => changes > 0;
