import { describe, expect, it } from '@jest/globals';
import { FAIL_POINTS } from '@kyhan/register';
import { faultScript, type MailFault } from './harness/fault-script.js';

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

  it('ends a process at each point that a run comes to, and at no other', () => {
    const { office } = faultScript({ ...WISH, seed: 7, lastsMs: 10 * 60 * 60_000 });
    const points = new Set(office.flatMap(({ fault }) => (fault.kind === 'fail-point' ? [fault.point] : [])));
    const others: string[] = ['plan-in-force', 'after-purge-commit', 'content-moved'];
    const each = Object.keys(FAIL_POINTS).filter((name) => !others.includes(name));
    expect([...points].toSorted()).toEqual(each.toSorted());
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
