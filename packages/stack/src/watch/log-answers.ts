import type { PortalDependencies } from '@kyhan/api';
import { errorFields, processLog, type LogLevel } from '@kyhan/worker';

const SERVER_ERROR = 500;

/** How the portal tells the log of what it has answered, and of what is our own fault. */
export function logAnswers(): Required<Pick<PortalDependencies, 'reportBug' | 'onAnswered'>> {
  return {
    reportBug: (error, requestId) =>
      processLog().write('error', 'a mistake of ours', {
        ...errorFields(error),
        ...(requestId === undefined ? {} : { requestId }),
      }),
    onAnswered: (answered) => processLog().write(levelOf(answered), 'answered', answered),
  };
}

/** Reading is no news, but where it fails. */
function levelOf({ method, status }: { readonly method: string; readonly status: number }): LogLevel {
  if (status >= SERVER_ERROR) return 'warn';
  return method === 'GET' || method === 'HEAD' ? 'debug' : 'info';
}
