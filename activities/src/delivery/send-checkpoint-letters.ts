import { renderCheckpoint, type OutgoingMessage, type SendResult } from '@kyhan/channels';
import { publicKeyPem } from '@kyhan/documents';
import {
  deploymentZone,
  findMailHold,
  findMailLimit,
  getCheckpointFile,
  isOnMailList,
  keyFingerprint,
  listCheckpointLetters,
  postponeCheckpointLetter,
  settleCheckpointLetter,
  tellWithheldLetter,
  type WaitingCheckpointLetter,
} from '@kyhan/register';
import { shortInstant } from '@kyhan/words';
import type { ActivityDependencies } from '../activity-dependencies.js';
import { CHANNEL_MISSING } from './channel-missing.js';

const TRY_AGAIN_MS = 15 * 60_000;
/** Held mail is looked at again so soon as a round of the post office is. */
const LOOK_AGAIN_MS = 5 * 60_000;

/**
 * Sends the file of the newest checkpoint to whoever keeps it outside; while mail is held none leaves. A letter whose
 * fate is unknown is sent again under the same Message-ID: two files say the same.
 * @returns how many left
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function sendCheckpointLetters(dependencies: ActivityDependencies): Promise<number> {
  const { register, clock } = dependencies;
  let sent = 0;
  for (const letter of await listCheckpointLetters(register, Date.now())) {
    const at = clock.now();
    const since = await withheldSince(dependencies, letter);
    if (since !== undefined) {
      await tellWithheldLetter(register, { letter, since, at });
      await postponeCheckpointLetter(register, letter, Date.now() + LOOK_AGAIN_MS);
      continue;
    }
    const result = await answer(dependencies, letter);
    await settleCheckpointLetter(register, { letter, at, ...became(result) });
    if (result.outcome === 'sent') sent += 1;
  }
  return sent;
}

/** Plan time; undefined where it may leave. */
async function withheldSince(
  { register }: ActivityDependencies,
  { mailbox }: WaitingCheckpointLetter,
): Promise<number | undefined> {
  const hold = await findMailHold(register);
  if (hold !== undefined) return hold.since;
  const limit = await findMailLimit(register);
  return limit === undefined || isOnMailList(limit, mailbox) ? undefined : limit.since;
}

/** Whom nothing reaches is not tried again; a person is told. */
function became(result: SendResult): { readonly response?: string; readonly retryRealAt?: number } {
  if (result.outcome === 'sent') return {};
  const { response } = result;
  if (result.outcome === 'refused' && result.fault === 'recipient') return { response };
  return { response, retryRealAt: Date.now() + TRY_AGAIN_MS };
}

async function answer(
  dependencies: ActivityDependencies,
  letter: WaitingCheckpointLetter,
): Promise<SendResult> {
  const { mail } = dependencies.channels;
  if (mail === undefined) return { outcome: 'refused', fault: 'channel', response: CHANNEL_MISSING };
  return await mail.send(await written(dependencies, letter));
}

async function written(
  { register, language, links }: ActivityDependencies,
  { checkpoint: number, mailbox: address, messageId }: WaitingCheckpointLetter,
): Promise<OutgoingMessage> {
  const file = await getCheckpointFile(register, number);
  const { statement } = file;
  const zone = await deploymentZone(register.db);
  const said = {
    number,
    at: shortInstant(Date.parse(statement.at), zone),
    facts: statement.facts,
    root: statement.root,
    fingerprint: keyFingerprint(statement.publicKey),
    url: links.cycles(),
  };
  const checkpoint = {
    name: `checkpoint-${number}.json`,
    mediaType: 'application/json',
    content: Buffer.from(`${JSON.stringify(file, undefined, 2)}\n`),
  };
  // Whoever checks a bundle has to have the key from elsewhere: from here.
  const key = {
    name: 'public-key.pem',
    mediaType: 'application/x-pem-file',
    content: Buffer.from(publicKeyPem(statement.publicKey)),
  };
  return {
    messageId,
    address,
    noticeIds: [],
    ...renderCheckpoint(said, language),
    attachments: [checkpoint, key],
  };
}
