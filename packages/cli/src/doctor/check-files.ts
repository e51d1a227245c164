import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { cliWords } from '@kyhan/words/cli';
import { written, type Diagnosis, type Surroundings } from './diagnosis.js';

/** What files hold lies in a folder of its own: the same for all processes of a deployment. */
export async function checkFiles({ read, dataFolder }: Surroundings): Promise<Diagnosis> {
  const check = 'files';
  const { files } = read.settings;
  const folder = files ?? path.join(dataFolder, 'files');
  // One in the data folder is made at the first start.
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  if (!isThere && files === undefined) return { check, health: 'ok', message: written(folder) };
  const isWritable = await mkdir(folder, { recursive: true })
    .then(() => access(folder, constants.R_OK | constants.W_OK))
    .then(
      () => true,
      () => false,
    );
  if (isWritable) return { check, health: 'ok', message: written(folder) };
  const message = cliWords.doctor.filesNotWritable({ folder });
  return { check, health: 'problem', message, fix: `mkdir -p ${folder} && chmod 700 ${folder}` };
}

/** Offices open what others send them: where nobody looks at it before, its administrator is to know. */
export function checkScanner({ read }: Surroundings): Diagnosis {
  const check = 'scanner';
  const { scanCommand } = read.settings;
  if (scanCommand !== undefined) return { check, health: 'ok', message: written(scanCommand) };
  return {
    check,
    health: 'note',
    message: cliWords.doctor.noScanner,
    fix: "export KYHAN_SCAN_COMMAND='/usr/bin/clamdscan --fdpass'",
  };
}
