import { setTimeout as pause } from 'node:timers/promises';
import { apiClient, type ApiClient, type httpTransport } from '@kyhan/contracts/client';
import { isKyhanError } from '@kyhan/errors';
import { readRunFile } from '@kyhan/local/folder';

/** A portal that may be away, stopped or begun anew at any moment. */
export interface AskedPortal {
  /**
   * Asks until there is an answer, as whoever has heard none does: with the same id.
   * @returns the answer, or the code with which it was refused
   */
  ask<T>(
    question: (api: ApiClient) => Promise<T>,
  ): Promise<{ readonly answer: T } | { readonly refused: string }>;
  /** The same of a page; `sends` is done again as it is until somebody answers. */
  page(sends: (signal: AbortSignal) => Promise<Response>): Promise<Response | undefined>;
  /** Why questions had no answer and were asked again, and how often. */
  readonly unanswered: ReadonlyMap<string, number>;
}

const ANSWERS_WITHIN_MS = 12_000;
const AGAIN_AFTER_MS = 400;
/** People at a time; a browser opens no more to one place either. */
const AT_ONCE = 12;
const UNAVAILABLE = 500;
const NOT_LET_IN = [401, 403, 429];

/** Of the portal whose data folder this is. Once `isOver`, nobody asks again. */
export function askedPortal(dataFolder: string, isOver: () => boolean): AskedPortal {
  const people = { asking: 0 };
  const unanswered = new Map<string, number>();
  const transport: ReturnType<typeof httpTransport> = async ({ method, url, body }) => {
    const run = await readRunFile(dataFolder);
    if (run === undefined) throw new NoAnswer('nobody runs');
    const headers = new Headers({ authorization: `Bearer ${run.token}` });
    if (typeof body === 'string') headers.set('content-type', 'application/json');
    const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
    const asking = { method, headers, signal, ...(body === undefined ? {} : { body }) };
    const response = await fetch(run.url + url, asking);
    if (isNoAnswer(response.status)) throw new NoAnswer(`HTTP ${response.status}`);
    return { status: response.status, body: await response.json() };
  };
  const api = apiClient(transport);
  const turn = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    while (people.asking >= AT_ONCE) await pause(5 + Math.random() * 10);
    people.asking += 1;
    try {
      return await work();
    } finally {
      people.asking -= 1;
    }
  };
  const again = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    while (!isOver()) {
      try {
        return await turn(work);
      } catch (error) {
        if (isKyhanError(error) && error.kind !== 'unavailable') throw error;
        const why = isKyhanError(error) ? error.code : String(error).slice(0, 60);
        unanswered.set(why, (unanswered.get(why) ?? 0) + 1);
      }
      await pause(AGAIN_AFTER_MS);
    }
    return undefined;
  };
  return {
    ask: async (question) => {
      try {
        const answer = await again(async () => ({ answer: await question(api) }));
        return answer ?? { refused: 'the run is over' };
      } catch (error) {
        if (isKyhanError(error)) return { refused: error.code };
        throw error;
      }
    },
    page: (sends) =>
      again(async () => {
        const response = await sends(AbortSignal.timeout(ANSWERS_WITHIN_MS));
        if (isNoAnswer(response.status)) throw new NoAnswer(`HTTP ${response.status}`);
        return response;
      }),
    unanswered,
  };
}

/** Whoever is told that it is not to be had now, or comes with what opened the portal before. */
function isNoAnswer(status: number): boolean {
  return status >= UNAVAILABLE || NOT_LET_IN.includes(status);
}

class NoAnswer extends Error {}
