import { describe, expect, it } from '@jest/globals';
import { audienceOf, isStaff, may, PERMISSIONS, permissionsOf, ROLES, type Permission, type Role } from './roles.js';

const all = permissionsOf(ROLES);
const having = (permission: Permission): Role[] => ROLES.filter((role) => may([role], permission));

describe('who may do what', () => {
  it.each<[Permission, Role[]]>([
    ['me.read', ['member']],
    ['me.ask', ['member']],
    ['session', ['rep', 'unit-lead', 'direkt', 'dpo', 'admin']],
    ['case.read', ['rep', 'unit-lead', 'direkt']],
    ['case.claim', ['rep', 'unit-lead', 'direkt']],
    ['case.assign', ['unit-lead', 'direkt']],
    ['case.intake', ['direkt']],
    ['member.find', ['direkt']],
    ['workplace.change', ['rep', 'unit-lead']],
    ['mandate.appoint', ['unit-lead']],
    ['report.read', ['rep', 'unit-lead', 'direkt']],
    ['audit.read', ['dpo']],
    ['account.read', ['admin']],
    ['mail.health', ['admin']],
  ])('%s: %j', (permission, roles) => expect(having(permission)).toEqual(roles));

  it.each<Role>(['dpo', 'admin'])('keeps all case content from the %s', (role) => {
    const content = /^(case|promise|follow-up|report|notice|member|me)\./;
    expect(PERMISSIONS[role].filter((permission) => content.test(permission))).toEqual([]);
  });

  it('lets a unit lead do all that a rep may', () => {
    expect(PERMISSIONS.rep.filter((permission) => !may(['unit-lead'], permission))).toEqual([]);
  });

  it('lets nobody do everything, not even all staff roles together what is the member’s own', () => {
    for (const role of ROLES) expect(permissionsOf([role]).length).toBeLessThan(all.length);
    const staff = permissionsOf(['rep', 'unit-lead', 'direkt', 'dpo', 'admin']);
    expect(staff.filter((permission) => audienceOf(permission) === 'member')).toEqual([]);
    expect(PERMISSIONS.member.every((permission) => audienceOf(permission) === 'member')).toBe(true);
  });

  it('adds roles up, each permission once', () => {
    const both = permissionsOf(['member', 'rep']);
    expect(new Set(both).size).toBe(both.length);
    expect(both.every((permission) => may(['member'], permission) || may(['rep'], permission))).toBe(true);
    expect(permissionsOf([])).toEqual([]);
  });

  it('names every permission but the session as a thing and a verb', () => {
    expect(all.filter((permission) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(permission))).toEqual(['session']);
  });

  it('counts everyone but a mere member as staff', () => {
    expect(ROLES.filter((role) => isStaff([role]))).toEqual(['rep', 'unit-lead', 'direkt', 'dpo', 'admin']);
    expect(isStaff(['member', 'rep'])).toBe(true);
    expect(isStaff([])).toBe(false);
  });
});
