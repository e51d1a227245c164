import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { errorText, isKyhanError } from '@kyhan/errors';
import type { Diagnosis, Surroundings } from './diagnosis.js';

const CHECK = 'register';

/** Who holds the data folder now. */
export async function checkOwner({ dataFolder }: Surroundings): Promise<Diagnosis> {
  const { isFolderLocked, readRunFile } = await import('@kyhan/local');
  const check = 'owner';
  const run = await readRunFile(dataFolder);
  if (!(await isFolderLocked(dataFolder)))
    return {
      check,
      health: run === undefined ? 'ok' : 'note',
      message:
        run === undefined
          ? { vi: 'không có tiến trình nào đang giữ', en: 'no process holds it' }
          : { vi: `tiến trình ${run.pid} đã dừng đột ngột`, en: `process ${run.pid} ended without a word` },
      ...(run === undefined ? {} : { fix: 'kyhan up' }),
    };
  if (run === undefined)
    return {
      check,
      health: 'note',
      message: { vi: 'một tiến trình đang khởi động hoặc đang đọc', en: 'a process is starting or reading' },
    };
  const message = {
    vi: `đang chạy: ${run.url} (tiến trình ${run.pid})`,
    en: `runs: ${run.url} (process ${run.pid})`,
  };
  return { check, health: 'ok', message };
}

/** Whether the register opens and its tables are those of this release. */
export async function checkRegister({ environment, dataFolder }: Surroundings): Promise<Diagnosis> {
  const url = environment['KYHAN_DATABASE_URL'];
  if (url) return opened(() => ({ kind: 'server', url }));
  const folder = path.join(dataFolder, 'register');
  if ((await readdir(folder).catch(() => [])).length === 0)
    return {
      check: CHECK,
      health: 'note',
      message: { vi: 'chưa có sổ theo dõi', en: 'there is no register yet' },
      fix: 'kyhan up PLAN',
    };
  const { isFolderLocked, withFolderLock } = await import('@kyhan/local');
  if (await isFolderLocked(dataFolder))
    return {
      check: CHECK,
      health: 'ok',
      message: { vi: 'đang được tiến trình giữ nó sử dụng', en: 'in use by the process that holds it' },
    };
  return withFolderLock(dataFolder, () => opened(() => ({ kind: 'folder', folder })));
}

/** PGlite never calls fsync: safe from a killed process, not from a power cut. */
export function checkPowerLoss({ environment }: Surroundings): Diagnosis {
  const check = 'power-loss';
  if (environment['KYHAN_DATABASE_URL'])
    return { check, health: 'ok', message: { vi: 'PostgreSQL', en: 'PostgreSQL' } };
  return {
    check,
    health: 'note',
    message: {
      vi: 'sổ theo dõi nhúng (PGlite) an toàn khi tiến trình bị dừng, không an toàn khi mất điện',
      en: 'the embedded register (PGlite) survives a killed process, but is not safe from power loss',
    },
    fix: 'export KYHAN_DATABASE_URL=postgres://USER:PASSWORD@HOST/kyhan',
  };
}

type Settings =
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'folder'; readonly folder: string };

async function opened(settings: () => Settings): Promise<Diagnosis> {
  const { openRegister } = await import('@kyhan/register');
  try {
    const register = await openRegister(settings());
    await register.close();
    return {
      check: CHECK,
      health: 'ok',
      message: { vi: 'mở được, bảng đã cập nhật', en: 'opens, tables up to date' },
    };
  } catch (error) {
    return { check: CHECK, health: 'problem', message: reasonOf(error), fix: 'kyhan restore' };
  }
}

function reasonOf(error: unknown): Diagnosis['message'] {
  if (!isKyhanError(error)) return { vi: String(error), en: String(error) };
  const { code, details } = error;
  return { vi: errorText(code, 'vi', details), en: errorText(code, 'en', details) };
}
