/** The link of a row: what J and K move between. */
export const rowLinkAttribute = 'data-case-link';

const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[${rowLinkAttribute}]`)];

/** The case whose row has the focus, in its link or in one of its buttons. */
export function focusedCase(): string | undefined {
  const row = document.activeElement?.closest('[data-case]');
  return row?.getAttribute('data-case') ?? undefined;
}

export function focusCase(id: string): boolean {
  const link = links().find((each) => each.getAttribute(rowLinkAttribute) === id);
  link?.focus({ preventScroll: true });
  return link !== undefined;
}

/** One row down or up; from outside the list to its first row. */
export function moveFocus(step: 1 | -1): void {
  const all = links();
  const here = all.findIndex((link) => link.getAttribute(rowLinkAttribute) === focusedCase());
  const next = here < 0 ? all[0] : all[Math.min(Math.max(here + step, 0), all.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

let opened: string | undefined;

/** The case that was opened last, so that going back finds its row again. */
export function rememberOpened(id: string): void {
  opened = id;
}

export function takeOpened(): string | undefined {
  const id = opened;
  opened = undefined;
  return id;
}
