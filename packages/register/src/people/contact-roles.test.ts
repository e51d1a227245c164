import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '@kyhan/calendar';
import type { Contact, Plan } from '@kyhan/plan';
import { contactRoles } from './contact-roles.js';

const NOW = Date.parse('2025-02-10T02:00:00Z');
const ZONE = 'Asia/Ho_Chi_Minh';
const TAKES_OVER = startOfDay('2025-03-01', ZONE);

const contact = (email: string, role: Contact['role'] = 'focal-point'): Contact => ({ email, role });
const ward = (id: string, contacts: readonly Contact[], successors: object[] = []) => ({
  id,
  name: { vi: id, en: id },
  lives: successors.length === 0 ? {} : { to: '2025-02-28' },
  successors,
  contacts,
});

const PLAN = {
  slug: 'p',
  timeZone: ZONE,
  coordinator: 'so-cu',
  owner: 'tinh',
  groups: {},
  units: [
    ward('tinh', [contact('ubnd@tinh.example.org')]),
    ward('so-cu', [contact('so@example.org')], [{ unit: 'so-moi', from: '2025-03-01' }]),
    ward('so-moi', [contact('so-moi@example.org'), contact('giam-doc@example.org', 'head')]),
    ward('bac', [contact('Dau-Moi@bac.example.org'), contact('chu-tich@bac.example.org', 'head')]),
    ward('nam', [contact('dau-moi@bac.example.org')]),
  ],
} as unknown as Plan;

describe('what a version of a plan makes of a contact', () => {
  const of = (mailbox: string) => contactRoles(PLAN, mailbox, NOW);

  it('is the person of each unit that names the mailbox, however it is written', () => {
    expect(of('dau-moi@BAC.example.org')).toEqual([
      { role: 'unit', planSlug: 'p', unitId: 'bac', fromAt: NOW },
      { role: 'unit', planSlug: 'p', unitId: 'nam', fromAt: NOW },
    ]);
  });

  it('is its head, who approves', () => {
    expect(of('chu-tich@bac.example.org')).toEqual([
      { role: 'head', planSlug: 'p', unitId: 'bac', fromAt: NOW },
    ]);
  });

  it('is of the office its coordinator as long as it coordinates, and its successor’s from then on', () => {
    expect(of('so@example.org')).toEqual([
      { role: 'unit', planSlug: 'p', unitId: 'so-cu', fromAt: NOW },
      { role: 'coordinator', planSlug: 'p', fromAt: NOW, untilAt: TAKES_OVER },
    ]);
    expect(of('giam-doc@example.org')).toEqual([
      { role: 'head', planSlug: 'p', unitId: 'so-moi', fromAt: NOW },
      { role: 'coordinator', planSlug: 'p', fromAt: TAKES_OVER },
    ]);
  });

  it('is somebody who sees it whole, of the unit that owns it', () => {
    expect(of('ubnd@tinh.example.org')).toContainEqual({ role: 'viewer', planSlug: 'p', fromAt: NOW });
  });

  it('is nobody where no unit names the mailbox', () => {
    expect(of('khach@example.org')).toEqual([]);
  });
});
