import type { ReactNode } from 'react';

interface CardProps {
  children: ReactNode;
  tone?: 'plain' | 'tint' | 'sunken';
  className?: string;
  as?: 'div' | 'section' | 'li' | 'article';
  'aria-labelledby'?: string;
}

const tones = {
  plain: 'border border-line bg-surface shadow-card',
  tint: 'border border-transparent bg-brand-tint',
  sunken: 'border border-transparent bg-sunken',
};

export function Card({ children, tone = 'plain', as: Tag = 'div', className = '', ...rest }: CardProps) {
  return (
    <Tag {...rest} className={`rounded-card p-5 ${tones[tone]} ${className}`}>
      {children}
    </Tag>
  );
}
