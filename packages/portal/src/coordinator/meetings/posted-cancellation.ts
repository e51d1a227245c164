import type { CancellationBody } from '@kyhan/contracts';
import { writtenIn, type PostedMeeting } from '../../meetings/posted-meeting.js';
import { postedPaper } from '../posted-paper.js';

/** The calling off as the front door is asked. Pure; throws nothing. */
export function postedCancellation(posted: PostedMeeting): CancellationBody {
  const { waive = [] } = posted;
  const [number, sign, on, signatory] = [
    writtenIn(posted, 'number'),
    writtenIn(posted, 'sign'),
    writtenIn(posted, 'on'),
    writtenIn(posted, 'signatory'),
  ];
  return {
    cycleId: writtenIn(posted, 'cycleId'),
    cancellationId: writtenIn(posted, 'cancellationId'),
    reason: writtenIn(posted, 'reason'),
    waive: typeof waive === 'string' ? [waive] : [...waive],
    ...postedPaper({ number, sign, on, signatory }),
    dryRun: writtenIn(posted, 'act') === 'preview',
  };
}
