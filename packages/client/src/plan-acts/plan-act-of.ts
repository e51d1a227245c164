import type { PlanActBody } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import type { PlanAct, PlanActType } from '@kyhan/plan';
import { requestWords } from '@kyhan/words';

type Key = keyof Pick<PlanActBody, 'obligation' | 'period' | 'from' | 'to'>;

/** What each act has to name, and may; after those that say so all is owed that was. */
const KEYS: Readonly<
  Record<
    PlanActType,
    { readonly needs: readonly Key[]; readonly may?: readonly Key[]; readonly goesOn?: true }
  >
> = {
  suspend: { needs: ['obligation', 'from'], may: ['to'] },
  resume: { needs: ['from'], may: ['obligation'], goesOn: true },
  skip: { needs: ['obligation', 'period'] },
  end: { needs: ['from'] },
  silence: { needs: ['to'], goesOn: true },
  speak: { needs: [], goesOn: true },
};

interface Named {
  readonly obligationId: string;
  readonly periodKey: string;
  readonly from: string;
  readonly to: string | undefined;
}

const ACTS: Readonly<Record<PlanActType, (named: Named) => PlanAct>> = {
  suspend: ({ obligationId, from, to }) => ({
    type: 'suspend',
    obligationId,
    from,
    ...(to === undefined ? {} : { to }),
  }),
  resume: ({ obligationId, from }) => ({
    type: 'resume',
    ...(obligationId === '' ? {} : { obligationId }),
    from,
  }),
  skip: ({ obligationId, periodKey }) => ({ type: 'skip', obligationId, periodKey }),
  end: ({ from }) => ({ type: 'end', from }),
  silence: ({ to = '' }) => ({ type: 'silence', to }),
  speak: () => ({ type: 'speak' }),
};

/**
 * An act as it is kept, out of what was asked. Pure.
 * @throws KyhanError REQUEST_INVALID where it lacks what it has to name, or names what it cannot
 */
export function planActOf(body: PlanActBody): PlanAct {
  requireKeys(body);
  // What goes on is owed.
  if (KEYS[body.act].goesOn === true && body.waiveOpen === true) throw unfit('waiveOpen');
  const { obligation: obligationId = '', period: periodKey = '', from = '', to } = body;
  if (to !== undefined && to < from) throw unfit('to');
  return ACTS[body.act]({ obligationId, periodKey, from, to });
}

function requireKeys(body: PlanActBody): void {
  const { needs, may = [] } = KEYS[body.act];
  for (const name of ['obligation', 'period', 'from', 'to'] as const) {
    if (needs.includes(name) && !body[name])
      throw new KyhanError('REQUEST_INVALID', { problem: requestWords.missing({ name }), place: name });
    if (body[name] !== undefined && !needs.includes(name) && !may.includes(name)) throw unfit(name);
  }
}

function unfit(name: string): KyhanError {
  return new KyhanError('REQUEST_INVALID', { problem: requestWords.unfit({ name }), place: name });
}
