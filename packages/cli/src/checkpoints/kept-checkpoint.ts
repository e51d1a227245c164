import type { CheckpointFile } from '@kyhan/contracts';
import { isKyhanError, KyhanError } from '@kyhan/errors';
import { cliWords } from '@kyhan/words/cli';
import { readBytes } from '../arguments/read-bytes.js';
import type { Cli } from '../terminal/cli.js';

/**
 * A checkpoint from its file; whether it is as it was given out, who compares it tells.
 * @throws KyhanError FILE_UNREADABLE, CHECKPOINT_INVALID with the place and what is wrong there
 */
export async function keptCheckpoint(cli: Cli, file: string): Promise<CheckpointFile> {
  const given = jsonIn((await readBytes(cli.pathOf(file), file)).toString('utf8'), file);
  const { checkpointFile } = await import('@kyhan/contracts');
  const { checked } = await import('@kyhan/client');
  try {
    return checked(checkpointFile, given);
  } catch (error) {
    const problem = isKyhanError(error) ? error.details['problem'] : undefined;
    if (problem === undefined) throw error;
    throw new KyhanError('CHECKPOINT_INVALID', { place: file, reason: problem }, { cause: error });
  }
}

function jsonIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const place = `${file}${placeIn(String(error))}`;
    const reason = cliWords.checkpoint.notCheckpoint;
    throw new KyhanError('CHECKPOINT_INVALID', { place, reason }, { cause: error });
  }
}

/** `:line:column`, where the parser names them; it names none at the end of what was cut off. */
function placeIn(message: string): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  return line === undefined || column === undefined ? '' : `:${line}:${column}`;
}
