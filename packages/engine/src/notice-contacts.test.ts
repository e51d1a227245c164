import { describe, expect, it } from '@jest/globals';
import type { Contact, ContactRole } from '@kyhan/plan';
import { noticeContacts } from './notice-contacts.js';

const contact = (role: ContactRole, of = ''): Contact => ({ role, email: `${role}${of}@bac.example.org` });
const focalPoint = contact('focal-point');
const deputy = contact('deputy');
const head = contact('head');

describe('a notice to the unit', () => {
  it('goes to its focal point alone', () => {
    expect(noticeContacts([head, deputy, focalPoint], 'focal-point')).toStrictEqual({
      contacts: [focalPoint],
    });
  });

  it('goes to each mailbox of the focal point', () => {
    const second = contact('focal-point', '-2');
    expect(noticeContacts([focalPoint, head, second], 'focal-point')).toStrictEqual({
      contacts: [focalPoint, second],
    });
  });

  it('goes to the deputy where there is no focal point, and says in whose place', () => {
    const chosen = noticeContacts([head, deputy], 'focal-point');
    expect(chosen).toStrictEqual({ contacts: [deputy], wantedRole: 'focal-point' });
  });

  it('goes to the clerk before the head, where there is neither focal point nor deputy', () => {
    const chosen = noticeContacts([head, contact('clerk')], 'focal-point');
    expect(chosen).toStrictEqual({ contacts: [contact('clerk')], wantedRole: 'focal-point' });
  });

  it('goes to the head where nobody else is there', () => {
    const chosen = noticeContacts([head], 'focal-point');
    expect(chosen).toStrictEqual({ contacts: [head], wantedRole: 'focal-point' });
  });

  it('goes to nobody where the unit has no contact', () => {
    expect(noticeContacts([], 'focal-point')).toStrictEqual({ contacts: [] });
  });
});

describe('a notice to the whole unit', () => {
  it('goes to its focal point, its deputy and its clerk, and not to its head', () => {
    const clerk = contact('clerk');
    expect(noticeContacts([head, clerk, deputy, focalPoint], 'unit')).toStrictEqual({
      contacts: [clerk, deputy, focalPoint],
    });
  });

  it('goes to the head where nobody else is there', () => {
    expect(noticeContacts([head], 'unit')).toStrictEqual({ contacts: [head], wantedRole: 'focal-point' });
  });
});

describe('a notice to somebody who is away', () => {
  const away = (...pairs: [Contact, Contact][]) => new Map(pairs.map(([of, by]) => [of.email, by.email]));

  it('goes to who stands in, and says in whose place', () => {
    expect(noticeContacts([focalPoint, deputy], 'focal-point', away([focalPoint, deputy]))).toStrictEqual({
      contacts: [deputy],
      standIns: new Map([[deputy, 'focal-point']]),
    });
  });

  it('goes where it was to go while the other is away too, or is no contact any more', () => {
    const both = away([focalPoint, deputy], [deputy, head]);
    expect(noticeContacts([focalPoint, deputy, head], 'focal-point', both)).toStrictEqual({
      contacts: [focalPoint],
    });
    expect(noticeContacts([focalPoint], 'focal-point', away([focalPoint, deputy]))).toStrictEqual({
      contacts: [focalPoint],
    });
  });

  it('goes once to who is told anyway', () => {
    expect(noticeContacts([focalPoint, deputy], 'unit', away([focalPoint, deputy]))).toStrictEqual({
      contacts: [deputy],
      standIns: new Map([[deputy, 'focal-point']]),
    });
  });

  it('leaves those who are there alone', () => {
    expect(noticeContacts([focalPoint, deputy, head], 'head', away([focalPoint, deputy]))).toStrictEqual({
      contacts: [head],
    });
  });
});

describe('a notice to the head', () => {
  it('goes to the head alone', () => {
    expect(noticeContacts([focalPoint, deputy, head], 'head')).toStrictEqual({ contacts: [head] });
  });

  it('goes to the focal point before the deputy where no head is named', () => {
    const chosen = noticeContacts([deputy, focalPoint], 'head');
    expect(chosen).toStrictEqual({ contacts: [focalPoint], wantedRole: 'head' });
  });

  it('goes to the deputy where nobody else is there', () => {
    expect(noticeContacts([deputy], 'head')).toStrictEqual({ contacts: [deputy], wantedRole: 'head' });
  });
});

describe("a notice to the coordinator's head", () => {
  it('goes to the head of that unit', () => {
    expect(noticeContacts([focalPoint, head], 'coordinator-head')).toStrictEqual({ contacts: [head] });
  });
});

describe.each(['coordinator', 'owner'] as const)('a notice to the %s', (addressee) => {
  it('goes to the focal point of that unit', () => {
    expect(noticeContacts([head, focalPoint], addressee)).toStrictEqual({ contacts: [focalPoint] });
  });
});
