import { errorHint, errorText } from '@kyhan/errors';
import type { Stack } from '@kyhan/local';
import type { Plan } from '@kyhan/plan';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { sentPlan } from '../stack/sent-plan.js';
import { withProgress } from '../terminal/with-progress.js';
import { askToApply, unconfirmed } from './ask-to-apply.js';

/**
 * Applies the plan that a stack is started with. Where open cycles would move or people would be written to it
 * asks; without a terminal it says so and goes on with what is applied: a restart surprises nobody with mail.
 */
export async function applyAtStart(
  cli: Cli,
  { client, operator: actor, portalUrl, token }: Pick<Stack, 'client' | 'operator' | 'portalUrl' | 'token'>,
  { plan, file }: { readonly plan: Plan; readonly file: string },
): Promise<void> {
  const { apiClient, httpTransport } = await import('@kyhan/contracts/client');
  const api = apiClient(httpTransport({ url: portalUrl, token }));
  const changes = await api.planChanges({ body: { plan: sentPlan(plan) } });
  if (changes.needsConfirmation && !cli.isInteractive) {
    const { code, details } = unconfirmed(changes, file);
    cli.say(`${code}: ${errorText(code, cli.language, details)}\n${errorHint(code, cli.language, details)}`);
    return;
  }
  if (changes.needsConfirmation && !(await askToApply(cli, { changes, plan, file }))) return;
  const application = { plan, actor, onVersion: changes.appliedVersion };
  await withProgress(cli, cliWords.apply.applying, client.applyPlan(application));
}
