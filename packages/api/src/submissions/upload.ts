import { localDate, startOfDay, addDays } from '@kyhan/calendar';
import { MEGABYTE, UPLOAD_LIMITS } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import {
  countUpload,
  dropContents,
  giveBackUpload,
  uploadedOn,
  type NewFile,
  type Register,
  type UploadDay,
} from '@kyhan/register';
import { officialMoment } from '@kyhan/words';
import type { FastifyRequest } from 'fastify';
import type { PortalDependencies } from '../portal-dependencies.js';

/** For which assignment something is uploaded, and where its plan's days begin. */
export interface UploadedFor {
  readonly assignmentId: string;
  readonly timeZone: string;
}

type Door = Pick<PortalDependencies, 'register' | 'now' | 'limits'>;

/** What one request brings. */
export class Upload {
  /** Taken in so far: what nothing speaks of in the end is removed. */
  readonly taken: NewFile[] = [];
  #bytes = 0;

  constructor(
    /** Bytes that may come. */
    private readonly allowed: number,
    private readonly refusal: () => KyhanError,
  ) {}

  get bytes(): number {
    return this.#bytes;
  }

  /** @throws KyhanError UPLOAD_TOO_LARGE, UPLOADED_TOO_MUCH where it is beyond what may come */
  count(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.allowed) throw this.refusal();
  }
}

/**
 * Refuses what is longer than is taken at once, whatever it is, by the length that its sender declares: nothing of it
 * has been read.
 * @throws KyhanError UPLOAD_TOO_LARGE
 */
export function requireFittingLength(
  { limits = UPLOAD_LIMITS }: Pick<PortalDependencies, 'limits'>,
  request: FastifyRequest,
): void {
  // What is no form is bounded where it is read.
  if (!/^multipart\//i.test(request.headers['content-type'] ?? '')) return;
  const length = declaredLength(request) ?? 0;
  if (length > limits.requestBytes) throw tooLarge(length, limits.requestBytes);
}

/**
 * Refuses what a day has no room for, before anything of it is read.
 * @throws KyhanError UPLOADED_TOO_MUCH
 */
export async function requireRoom(door: Door, request: FastifyRequest, of: UploadedFor): Promise<void> {
  const { dayBytes } = door.limits ?? UPLOAD_LIMITS;
  const used = await uploadedOn(door.register, dayOf(door, of));
  if (used + (declaredLength(request) ?? 1) > dayBytes) throw tooMuch(door, of, used);
}

/**
 * Reads what a request brings for an assignment while room is held for it on that day, and leaves nothing of what no
 * submission has in the end, whatever became of it.
 * @throws KyhanError UPLOAD_TOO_LARGE, UPLOADED_TOO_MUCH, and what the work throws
 */
export async function withUpload<Answer>(
  door: Door,
  { request, of }: { readonly request: FastifyRequest; readonly of: UploadedFor },
  work: (upload: Upload) => Promise<Answer>,
): Promise<Answer> {
  await requireRoom(door, request, of);
  const { register, limits = UPLOAD_LIMITS } = door;
  const day = dayOf(door, of);
  const used = await uploadedOn(register, day);
  // Whoever does not say how much it is gets what is left.
  const bytes = declaredLength(request) ?? Math.min(limits.requestBytes, limits.dayBytes - used);
  if (!(await countUpload(register, { ...day, bytes, most: limits.dayBytes }))) throw tooMuch(door, of, used);
  const upload = new Upload(bytes, () =>
    bytes < limits.requestBytes ? tooMuch(door, of, used) : tooLarge(bytes, limits.requestBytes),
  );
  try {
    return await clearedAfter(register, upload, work);
  } finally {
    // What could not be given back goes with the day; the answer does not depend on it.
    const left = { ...day, bytes: Math.max(0, bytes - upload.bytes) };
    await giveBackUpload(register, left).catch(() => undefined);
  }
}

/**
 * The same of whoever enters it for a unit: no day bounds them.
 * @throws KyhanError UPLOAD_TOO_LARGE, and what the work throws
 */
export async function withEntered<Answer>(
  door: Door,
  work: (upload: Upload) => Promise<Answer>,
): Promise<Answer> {
  const { requestBytes } = door.limits ?? UPLOAD_LIMITS;
  const upload = new Upload(requestBytes, () => tooLarge(requestBytes, requestBytes));
  return await clearedAfter(door.register, upload, work);
}

async function clearedAfter<Answer>(
  register: Register,
  upload: Upload,
  work: (upload: Upload) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work(upload);
  } finally {
    // What could not be cleared now goes with the next audit; the answer does not depend on it.
    await dropContents(register, upload.taken).catch(() => undefined);
  }
}

function declaredLength({ headers }: FastifyRequest): number | undefined {
  const length = Number(headers['content-length']);
  return Number.isSafeInteger(length) ? length : undefined;
}

function dayOf({ now }: Door, { assignmentId, timeZone }: UploadedFor): UploadDay {
  return { assignmentId, onDay: localDate(now(), timeZone) };
}

function tooLarge(sent: number, most: number): KyhanError {
  return new KyhanError('UPLOAD_TOO_LARGE', { sentMB: Math.ceil(sent / MEGABYTE), mostMB: megabytes(most) });
}

function tooMuch({ now, limits = UPLOAD_LIMITS }: Door, { timeZone }: UploadedFor, used: number): KyhanError {
  const { dayBytes } = limits;
  const opens = startOfDay(addDays(localDate(now(), timeZone), 1), timeZone);
  return new KyhanError('UPLOADED_TOO_MUCH', {
    mostMB: megabytes(dayBytes),
    leftMB: megabytes(Math.max(0, dayBytes - used)),
    opensAt: officialMoment(opens, timeZone),
  });
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / MEGABYTE);
}
