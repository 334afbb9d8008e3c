// Solid, stripes one way, dots, stripes the other way, grid: told apart without colour and in print.
const shapes = [null, 'M0 8L8 0', 'M4 3.500v1', 'M0 0L8 8', 'M0 4H8M4 0V8'];

export const patternFill = (index: number): string =>
  index % 5 === 0 ? 'var(--chart-1)' : `url(#bar-pattern-${(index % 5) + 1})`;

export function BarPatterns({ count }: { count: number }) {
  return (
    <defs>
      {shapes.slice(0, count).map(
        (shape, index) =>
          shape && (
            <pattern key={shape} id={`bar-pattern-${index + 1}`} width="8" height="8" patternUnits="userSpaceOnUse">
              <rect width="8" height="8" fill={`var(--chart-${index + 1})`} />
              <path d={shape} stroke="#fff" strokeOpacity="0.7" strokeWidth={index === 2 ? 3 : 1.5} strokeLinecap="round" />
            </pattern>
          ),
      )}
    </defs>
  );
}
