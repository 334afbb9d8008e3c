/** 48 px high, with a border that holds 3:1 against the page. */
export const controlStyle =
  'block w-full min-h-12 rounded-field border-[1.5px] border-control bg-surface px-3 py-2 text-ink ' +
  'hover:border-ink aria-invalid:border-2 aria-invalid:border-error disabled:bg-sunken disabled:text-muted placeholder:text-muted';

/** For dense staff tables and filters. */
export const denseControlStyle = 'min-h-9! py-1! pl-2! text-sm';
