import { beforeEach, describe, expect, it } from '@jest/globals';
import { unitActor } from '@kyhan/plan/ids';
import {
  getSubmissionFile,
  listShardsToWake,
  listSubmissions,
  readContent,
  recordSubmission,
  type Register,
} from '@kyhan/register';
import {
  insertPlan,
  BAC,
  castTurn,
  decidedByEngine,
  NAM,
  ofUnit,
  openMarch,
  plan,
  SHARD,
  keptFile,
  Story,
  submission,
  submitted,
  timetable,
} from '../../cast/index.js';
import { at } from '../../clock/index.js';
import type { FreshRegisters } from '../../registers/index.js';

const CONTENT = Buffer.from('%PDF-1.7 …');
const NEW = { name: 'Báo cáo tháng 3.pdf', mediaType: 'application/pdf', content: CONTENT };

/** Submissions: a receipt is a promise. */
export function exerciseSubmissions(registers: FreshRegisters): void {
  describe('a submission', () => {
    let register: Register;
    let pdf: Awaited<ReturnType<typeof keptFile<typeof NEW>>>;
    beforeEach(async () => {
      register = await registers.open();
      pdf = await keptFile(register, NEW);
      await openMarch(register);
    });
    it('gets a receipt with its version, hash and the due instant in force', async () => {
      expect(await recordSubmission(register, submission('ban-nop-1'))).toEqual({
        kind: 'stored',
        submissionId: 'ban-nop-1',
        version: 1,
        storedAt: at('2026-03-24', 9),
        onTime: true,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        dueAt: at('2026-03-26'),
      });
    });

    it.each([
      ['is on time one millisecond before the due instant', -1, true],
      ['is late at the due instant itself', 0, false],
      ['is late one millisecond after it', 1, false],
    ])('%s', async (_, offset, onTime) => {
      const storedAt = at('2026-03-26') + offset;
      expect(await recordSubmission(register, submission('ban-nop-1', { storedAt }))).toMatchObject({
        onTime,
      });
    });

    it('is judged by the due instant in force when it is stored', async () => {
      const extended = timetable({ dueAt: at('2026-04-01'), dueOn: '2026-03-31' });
      await new Story()
        .tell({ type: 'extended', timetable: extended }, at('2026-03-25'), {
          actor: 'person:linh',
          reason: 'bão',
        })
        .write(register);
      const storedAt = at('2026-04-01') - 1;
      expect(await recordSubmission(register, submission('ban-nop-1', { storedAt }))).toMatchObject({
        onTime: true,
        dueAt: at('2026-04-01'),
      });
    });

    it('gets the same receipt when it is sent again', async () => {
      const first = await recordSubmission(register, submission('ban-nop-1', { files: [pdf] }));
      const again = submission('ban-nop-1', { files: [pdf], storedAt: at('2026-03-27') });
      expect(await recordSubmission(register, again)).toEqual({ ...first, kind: 'duplicate' });
      expect(await listSubmissions(register, ofUnit(BAC))).toHaveLength(1);
    });

    it('gets the same receipt even when its assignment has ended since', async () => {
      const first = await recordSubmission(register, submission('ban-nop-1'));
      await new Story()
        .tell(submitted(first), at('2026-03-24', 10), { actor: unitActor(BAC) })
        .tell({ type: 'accepted', automatic: false }, at('2026-03-25'), { actor: 'person:linh' })
        .write(register);
      expect(await recordSubmission(register, submission('ban-nop-1'))).toEqual({
        ...first,
        kind: 'duplicate',
      });
    });

    it('is stored once where it arrives twice at the same moment', async () => {
      const twice = [submission('ban-nop-1'), submission('ban-nop-1')];
      const receipts = await Promise.all(twice.map((one) => recordSubmission(register, one)));
      expect(receipts.map(({ kind }) => kind).sort()).toEqual(['duplicate', 'stored']);
    });

    it.each([
      ['values', { values: { participants: 13 } }],
      ['a nil return', { nil: true }],
      ['a note', { note: 'bổ sung' }],
      ['another assignment', { assignmentId: ofUnit(NAM) }],
      ['files', 'files'],
    ] as const)('may not use an id again for other content: %s', async (_, given) => {
      const changes = given === 'files' ? { files: [pdf] } : given;
      await recordSubmission(register, submission('ban-nop-1'));
      await expect(recordSubmission(register, submission('ban-nop-1', changes))).rejects.toMatchObject({
        code: 'SUBMISSION_ID_REUSED',
      });
    });

    it('counts versions, and keeps them all', async () => {
      await recordSubmission(register, submission('ban-nop-1'));
      await recordSubmission(
        register,
        submission('ban-nop-2', { values: { participants: 13 }, note: 'đính chính' }),
      );
      const versions = await listSubmissions(register, ofUnit(BAC));
      expect(versions).toMatchObject([
        { version: 1, values: { participants: 12 } },
        { version: 2, values: { participants: 13 }, note: 'đính chính' },
      ]);
    });

    it('gives versions without gaps to those that arrive at the same moment', async () => {
      const ids = ['a', 'b', 'c', 'd', 'e'];
      const receipts = await Promise.all(ids.map((id) => recordSubmission(register, submission(id))));
      expect(new Set(receipts.map(({ version }) => version))).toEqual(new Set([1, 2, 3, 4, 5]));
    });

    it('keeps its files, byte for byte and with their Vietnamese names', async () => {
      const content = Buffer.from(Array.from({ length: 100_000 }, (_, i) => i % 256));
      const photo = { name: 'Ảnh hội nghị.png', mediaType: 'image/png', content };
      const files = [pdf, await keptFile(register, photo)];
      await recordSubmission(register, submission('ban-nop-1', { files }));
      const [stored] = await listSubmissions(register, ofUnit(BAC));
      expect(stored?.files).toMatchObject([
        { fileId: '1', name: NEW.name, mediaType: 'application/pdf', size: CONTENT.length },
        { fileId: '2', name: 'Ảnh hội nghị.png', size: 100_000 },
      ]);
      const read = await getSubmissionFile(register, { submissionId: 'ban-nop-1', fileId: '2' });
      expect((await readContent(register.files, read.sha256)).equals(content)).toBe(true);
      await expect(
        getSubmissionFile(register, { submissionId: 'ban-nop-1', fileId: '3' }),
      ).rejects.toMatchObject({
        code: 'SUBMISSION_FILE_NOT_FOUND',
      });
    });

    it('keeps a file that many hand in only once', async () => {
      await recordSubmission(register, submission('ban-nop-1', { files: [pdf] }));
      await recordSubmission(register, submission('ban-nop-2', { files: [pdf], assignmentId: ofUnit(NAM) }));
      const { count } = await register.db
        .selectFrom('files')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      expect(count).toBe(1);
    });

    it('is refused once its assignment has ended', async () => {
      await new Story().tell({ type: 'missed' }, at('2026-04-10')).write(register);
      const late = submission('ban-nop-1', { storedAt: at('2026-04-10', 1) });
      await expect(recordSubmission(register, late)).rejects.toMatchObject({
        code: 'ASSIGNMENT_ENDED',
        details: { assignmentId: ofUnit(BAC), status: { vi: 'Chưa nhận được báo cáo', en: 'Missed' } },
      });
    });

    it('is taken one millisecond before the lock and refused at the lock itself, though nobody was awake', async () => {
      const lock = at('2026-04-10');
      const before = recordSubmission(register, submission('ban-nop-1', { storedAt: lock - 1 }));
      expect(await before).toMatchObject({ kind: 'stored', onTime: false });
      const atLock = submission('ban-nop-2', { assignmentId: ofUnit(NAM), storedAt: lock });
      await expect(recordSubmission(register, atLock)).rejects.toMatchObject({ code: 'ASSIGNMENT_ENDED' });
    });

    it('is refused for an assignment that nobody has', async () => {
      const stray = submission('ban-nop-1', { assignmentId: ofUnit('phuong-la') });
      await expect(recordSubmission(register, stray)).rejects.toMatchObject({ code: 'ASSIGNMENT_NOT_FOUND' });
    });

    it('is refused where it holds characters that nobody can read back', async () => {
      const broken = submission('ban-nop-1', { note: 'a\u0000b' });
      await expect(recordSubmission(register, broken)).rejects.toMatchObject({ code: 'SUBMISSION_INVALID' });
      expect(await listSubmissions(register, ofUnit(BAC))).toEqual([]);
    });

    it('wakes its shard, which takes it in, in the order of storage', async () => {
      await recordSubmission(register, submission('ban-nop-1', { storedAt: at('2026-03-04', 9) }));
      const sooner = submission('ban-nop-2', {
        assignmentId: ofUnit(NAM),
        storedAt: at('2026-03-03'),
        nil: true,
      });
      await recordSubmission(register, sooner);
      expect(await listShardsToWake(register, at('2026-03-03') - 1)).toEqual([]);
      const now = at('2026-03-05');
      expect(await listShardsToWake(register, now)).toEqual([SHARD]);
      const seen: unknown[] = [];
      const { happened, standing } = await castTurn(register, {
        now,
        decide: (basis) => {
          seen.push(...basis.submissions);
          return decidedByEngine(basis);
        },
      });
      expect(seen).toMatchObject([
        { submissionId: 'ban-nop-2', nil: true, assignmentId: ofUnit(NAM) },
        { submissionId: 'ban-nop-1', nil: false, version: 1, onTime: true, actor: unitActor(BAC) },
      ]);
      expect(happened.map(([, type]) => type)).toEqual(['submitted', 'submitted']);
      expect(standing.wakeAt).toBeNull();
      expect(await listShardsToWake(register, at('2027-01-01'))).toEqual([]);
    });
  });

  describe('a submission to a step', () => {
    it('may be nil only where the plan allows it', async () => {
      const register = await registers.open();
      const strict = plan();
      const obligations = strict.obligations.map((one) => ({
        ...one,
        steps: one.steps.map((step) => ({ ...step, nil: false })),
      }));
      await insertPlan(register, plan({ obligations }));
      await openMarch(register);
      await expect(recordSubmission(register, submission('ban-nop-1', { nil: true }))).rejects.toMatchObject({
        code: 'NIL_NOT_ALLOWED',
      });
    });

    it('that needs no review finds its assignment ended by the version before', async () => {
      const register = await registers.open();
      await openMarch(register, { review: false });
      await recordSubmission(register, submission('ban-nop-1'));
      await expect(recordSubmission(register, submission('ban-nop-2'))).rejects.toMatchObject({
        code: 'ASSIGNMENT_ENDED',
      });
    });
  });
}
