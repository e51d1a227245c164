import type { TimeStampAuthority } from '@kyhan/register';
import type { Settings } from './settings/settings.js';

const ANSWERS_WITHIN_MS = 20_000;
/** A token with its certificates has some kilobytes. */
const MOST_BYTES = 256 * 1024;

/** The authority that the settings name; undefined where they name none, and then nobody is asked. Pure; throws nothing. */
export function timeStampAuthority({
  tsaUrl: url,
  tsaCa: trusted,
}: Pick<Settings, 'tsaUrl' | 'tsaCa'>): TimeStampAuthority | undefined {
  if (url === undefined) return undefined;
  return {
    ask: async (question) => await answered(url, question).catch(() => undefined),
    ...(trusted === undefined ? {} : { trusted }),
  };
}

async function answered(url: string, question: Buffer): Promise<Buffer | undefined> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: new Uint8Array(question),
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
  });
  if (!answer.ok) return undefined;
  const body = Buffer.from(await answer.arrayBuffer());
  return body.length > MOST_BYTES ? undefined : body;
}
