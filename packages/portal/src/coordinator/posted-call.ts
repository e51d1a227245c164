import { CALL_RESULTS, type CallResult } from '@kyhan/contracts';

/** What the form of a call sent. */
export interface PostedCall {
  /** Of plan and unit. */
  readonly unit: string;
  /** The same for each assignment: sent twice, it is noted once. */
  readonly actId: string;
  readonly assignmentIds: readonly string[];
  readonly result: CallResult | undefined;
  readonly text: string;
  /** `YYYY-MM-DD`; empty: nothing was promised. */
  readonly promisedOn: string;
}

/** What was sent, whatever it is; a name may be sent twice. Pure; throws nothing. */
export function postedCall(body: Readonly<Record<string, unknown>> = {}): PostedCall {
  const one = (name: string) => {
    const value = [body[name]].flat()[0];
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    unit: one('unit'),
    actId: one('actId'),
    assignmentIds: [body['about']].flat().filter((id): id is string => typeof id === 'string'),
    result: CALL_RESULTS.find((known) => known === one('result')),
    text: one('text'),
    promisedOn: one('promisedOn'),
  };
}
