import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { unitActor } from '@kyhan/plan/ids';
import {
  clearOrphans,
  countUpload,
  filesInFolder,
  getSubmissionFile,
  giveBackUpload,
  inspectWaiting,
  keepUnsent,
  listFindings,
  listSubmissions,
  openRegister,
  readContent,
  recordSubmission,
  releaseWaiting,
  requireClean,
  uploadedOn,
  verifyFiles,
  waitForInspection,
  type FileVerdict,
  type KeptFiles,
  type Register,
  type RegisterSettings,
} from '@kyhan/register';
import { sql } from 'kysely';
import { BAC, keptFile, ofUnit, openMarch, submission } from '../../cast/index.js';
import { at } from '../../clock/index.js';
import { lowerSecondWall, type FreshRegisters } from '../../registers/index.js';

const CONTENT: Uint8Array = Buffer.from('%PDF-1.7 Báo cáo tháng 3');
const NEW = { name: 'bao-cao.pdf', mediaType: 'application/pdf', content: CONTENT };
const DAY = 24 * 60 * 60_000;
const MEGABYTE = 1024 * 1024;
const NO_PAPER = { number: '', sign: '', on: '', signatory: '' };

/** What files hold, beside the database that says what they are. */
export function exerciseFiles(registers: FreshRegisters): void {
  describe('kept files', () => {
    let folder: string;
    let settings: RegisterSettings;
    let files: KeptFiles;
    let register: Register;
    beforeEach(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'kyhan-exercised-'));
      settings = { ...registers.settings(), files: folder };
      files = await filesInFolder(folder);
      register = await openRegister(settings);
      await openMarch(register);
    });
    afterEach(async () => {
      await register.close();
      await rm(folder, { recursive: true });
    });
    const handIn = async (submissionId = 'ban-nop-1', content: Uint8Array = CONTENT) => {
      const file = await keptFile(register, { ...NEW, content });
      await recordSubmission(register, submission(submissionId, { files: [file] }));
      return file;
    };
    const listed = async () => {
      const found: string[] = [];
      for await (const { sha256 } of files.list()) found.push(sha256);
      return found;
    };

    describe('of an older register', () => {
      const OTHER = Buffer.alloc(3 * MEGABYTE, 'Đắk Nông');
      /** As release 0.2 had it. */
      const asBefore = async (contents: readonly Uint8Array[]) => {
        await lowerSecondWall(register);
        for (const table of [sql`files`, sql`unsent_files`])
          await sql`alter table ${table} add column content bytea`.execute(register.db);
        for (const [at_, content] of contents.entries())
          await handIn(`cu-${at_}`, content).then(async ({ sha256 }) => {
            await sql`update files set content = ${content} where sha256 = ${Buffer.from(sha256, 'hex')}`.execute(
              register.db,
            );
          });
        for (const sha256 of await listed()) await files.delete(sha256);
      };
      const reopened = async (kept: KeptFiles | string) => {
        await register.close();
        register = await openRegister({ ...settings, files: kept });
      };
      const columns = async () =>
        (
          await sql<{ name: string }>`select table_name as name from information_schema.columns
            where table_schema = current_schema() and column_name = 'content'
              and table_name in ('files', 'unsent_files') order by 1`.execute(register.db)
        ).rows.map(({ name }) => name);

      it('move out of its tables when it is opened, byte for byte', async () => {
        await asBefore([CONTENT, OTHER]);
        await reopened(folder);
        expect(await columns()).toEqual([]);
        const { sha256 } = await getSubmissionFile(register, { submissionId: 'cu-1', fileId: '1' });
        expect((await readContent(register.files, sha256)).equals(OTHER)).toBe(true);
        expect(await verifyFiles(register)).toEqual({ checked: 2, broken: [], orphans: [] });
      });

      it('begin again where moving them was interrupted, and find what was moved', async () => {
        await asBefore([CONTENT, OTHER]);
        const failing = { ...methodsOf(files), receive: failingAfter(files, 1) };
        await expect(reopened(failing)).rejects.toThrow('no room');
        expect(await listed()).toHaveLength(1);
        register = await openRegister(settings);
        expect(await columns()).toEqual([]);
        expect(await verifyFiles(register)).toMatchObject({ checked: 2, broken: [] });
      });

      it('stay where they are if somebody has changed them, and verify names them', async () => {
        await asBefore([CONTENT]);
        await sql`update files set content = 'x'`.execute(register.db);
        await reopened(folder);
        expect(await columns()).toEqual(['files']);
        expect((await verifyFiles(register)).broken).toMatchObject([{ name: NEW.name, reason: 'missing' }]);
      });
    });

    it('are named by verify where one was changed, is missing, or belongs to nothing', async () => {
      const { sha256 } = await handIn();
      const fault = { sha256, submissionId: 'ban-nop-1', assignmentId: ofUnit(BAC), name: NEW.name };
      await writeFile(files.pathOf?.(sha256) ?? '', 'x');
      expect((await verifyFiles(register)).broken).toEqual([{ ...fault, reason: 'changed' }]);
      await files.delete(sha256);
      expect((await verifyFiles(register)).broken).toEqual([{ ...fault, reason: 'missing' }]);
      // Whoever hands it in once more mends it.
      await handIn('ban-nop-2');
      const lost = await keptFile(register, { ...NEW, content: Buffer.from('%PDF-1.4 bỏ dở') });
      expect(await verifyFiles(register)).toEqual({
        checked: 1,
        broken: [],
        orphans: [{ sha256: lost.sha256, size: lost.size }],
      });
    });

    it('that belong to nothing go after a day, and no others', async () => {
      const { sha256 } = await handIn();
      await keptFile(register, { ...NEW, content: Buffer.from('%PDF-1.4 bỏ dở') });
      const unsent = await keptFile(register, { ...NEW, content: Buffer.from('%PDF-1.4 đang soạn') });
      await keepUnsent(register, {
        assignmentId: ofUnit(BAC),
        unitId: BAC,
        revision: 0,
        typed: { values: {}, note: '', nil: false, document: NO_PAPER },
        files: [{ ...unsent, input: 'files' }],
        without: [],
        savedBy: unitActor(BAC),
        savedAt: 1,
      });
      const now = Date.now();
      expect(await clearOrphans(register, { realNow: now + DAY - 60_000 })).toBe(0);
      expect(await clearOrphans(register, { realNow: now + DAY + 60_000 })).toBe(1);
      expect(await listed()).toEqual([sha256, unsent.sha256].sort());
    });

    it('that are gone when a submission is stored are asked for once more', async () => {
      const file = await keptFile(register, NEW);
      await files.delete(file.sha256);
      await expect(
        recordSubmission(register, submission('ban-nop-1', { files: [file] })),
      ).rejects.toMatchObject({ code: 'FILES_UNAVAILABLE' });
      expect(await listSubmissions(register, ofUnit(BAC))).toEqual([]);
    });

    describe('that a scanner looks at', () => {
      let verdict: FileVerdict | Error;
      const instants = { at: at('2026-03-25'), realNow: Date.parse('2026-03-25T00:00:00Z') };
      const scan = (later = 0) =>
        inspectWaiting(register, { ...instants, realNow: instants.realNow + later });
      const scanned = async () => {
        await register.close();
        const inspectFile = () =>
          verdict instanceof Error ? Promise.reject(verdict) : Promise.resolve(verdict);
        register = await openRegister({ ...settings, inspectFile });
      };
      const codeOf = async (file: { readonly name: string; readonly sha256: string }) =>
        await requireClean(register, file).then(
          () => 'clean',
          ({ code }: { readonly code: string }) => code,
        );
      const withheld = async () => (await listSubmissions(register, ofUnit(BAC)))[0]?.files[0]?.withheld;
      const kinds = async () =>
        (await listFindings(register)).map(({ kind, ending }) => [kind, ending ?? 'open']);

      it('wait for it and are there once they are clean', async () => {
        await scanned();
        const file = await handIn();
        expect([await codeOf(file), await withheld()]).toEqual(['FILE_BEING_CHECKED', 'waiting']);
        verdict = 'clean';
        await scan();
        expect([await codeOf(file), await withheld()]).toEqual(['clean', undefined]);
      });

      it('are set apart where they are infected: the submission stands, and who coordinates is told', async () => {
        await scanned();
        const file = await handIn();
        verdict = 'infected';
        await scan();
        expect([await codeOf(file), await withheld()]).toEqual(['FILE_INFECTED', 'infected']);
        expect(await listSubmissions(register, ofUnit(BAC))).toMatchObject([{ version: 1, onTime: true }]);
        const [finding] = await listFindings(register);
        expect(finding).toMatchObject({
          kind: 'file-infected',
          subject: ofUnit(BAC),
          data: { file: NEW.name },
        });
      });

      it('are looked at again where it could not tell, and somebody is told until it can', async () => {
        await scanned();
        const file = await handIn();
        verdict = new Error('clamd away');
        await scan();
        await scan(60_000);
        expect(await kinds()).toEqual([]);
        await scan(10 * 60_000);
        expect(await kinds()).toEqual([['scanner-away', 'open']]);
        expect(await codeOf(file)).toBe('FILE_BEING_CHECKED');
        verdict = 'clean';
        await scan(DAY);
        expect(await kinds()).toEqual([['scanner-away', 'scanner-answers']]);
        expect(await codeOf(file)).toBe('clean');
      });

      it('are looked at as well where they came before it, and wait for none where there is none', async () => {
        const file = await handIn();
        expect(await codeOf(file)).toBe('clean');
        await scanned();
        await waitForInspection(register);
        expect(await codeOf(file)).toBe('FILE_BEING_CHECKED');
        await releaseWaiting(register);
        expect(await codeOf(file)).toBe('clean');
      });
    });

    describe('on a day', () => {
      const of = { assignmentId: ofUnit(BAC), onDay: '2026-03-24' as const };

      it('are counted before they come, up to what it takes, also at the same moment', async () => {
        const counting = Array.from({ length: 5 }, () =>
          countUpload(register, { ...of, bytes: 40, most: 100 }),
        );
        expect((await Promise.all(counting)).filter(Boolean)).toHaveLength(2);
        expect(await uploadedOn(register, of)).toBe(80);
        await giveBackUpload(register, { ...of, bytes: 30 });
        expect(await uploadedOn(register, of)).toBe(50);
      });

      it('leave the next one whole', async () => {
        await countUpload(register, { ...of, bytes: 100, most: 100 });
        expect(await countUpload(register, { ...of, onDay: '2026-03-25', bytes: 100, most: 100 })).toBe(true);
      });
    });
  });
}

function methodsOf(files: KeptFiles): KeptFiles {
  return {
    receive: (content, limit) => files.receive(content, limit),
    read: (sha256) => files.read(sha256),
    has: (sha256) => files.has(sha256),
    sizeOf: (sha256) => files.sizeOf(sha256),
    list: () => files.list(),
    delete: (sha256) => files.delete(sha256),
  };
}

function failingAfter(files: KeptFiles, count: number): KeptFiles['receive'] {
  let left = count;
  return async (content, limit) => {
    if (left === 0) throw new Error('no room');
    left -= 1;
    return await files.receive(content, limit);
  };
}
