import type { Register } from '../connection/register.js';

/**
 * Checks a register that people are working in: what is written between two of its questions looks like a fault. So a
 * fault is told only where everything, asked once more of one moment, still shows it. A register without one is not made
 * to wait for a transaction as long as the proof.
 * @throws KyhanError REGISTER_UNAVAILABLE, and what `check` throws
 */
export async function checkedAtWork<Asked extends Pick<Register, 'db'>, Checked>(
  register: Asked,
  check: (register: Asked) => Promise<Checked>,
  isWhole: (checked: Checked) => boolean,
): Promise<Checked> {
  const checked = await check(register);
  if (isWhole(checked) || register.db.isTransaction) return checked;
  return await register.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => check({ ...register, db: trx }));
}
