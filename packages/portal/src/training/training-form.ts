import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { actOnce, problemOf, viewerOf, type PortalDependencies, type Viewer } from '@kyhan/api';
import type { TrainingToldAnswer } from '@kyhan/contracts';
import { CONSEQUENCES, isKyhanError } from '@kyhan/errors';
import type { InBoth } from '@kyhan/words';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Sent = Readonly<Record<string, string | readonly string[] | undefined>>;
export type TrainingPost = FastifyRequest<{ Body: Sent | undefined }>;

/** What a form about training sent. */
export class TrainingForm {
  constructor(private readonly sent: Sent) {}

  one(name: string): string {
    return (this.all(name)[0] ?? '').trim();
  }

  /** Every box that was ticked. */
  all(name: string): readonly string[] {
    return [this.sent[name] ?? []].flat();
  }

  /** Codes as they are typed, one a line or with commas between. */
  codes(name: string): readonly string[] {
    return this.one(name)
      .split(/[\n,;]/)
      .map((code) => code.trim())
      .filter((code) => code !== '');
  }

  /** What was written into fields whose names begin so, by the rest of the name. */
  written(prefix: string): readonly (readonly [rest: string, value: string])[] {
    return Object.keys(this.sent)
      .filter((name) => name.startsWith(prefix) && this.one(name) !== '')
      .map((name) => [name.slice(prefix.length), this.one(name)]);
  }

  /** All of it, in a form that is the same for the same. */
  sentWhole(): string {
    return JSON.stringify(Object.entries(this.sent).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** Nothing where it was left empty; what is no number stays what is refused. */
  number(name: string): number | undefined {
    const text = this.one(name).replace(',', '.');
    return text === '' ? undefined : Number(text);
  }
}

interface Who {
  readonly planSlug: string;
  readonly actor: Viewer['actor'];
}

export interface TrainingAct {
  readonly request: TrainingPost;
  readonly reply: FastifyReply;
  readonly act: (who: Who, form: TrainingForm) => Promise<TrainingToldAnswer>;
  /** Where who did it goes then. */
  readonly doneAt: (form: TrainingForm, done: TrainingToldAnswer) => string;
  /** The page that the form was of, with why it was not done. */
  readonly show: (form: TrainingForm, why: InBoth) => Promise<FastifyReply>;
}

/**
 * Carries out what a form about training asks for, and says on its page what became of it.
 * @throws KyhanError NOT_SIGNED_IN, NOT_ALLOWED, PLAN_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function actOnTraining(
  dependencies: PortalDependencies,
  { request, reply, act, doneAt, show }: TrainingAct,
): Promise<FastifyReply> {
  const { actor } = await viewerOf(dependencies, request);
  const form = new TrainingForm(request.body ?? {});
  try {
    const acting = async () => await act({ planSlug: form.one('plan'), actor }, form);
    const isKeyed = form.one('requestId') !== '';
    const done = await (isKeyed ? doneOnce(dependencies, { actor, form, acting }) : acting());
    return await reply.redirect(doneAt(form, done), 303);
  } catch (error) {
    if (!isKyhanError(error) || error.kind === 'unavailable' || error.kind === 'forbidden') throw error;
    if (error.code === 'PLAN_NOT_FOUND') throw error;
    reply.status(CONSEQUENCES[error.kind].httpStatus);
    return await show(form, problemOf(error).message);
  }
}

interface Keyed {
  readonly actor: Viewer['actor'];
  readonly form: TrainingForm;
  readonly acting: () => Promise<TrainingToldAnswer>;
}

/** How often, and after how many milliseconds, whoever pressed twice looks whether the first is done. */
const LOOKS = 40;
const LOOK_MS = 250;

/** The same form pressed twice acts once, and the second is told what the first came to; changed, it is another. */
async function doneOnce(
  dependencies: PortalDependencies,
  { actor, form, acting }: Keyed,
): Promise<TrainingToldAnswer> {
  const sent = form.sentWhole();
  const key = `form-${createHash('sha256').update(sent).digest('hex')}`;
  for (let look = 1; ; look += 1)
    try {
      return (await actOnce(dependencies, { key, actor, sent, act: acting })).answer;
    } catch (error) {
      if (!isKyhanError(error) || error.code !== 'IDEMPOTENCY_KEY_BUSY' || look === LOOKS) throw error;
      await pause(LOOK_MS);
    }
}
