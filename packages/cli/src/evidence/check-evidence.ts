import { KyhanError } from '@kyhan/errors';
import { EVIDENCE_FAULTS, shortInstant } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import { readBytes } from '../arguments/read-bytes.js';
import { shortened } from '../terminal/shortened.js';
import type { Cli } from '../terminal/cli.js';

interface EvidenceWish {
  /** The bundle as it was named. */
  readonly file: string;
  /** The file of the public key that is known from elsewhere, or its fingerprint as it was printed. */
  readonly key?: string | undefined;
  readonly json?: true | undefined;
}

/** As much of a fact as a line has room for. */
const MOST_LETTERS = 60;

const FINGERPRINT = /^[0-9a-f]{64}$/;

/**
 * `kyhan verify BUNDLE`: from the bundle and the key alone; no register is asked.
 * @throws KyhanError EVIDENCE_UNREADABLE, EVIDENCE_DIFFERS, FILE_UNREADABLE
 */
export async function checkEvidence(cli: Cli, { file, key, json }: EvidenceWish): Promise<void> {
  const { openEvidence, toldEvidence, verifyEvidence } = await import('@kyhan/documents');
  const named = key === undefined ? undefined : await namedKey(cli, key);
  const bundle = await openEvidence(cli.pathOf(file));
  try {
    const { faults, proof, files, signers } = await verifyEvidence(bundle, named);
    const [first] = faults;
    if (json) cli.printJson({ file, whole: first === undefined, faults, files, signers });
    if (first !== undefined || proof === undefined) {
      const { kind = 'proof-unreadable', what = file } = first ?? {};
      const details = { file, what: shortened(what, MOST_LETTERS), count: faults.length };
      throw new KyhanError('EVIDENCE_DIFFERS', { ...details, reason: EVIDENCE_FAULTS[kind] });
    }
    if (json) return;
    const { facts, checkpoints, of } = toldEvidence(proof);
    const words = cliWords.evidence;
    cli.printData(cli.text(words.whole({ id: of.id, ...facts, values: proof.contents.length, files })));
    for (const { number, at } of checkpoints)
      cli.printData(cli.text(words.under({ number, at: shortInstant(Date.parse(at), proof.zone) })));
    for (const one of signers) cli.printData(cli.text(cliWords.verify.key(one)));
    if (facts.unanchored > 0) cli.printData(cli.text(words.unanchored({ count: facts.unanchored })));
    if (key === undefined) cli.tell(words.ownKey);
  } finally {
    bundle.close();
  }
}

/** Spaces and capitals of a fingerprint do not matter: it is typed from a print. */
async function namedKey(cli: Cli, key: string): Promise<string> {
  const typed = key.replaceAll(/\s/g, '').toLowerCase();
  if (FINGERPRINT.test(typed)) return typed;
  return (await readBytes(cli.pathOf(key), key)).toString('utf8');
}
