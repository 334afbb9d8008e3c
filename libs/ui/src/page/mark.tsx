/** The text mark: a speech bubble and the name. No logo of the union is copied. */
export function Mark({ union = true, inverted = false }: { union?: boolean; inverted?: boolean }) {
  return (
    <span className="inline-flex items-center gap-3">
      <svg aria-hidden viewBox="0 0 32 32" className="size-9 shrink-0">
        <rect width="32" height="32" rx="8" fill={inverted ? '#fff' : 'var(--brand)'} />
        <path d="M8 9h13a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3h-6l-5 4v-4H8V9z" fill={inverted ? 'var(--brand)' : 'var(--on-brand)'} />
        <path d="M12 13h8M12 16.500h5" stroke={inverted ? '#fff' : 'var(--brand)'} strokeWidth="1.800" strokeLinecap="round" />
      </svg>
      <span className="leading-tight">
        <span className={`block text-lg leading-none font-bold ${inverted ? 'text-on-brand' : 'text-brand'}`}>Samtalsstöd</span>
        {union && <span className={`block text-xs ${inverted ? 'text-on-brand/85' : 'text-muted'}`}>Fackförbundet ST</span>}
      </span>
    </span>
  );
}
