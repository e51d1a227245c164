import type { UnitActBody } from '@kyhan/contracts';
import { UNIT_ACT_TYPES } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { requestWords } from '@kyhan/words';

/** What a form for an act sends. */
export type PostedAct = Partial<Readonly<Record<keyof UnitActBody, string>>>;

/**
 * What was sent, as the front door takes it; a day that was left empty is none.
 * @throws KyhanError REQUEST_INVALID for an act that there is not
 */
export function postedAct(posted: PostedAct = {}): UnitActBody {
  const { actId = '', act: asked, reason = '', promisedOn = '', newDueOn = '', version = '' } = posted;
  const { proposed = '' } = posted;
  const act = UNIT_ACT_TYPES.find((known) => known === asked);
  if (act === undefined)
    throw new KyhanError('REQUEST_INVALID', {
      problem: requestWords.choice({ name: 'act', choices: UNIT_ACT_TYPES.join(', ') }),
    });
  return {
    actId,
    act,
    ...(reason === '' ? {} : { reason }),
    ...(promisedOn === '' ? {} : { promisedOn }),
    ...(newDueOn === '' ? {} : { newDueOn }),
    ...(proposed === '' ? {} : { proposed }),
    ...(version === '' ? {} : { version: Number(version) }),
  };
}
