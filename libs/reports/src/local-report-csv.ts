import { toCsv, type CsvValue } from './domain/csv.js';
import { MEASURES } from './domain/measures.js';
import type { LocalReport, ReportFigure } from './reports.dto.js';

const WORDS = {
  sv: {
    head: ['Mått', 'Anges i', 'Enhet', 'Period', 'Värde', 'Besvarade kriterier (%)'], hidden: 'dolt', count: 'antal', share: '%', hours: 'timmar',
    why: 'dolt: vilar på färre än 5 personer, eller skulle röja ett sådant tal',
  },
  en: {
    head: ['Measure', 'Given in', 'Unit', 'Period', 'Value', 'Criteria answered (%)'], hidden: 'hidden', count: 'number', share: '%', hours: 'hours',
    why: 'hidden: rests on fewer than 5 people, or would give such a number away',
  },
};

/** The report as a long table: one row for each measure, place and period. */
export function localReportCsv(report: LocalReport, language: 'sv' | 'en'): string {
  const words = WORDS[language];
  const rows = report.measures.flatMap((measure): CsvValue[][] => {
    const { [language]: name } = MEASURES.find(({ code }) => code === measure.code)!;
    const places = [[report.unit, measure.unit], [report.parent, measure.parent], [report.nation, measure.nation]] as const;
    return places.flatMap(([place, series]) => {
      const line = (period: string, { hidden, value, coverage }: ReportFigure): CsvValue[] =>
        [name, words[measure.format], place!.name, period, hidden ? words.hidden : value, coverage];
      return !series ? [] : [
        ...report.quarters.map((quarter, at) => line(quarter, series.quarters[at]!)),
        ...report.years.map((year, at) => line(year, series.years[at]!)),
      ];
    });
  });
  return toCsv([words.head, ...rows, [words.why]]);
}
