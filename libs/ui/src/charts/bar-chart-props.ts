export interface ChartSeries {
  key: string;
  name: string;
}

export interface ChartRow {
  label: string;
  /** null is a hidden cell: it rests on too few persons to be shown. */
  values: Record<string, number | null>;
}

export interface BarChartProps {
  title: string;
  series: readonly ChartSeries[];
  rows: readonly ChartRow[];
  format?: (value: number) => string;
}
