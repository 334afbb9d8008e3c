import type { ComponentProps, ReactNode } from 'react';

interface TableProps extends Omit<ComponentProps<'table'>, 'style'> {
  caption: string;
  /** Shows the caption above the table; else it is for screen readers. */
  showCaption?: boolean;
  children: ReactNode;
}

/**
 * Scrolls sideways in itself on a narrow screen, by keyboard too, instead of making the page scroll. Words for screen readers are
 * placed inside it (relative), else they would widen the page.
 */
export function Table({ caption, showCaption = false, children, className = '', ...rest }: TableProps) {
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="relative overflow-x-auto rounded-card border border-line">
      <table {...rest} className={`w-full border-collapse text-left text-sm ${className}`}>
        <caption className={showCaption ? 'px-3 pt-3 pb-1 text-left font-semibold' : 'sr-only'}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}

/** For <th> and <td>. */
export const headCellStyle = 'bg-sunken px-3 py-2 font-semibold whitespace-nowrap text-muted align-bottom border-b border-line-strong';
export const cellStyle = 'px-3 py-2 align-top border-b border-line';
export const numberCellStyle = `${cellStyle} text-right tabular-nums`;
