import { m } from '@texts';
import { BarChart3, Building2, Inbox, ListTodo, MailCheck, PhoneIncoming, ScrollText, Settings, UserRoundCheck, Users, type LucideIcon } from 'lucide-react';

export interface NavigationItem {
  to: string;
  text: () => string;
  icon: LucideIcon;
  /** Whoever lacks it does not see the line. */
  permission?: string;
}

/** The left menu, in its order. A line is shown when its page exists and the role may open it. */
export const navigation: readonly NavigationItem[] = [
  { to: '/cases', text: m.nav_cases, icon: Inbox, permission: 'case.read' },
  { to: '/intake', text: m.nav_intake, icon: PhoneIncoming, permission: 'case.intake' },
  { to: '/follow-ups', text: m.nav_follow_ups, icon: ListTodo, permission: 'follow-up.work' },
  { to: '/workplaces', text: m.nav_workplaces, icon: Building2, permission: 'workplace.read' },
  { to: '/reports', text: m.nav_reports, icon: BarChart3, permission: 'report.read' },
  { to: '/mandates', text: m.nav_mandates, icon: UserRoundCheck, permission: 'mandate.read' },
  { to: '/accounts', text: m.nav_accounts, icon: Users, permission: 'account.read' },
  { to: '/audit', text: m.nav_audit, icon: ScrollText, permission: 'audit.read' },
  { to: '/mail-health', text: m.nav_mail_health, icon: MailCheck, permission: 'mail.health' },
  { to: '/settings', text: m.nav_settings, icon: Settings },
];
