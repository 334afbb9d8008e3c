import { describe, expect, it } from '@jest/globals';
import { MEMBER_NOTICES, STAFF_NOTICES } from './notice-kinds.js';
import { hearingsOf, WHO_HEARS } from './who-hears.js';

const told = (event: string, data: Record<string, unknown> = {}) => hearingsOf(event, data).map(({ to, notice, mail }) => `${to}: ${notice}${mail ? ' ✉' : ''}`);

describe('who hears of what', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['case.submitted', {}, ['queue: case-new ✉', 'member: request-received ✉']],
    ['case.message-sent', { side: 'rep' }, ['member: message-from-rep ✉']],
    ['case.message-sent', { side: 'member' }, ['rep: message-from-member ✉']],
    ['follow-up.fell-due', { step: 'first-answer', owner: 'rep' }, ['rep: follow-up-due ✉']],
    ['follow-up.fell-due', { step: 'own', owner: 'rep' }, ['rep: follow-up-due ✉']],
    ['follow-up.fell-due', { step: 'how-did-it-go', owner: 'member' }, ['member: how-did-it-go ✉']],
    ['follow-up.fell-due', { step: 'last-reminder', owner: 'system' }, ['member: talk-soon ✉']],
    ['follow-up.escalated', { step: 'own', owner: 'rep' }, ['leads: follow-up-escalated ✉']],
    ['case.note-added', {}, []],
    ['case.read', {}, []],
  ])('tells of %s %j: %j', (event, data, expected) => expect(told(event, data)).toEqual(expected));

  it('shows members only what is for members, and staff only what is for staff', () => {
    for (const { to, notice } of WHO_HEARS) {
      expect((to === 'member' ? MEMBER_NOTICES : STAFF_NOTICES) as readonly string[]).toContain(notice);
    }
  });

  it('has a use for every kind of notice', () => {
    const used = WHO_HEARS.map(({ notice }) => notice);
    expect([...MEMBER_NOTICES, ...STAFF_NOTICES].filter((kind) => !used.includes(kind))).toEqual([]);
  });

  it('sends members no mail meant for staff, nor the other way round', () => {
    for (const { to, mail } of WHO_HEARS) if (mail) expect(mail.startsWith('staff-')).toBe(to !== 'member');
  });
});
