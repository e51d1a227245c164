import type { Readable } from 'node:stream';
import type { EvidenceProof } from '@kyhan/contracts';
import { evidenceReadme } from '@kyhan/words';
import { evidenceText } from './evidence-text.js';
import type { EvidencePart } from './evidence-zip.js';
import { PYTHON_VERIFIER } from './python-verifier.data.js';

/** What a bundle is made of. */
export interface EvidenceToPack {
  readonly proof: EvidenceProof;
  /** PEM, one after the other; empty where no checkpoint was ever signed. */
  readonly publicKeys: string;
  /** Pages to be printed, by their names. */
  readonly pages: ReadonlyMap<string, Uint8Array>;
  /** Hashes of the files that whoever asked may see. */
  readonly files: readonly string[];
  readonly readFile: (sha256: string) => Promise<Readable>;
}

/** The parts of a bundle in the order in which they lie in it. Throws nothing. */
export function evidenceParts({ proof, publicKeys, pages, files, readFile }: EvidenceToPack): EvidencePart[] {
  return [
    {
      name: 'README.txt',
      content: `${evidenceReadme(proof.of, 'vi')}\n\n${evidenceReadme(proof.of, 'en')}\n`,
    },
    ...[...pages].map(([name, content]) => ({ name, content })),
    { name: 'evidence.json', content: evidenceText(proof) },
    { name: 'proof.json', content: `${JSON.stringify(proof)}\n` },
    { name: 'public-key.pem', content: publicKeys },
    { name: 'verify.py', content: PYTHON_VERIFIER },
    ...[...new Set(files)].map((sha256) => ({
      name: `files/${sha256}`,
      content: () => readFile(sha256),
    })),
  ];
}
