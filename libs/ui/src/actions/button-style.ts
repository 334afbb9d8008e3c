export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'normal' | 'small';

const shared =
  'inline-flex items-center justify-center gap-2 rounded-field font-semibold text-center no-underline select-none ' +
  'transition-colors disabled:opacity-55 disabled:cursor-not-allowed data-disabled:opacity-55 data-disabled:cursor-not-allowed ' +
  'forced-colors:border forced-colors:border-current';

const kinds: Record<ButtonKind, string> = {
  primary: 'bg-brand text-on-brand hover:bg-brand-strong data-pressed:bg-brand-strong',
  secondary: 'border-[1.5px] border-brand bg-surface text-brand hover:bg-brand-tint data-pressed:bg-brand-tint',
  quiet: 'text-link underline underline-offset-3 decoration-1 hover:bg-brand-tint data-pressed:bg-brand-tint',
  danger: 'bg-error text-white hover:brightness-90 data-pressed:brightness-90',
};

const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-12 px-5 py-2',
  small: 'min-h-8 px-3 py-1 text-sm',
};

export function buttonStyle(kind: ButtonKind = 'primary', size: ButtonSize = 'normal', className = ''): string {
  const narrow = kind === 'quiet' && size === 'normal' ? 'px-3' : '';
  return [shared, kinds[kind], sizes[size], narrow, className].filter(Boolean).join(' ');
}
