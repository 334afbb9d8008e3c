import type { ReportMeasure } from '@app/api-client';
import { number, percent } from '@app/ui';
import { m } from '@texts';

type MeasureCode = ReportMeasure['code'];
type MeasureGroup = ReportMeasure['group'];
type Format = ReportMeasure['format'];

const measureTexts: Record<MeasureCode, () => string> = {
  requests: m.measure_requests,
  'need.prepare': m.need_prepare,
  'need.not-proper': m.need_not_proper,
  'need.manager-knowledge': m.need_manager_knowledge,
  'need.no-material': m.need_no_material,
  'need.no-follow-up': m.need_no_follow_up,
  'need.no-talk': m.need_no_talk,
  'need.goals-unclear': m.need_goals_unclear,
  'need.workload': m.need_workload,
  'need.pay-mixed': m.need_pay_mixed,
  'need.other': m.need_other,
  'answered-in-time': m.measure_answered_in_time,
  'answer-hours': m.measure_answer_hours,
  closed: m.measure_closed,
  open: m.measure_open,
  overdue: m.measure_overdue,
  'promise.conduct': m.measure_conduct,
  'promise.knowledge': m.measure_knowledge,
  'promise.materials': m.measure_materials,
  'follow-ups-in-time': m.measure_follow_ups,
};

export const measureText = (code: MeasureCode): string => measureTexts[code]();

export const groupText = (group: MeasureGroup): string =>
  ({
    requests: m.report_group_requests,
    needs: m.report_group_needs,
    answers: m.report_group_answers,
    progress: m.report_group_progress,
    promises: m.report_group_promises,
    'follow-ups': m.report_group_follow_ups,
  })[group]();

/** A figure with its unit. Shares come as whole per cent. */
export function valueText(value: number, format: Format): string {
  if (format === 'share') return percent(value / 100);
  return format === 'hours' ? m.report_hours({ hours: number(value, value % 1 ? 1 : 0) }) : number(value);
}

const pointsText = (points: number): string => (points === 1 ? m.report_point() : m.report_points({ points: number(points) }));

/** What has changed since the period before, in words. */
export function changeText(now: number, before: number, format: Format): string {
  const difference = now - before;
  if (difference === 0) return m.report_same();
  const by = format === 'share' ? pointsText(Math.abs(difference)) : valueText(Math.abs(difference), format);
  return difference > 0 ? m.report_more({ by }) : m.report_less({ by });
}
