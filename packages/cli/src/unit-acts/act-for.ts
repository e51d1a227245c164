import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import type { UnitActBody } from '@kyhan/contracts';
import type { Cli } from '../terminal/cli.js';
import { acting } from '../stack/acting.js';
import { actReceiptText } from '../terminal/act-receipt-text.js';
import type { ActOptions } from './act-command.js';

export interface ActingFor {
  readonly assignmentId: string;
  readonly act: Omit<UnitActBody, 'actId' | 'reason'>;
  readonly options: ActOptions;
}

/** Carries what is done for a unit to the stack and prints the receipt. @throws KyhanError as it is refused */
export async function actFor(
  cli: Cli,
  command: Command,
  { assignmentId: id, act, options }: ActingFor,
): Promise<void> {
  const { id: actId = randomUUID(), reason, json } = options;
  const body = { actId, ...act, ...(reason === undefined ? {} : { reason }) };
  const receipt = await acting(cli, command, (api) => api.act({ params: { id }, body }));
  if (json) cli.printJson(receipt);
  else cli.printData(actReceiptText(cli, receipt));
}
