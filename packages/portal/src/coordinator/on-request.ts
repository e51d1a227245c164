import type { Plan } from '@kyhan/plan';

/** What of a plan is opened on request. Pure. */
export function onRequest({ obligations }: Plan): Plan['obligations'] {
  return obligations.filter(({ period }) => period.type === 'on-request');
}
