import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { BarPatterns, patternFill } from './bar-patterns.js';
import type { BarChartProps } from './bar-chart-props.js';

/** Drawn for the eye only: the table under it says the same. */
export function BarPlot({ series, rows, format = String }: BarChartProps) {
  const data = rows.map((row) => ({ label: row.label, ...row.values }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={data} margin={{ top: 8, right: 8, bottom: 4, left: 0 }} accessibilityLayer={false}>
        <BarPatterns count={series.length} />
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="label" tick={{ fill: 'var(--muted)', fontSize: 13 }} tickLine={false} axisLine={{ stroke: 'var(--line-strong)' }} />
        <YAxis tick={{ fill: 'var(--muted)', fontSize: 13 }} tickLine={false} axisLine={false} width={44} tickFormatter={format} />
        <Tooltip cursor={{ fill: 'var(--brand-tint)' }} formatter={(value) => format(Number(value))} />
        {series.length > 1 && <Legend />}
        {series.map(({ key, name }, index) => (
          <Bar key={key} dataKey={key} name={name} fill={patternFill(index)} stroke={`var(--chart-${(index % 5) + 1})`} isAnimationActive={false} />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
