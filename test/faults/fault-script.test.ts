import { describe, expect, it } from '@jest/globals';
import { FAIL_POINTS } from '@kyhan/register';
import { LEASE_MS } from '../../activities/src/delivery/under-way.js';
import { faultScript, isAtDoor, type MailFault } from './harness/fault-script.js';

const WISH = { lastsMs: 10 * 60_000, everyMs: 4000, can: () => true, messages: 300 };

describe('a script of faults', () => {
  it('is the same for the same seed, and another for another', () => {
    const script = faultScript({ ...WISH, seed: 7 });
    expect(faultScript({ ...WISH, seed: 7 })).toEqual(script);
    expect(faultScript({ ...WISH, seed: 8 }).office).not.toEqual(script.office);
    expect(faultScript({ ...WISH, seed: 8 }).mail).not.toEqual(script.mail);
  });

  it('goes on in the same way where it lasts longer', () => {
    const { office } = faultScript({ ...WISH, seed: 7 });
    const longer = faultScript({ ...WISH, seed: 7, lastsMs: 2 * WISH.lastsMs });
    expect(longer.office.slice(0, office.length)).toEqual(office);
    expect(longer.office.length).toBeGreaterThan(office.length);
  });

  it('has nothing in it that this form of the office cannot suffer', () => {
    const can = ({ kind }: { readonly kind: string }) => kind !== 'kill';
    const kinds = faultScript({ ...WISH, seed: 7, can }).office.map(({ fault }) => fault.kind);
    expect(kinds).not.toContain('kill');
    expect(new Set(kinds)).toEqual(
      new Set([
        'stop',
        'drop',
        'silence',
        'clock',
        'full-disk',
        'mail-away',
        'workflow',
        'fail-point',
        'bounce',
      ]),
    );
  });

  it('stops, silences and stalls for longer than a letter has its lease, once in a while', () => {
    const { office, mail } = faultScript({ ...WISH, seed: 7, lastsMs: 10 * 60 * 60_000, messages: 20_000 });
    const stills = office.flatMap(({ fault }) =>
      fault.kind === 'stop' || fault.kind === 'silence' ? [fault] : [],
    );
    const long = stills.filter(({ forMs }) => forMs > LEASE_MS);
    expect(new Set(long.map(({ kind }) => kind))).toEqual(new Set(['stop', 'silence']));
    expect(long.length / stills.length).toBeGreaterThan(0.03);
    expect(long.length / stills.length).toBeLessThan(0.07);
    const stalls = mail.flatMap((one) => (one?.act === 'stall' ? [one] : []));
    const patient = stalls.filter(({ forMs }) => forMs > LEASE_MS);
    expect(new Set(patient.map(({ at }) => at)).size).toBeGreaterThan(4);
    expect(patient.length / stalls.length).toBeLessThan(0.05);
  });

  it('makes half an hour of faults last some minutes longer by what outlasts a lease, and no more', () => {
    const longMs = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const { office } = faultScript({ ...WISH, seed, lastsMs: 30 * 60_000, everyMs: 6000 });
      const spans = office.map(({ fault }) => ('forMs' in fault ? fault.forMs : 0));
      return spans.filter((forMs) => forMs > LEASE_MS).reduce((sum, forMs) => sum + forMs, 0);
    });
    expect(longMs.reduce((sum, one) => sum + one, 0) / longMs.length).toBeLessThan(6 * 60_000);
  });

  it('ends a process at each point that a run comes to, and at no other', () => {
    const { office } = faultScript({ ...WISH, seed: 7, lastsMs: 10 * 60 * 60_000 });
    const points = new Set(office.flatMap(({ fault }) => (fault.kind === 'fail-point' ? [fault.point] : [])));
    const others: string[] = ['plan-in-force', 'after-purge-commit', 'content-moved'];
    const each = Object.keys(FAIL_POINTS).filter((name) => !others.includes(name));
    expect([...points].toSorted()).toEqual(each.toSorted());
  });

  it('lets more than every second message meet something, at the door one in ten of these', () => {
    const { mail } = faultScript({ ...WISH, seed: 7, messages: 20_000 });
    const met = mail.flatMap((one) => (one === undefined ? [] : [one]));
    const atDoor = met.filter(isAtDoor);
    expect(met.length / mail.length).toBeCloseTo(0.58, 1);
    expect(atDoor.length / met.length).toBeCloseTo(0.1, 1);
  });

  it('makes a mail server fail at each step in each way that it can', () => {
    const acts: readonly MailFault['act'][] = ['hang-up', 'stall', 'passing', 'refuse'];
    const steps = ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'content', 'answer'];
    const { mail } = faultScript({ ...WISH, seed: 7, messages: 20_000 });
    const met = new Set(mail.flatMap((one) => (one === undefined ? [] : [`${one.at} ${one.act}`])));
    const each = steps.flatMap((at) => acts.map((act) => `${at} ${act}`));
    // What it has taken no server says no to: it would get it again, and rightly.
    expect([...met].toSorted()).toEqual(each.filter((one) => one !== 'answer refuse').toSorted());
  });
});
