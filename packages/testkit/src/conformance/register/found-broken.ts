import { checkInvariants, verifyChains, verifyFacts, verifyFiles, type Register } from '@kyhan/register';

/** What any of the proofs names: chains, facts, files, invariants. `now` is plan time, epoch milliseconds. */
export async function foundBroken(register: Register, now: number): Promise<readonly unknown[]> {
  const chains = await verifyChains(register);
  const facts = await verifyFacts(register);
  const files = await verifyFiles(register);
  const invariants = await checkInvariants(register, { now });
  return [
    ...(chains.broken === undefined ? [] : [chains.broken]),
    ...facts.broken,
    ...files.broken,
    ...invariants.flatMap(({ broken }) => broken),
  ];
}
