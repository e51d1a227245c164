import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Channel, OutgoingMessage } from '@kyhan/channels';
import { insertCycle, storeRulings, type Register } from '@kyhan/register';
import {
  BAC,
  castCycle,
  castTurn,
  insertPlan,
  NAM,
  ofUnit,
  opening,
  PLAN,
  plan,
  planWithForm,
  submission,
  UNITS,
  keptFile,
} from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { recordSubmission } from '@kyhan/register';
import { MockActivityEnvironment } from '@temporalio/testing';

const MORNING = at('2026-03-11', 9);
const [COORDINATOR] = UNITS;
const LINKS = {
  invitation: () => '',
  meeting: () => '',
  submission: (assignmentId: string, address: string) => `https://x.example/s/${assignmentId}.${address}`,
  assignment: (assignmentId: string) => `https://x.example/assignments/${assignmentId}`,
  cycle: (cycleId: string) => `https://x.example/cycles/${cycleId}`,
  cycles: () => 'https://x.example/cycles',
  signIn: (token: string) => `https://x.example/sign-in/${token}`,
};

describe('the letters about one assignment', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let told: OutgoingMessage[];
  afterAll(() => registers.end());
  beforeEach(async () => {
    register = await registers.open();
    told = [];
    const units = UNITS.map((one) => ({
      ...one,
      contacts: one.contacts.map((contact) => ({ ...contact, phone: phoneOf(one.id) })),
    }));
    await insertPlan(register, plan({ units }));
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
    await deliver(MORNING);
  });

  const phoneOf = (unitId: string) => `0261 ${unitId.length}00 0000`;

  async function deliver(now: number): Promise<void> {
    const mail: Channel = {
      send: async (message) => {
        told.push(message);
        return { outcome: 'sent', response: '250 OK' };
      },
      close: async () => undefined,
    };
    const clock = { now: () => now, toPlan: (one: number) => one, toReal: (one: number) => one, speed: 1 };
    const activities = activitiesAlone({ register, clock, channels: { mail }, links: LINKS });
    await new MockActivityEnvironment().run(() => activities.deliverNotices());
  }

  async function ruled(ruling: object, now: number): Promise<void> {
    const asked = {
      assignmentId: ofUnit(BAC),
      rulingId: 'r-1',
      reason: 'Bão lũ',
      actor: 'person:linh',
      ...ruling,
    };
    await storeRulings(register, { rulings: [asked as never], askedAt: now });
    const { reason: _reason, actor: _actor, ...wish } = asked;
    await castTurn(register, { now, rulings: [wish] });
    await deliver(now);
  }

  const toBac = () => told.filter(({ address }) => address.endsWith(`@${BAC}.example.org`));
  const icsOf = (message: OutgoingMessage | undefined) =>
    message?.calendar?.content.replaceAll('\r\n ', '') ?? '';
  const sequenceOf = (message: OutgoingMessage | undefined) =>
    Number(/SEQUENCE:(\d+)/.exec(icsOf(message))?.[1]);

  it('are one conversation, of the letters of one plan', async () => {
    await ruled({ ruling: 'extend', newDueOn: '2026-04-03' }, at('2026-03-12', 9));
    const [first, second] = toBac();
    expect(first?.thread).toMatch(/^<[0-9a-f]{40}\.thread@/);
    expect(second?.thread).toBe(first?.thread);
    const toNam = told.find(({ address }) => address.endsWith(`@${NAM}.example.org`));
    expect(toNam?.thread).not.toBe(first?.thread);
    expect(second?.list?.id).toMatch(new RegExp(`^${PLAN}\\.`));
  });

  it('bring the day into a calendar, and move it where it moves', async () => {
    await ruled({ ruling: 'extend', newDueOn: '2026-04-03' }, at('2026-03-12', 9));
    const [first, second] = toBac();
    for (const one of [first, second]) expect(icsOf(one)).toContain(`UID:${ofUnit(BAC)}@kyhan`);
    expect(icsOf(first)).toContain('METHOD:PUBLISH');
    expect(icsOf(second)).toContain('DTSTART;VALUE=DATE:20260403');
    expect(sequenceOf(second)).toBeGreaterThan(sequenceOf(first));
    // Nothing secret lies in a calendar that others may read.
    expect(first?.text).toContain('/s/');
    expect(icsOf(first)).not.toContain('/s/');
  });

  it('take the day away where nobody owes it any more', async () => {
    await ruled({ ruling: 'waive' }, at('2026-03-12', 9));
    const [first, second] = toBac();
    expect(second?.calendar?.method).toBe('CANCEL');
    expect(sequenceOf(second)).toBeGreaterThan(sequenceOf(first));
  });

  it('say whom to call: who coordinates', () => {
    expect(toBac()[0]?.text).toContain(phoneOf(COORDINATOR!.id));
    expect(toBac()[0]?.text).not.toContain(phoneOf(BAC));
  });

  it('prove by its hash what was handed in', async () => {
    const now = at('2026-03-12', 9);
    await recordSubmission(register, submission('s-1', { assignmentId: ofUnit(BAC), storedAt: now }));
    await castTurn(register, { now });
    await deliver(now);
    expect(toBac().at(-1)?.text).toMatch(/^Mã kiểm chứng: [0-9a-f]{64}$/m);
  });

  describe('that receive what was handed in', () => {
    const ONE_MB = 1024 * 1024;
    async function received({ handling, size = 10 }: { handling?: 'internal'; size?: number }) {
      const base = planWithForm();
      const obligations = base.obligations.map((one) => ({ ...one, ...(handling ? { handling } : {}) }));
      register = await registers.open();
      await insertPlan(register, { ...base, obligations });
      await insertCycle(register, castCycle([opening(BAC)]));
      const now = at('2026-03-12', 9);
      const values = {
        summary: 'Hai buổi\n=1+1',
        participants: 1250,
        kind: 'online',
        events: [{ name: 'Tọa đàm', people: 40, done: true }],
      };
      const content = Buffer.alloc(size, 'x');
      const files = [
        await keptFile(register, { name: 'phụ lục.pdf', mediaType: 'application/pdf', content }),
      ];
      await recordSubmission(
        register,
        submission('s-1', { assignmentId: ofUnit(BAC), storedAt: now, values, note: 'Gửi kèm', files }),
      );
      await castTurn(register, { now });
      await deliver(now);
      const letter = toBac().at(-1);
      return { letter, text: letter?.text ?? '', html: letter?.html ?? '', content };
    }

    it('carry a copy of it, with files that are small', async () => {
      const { letter, text, html, content } = await received({});
      expect(text).toContain(
        [
          'Bản sao nội dung đã gửi',
          '',
          'Tóm tắt:\nHai buổi\n=1+1',
          'Số người dự (người): 1.250',
          'Hình thức: Trực tuyến',
          'Hoạt động: 1. Tên: Tọa đàm; Số người: 40; Đã xong: Có',
          'Ghi chú: Gửi kèm',
          'Tệp (kèm thư này): phụ lục.pdf',
        ].join('\n'),
      );
      expect(html).toContain('Tọa đàm; Số người: 40');
      expect(letter?.attachments).toEqual([{ name: 'phụ lục.pdf', mediaType: 'application/pdf', content }]);
    });

    it('leave large files behind the link', async () => {
      const { letter, text } = await received({ size: 5 * ONE_MB + 1 });
      expect(text).toContain('Tệp (xem tại liên kết trên): phụ lục.pdf');
      expect(letter?.attachments).toBeUndefined();
      expect((await received({ size: 5 * ONE_MB })).letter?.attachments).toHaveLength(1);
    });

    it('carry nothing of what is handled internally but its hash', async () => {
      const { letter, text, html } = await received({ handling: 'internal' });
      expect(text).toContain('Nội dung thuộc diện xử lý nội bộ');
      expect(text).toMatch(/^Mã kiểm chứng: [0-9a-f]{64}$/m);
      for (const secret of ['Hai buổi', 'Tọa đàm', 'phụ lục', '1.250'])
        expect([text.includes(secret), html.includes(secret)]).toEqual([false, false]);
      expect(letter?.attachments).toBeUndefined();
    });
  });

  it('say to each who else was told that it is late', async () => {
    for (const day of ['2026-03-26', '2026-03-30', '2026-03-31', '2026-04-02', '2026-04-03']) {
      await castTurn(register, { now: at(day, 9) });
      await deliver(at(day, 9));
    }
    const escalated = toBac().find(({ address }) => address.startsWith('lanh-dao@'));
    expect(escalated?.text).toMatch(/^Đồng kính gửi: đầu mối /m);
    expect(escalated?.text).not.toMatch(/^Đồng kính gửi: lãnh đạo đơn vị .*Bắc/m);
  });
});
