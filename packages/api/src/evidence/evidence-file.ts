import { evidenceParts, evidenceZip, paperPdf, publicKeyPem } from '@kyhan/documents';
import { KyhanError } from '@kyhan/errors';
import { getCycle, readEvidence, requireClean, type Evidence, type EvidenceSubject } from '@kyhan/register';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { MadeFileReply } from '../serving/handlers.js';
import { requireOf, type Viewer } from '../viewers/viewer.js';
import { visibleAssignment } from '../viewers/visible-assignment.js';
import { evidenceOnPaper } from './evidence-on-paper.js';

/**
 * The evidence of a subject as a ZIP that is made as it is read, for whoever sees its plan whole.
 * @throws KyhanError NOT_ALLOWED, EVIDENCE_EMPTY, EVIDENCE_BROKEN, ASSIGNMENT_NOT_FOUND, CYCLE_NOT_FOUND
 */
export async function evidenceFile(
  dependencies: PortalDependencies,
  viewer: Viewer,
  subject: EvidenceSubject,
): Promise<MadeFileReply> {
  const { register, now } = dependencies;
  requireOf(viewer, 'oversee', { planSlug: await planOf(dependencies, viewer, subject) });
  const evidence = await readEvidence(register, subject, { now: now() });
  const { proof, publicKeys } = evidence;
  const parts = evidenceParts({
    proof,
    publicKeys: publicKeys.map(publicKeyPem).join(''),
    pages: await pagesOf(dependencies, subject, evidence),
    files: await givenOut(dependencies, evidence.files),
    readFile: (sha256) => register.files.read(sha256),
  });
  const name = `chung-cu-${subject.id.replaceAll('/', '-')}.zip`;
  return { name, mediaType: 'application/zip', content: evidenceZip(parts) };
}

async function planOf(
  dependencies: PortalDependencies,
  viewer: Viewer,
  subject: EvidenceSubject,
): Promise<string> {
  if (subject.kind === 'unit') return subject.planSlug;
  if (subject.kind === 'cycle') return (await getCycle(dependencies.register, subject.id)).planSlug;
  return (await visibleAssignment(dependencies, viewer, subject.id)).planSlug;
}

/** One page to be printed, of an assignment, in both languages. */
async function pagesOf(dependencies: PortalDependencies, subject: EvidenceSubject, evidence: Evidence) {
  const pages = new Map<string, Uint8Array>();
  if (subject.kind !== 'assignment') return pages;
  const paper = await evidenceOnPaper(dependencies, subject.id, evidence);
  pages.set('page-vi.pdf', await paperPdf(paper.vi));
  pages.set('page-en.pdf', await paperPdf(paper.en));
  return pages;
}

/** What is there and was not withheld: a file that is being checked, or is infected, is given out by no door. */
async function givenOut({ register }: PortalDependencies, files: readonly string[]): Promise<string[]> {
  const given: string[] = [];
  for (const sha256 of files) {
    const isClean = await requireClean(register, { name: sha256, sha256 }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof KyhanError && error.kind !== 'unavailable') return false;
        throw error;
      },
    );
    if (isClean && (await register.files.has(sha256))) given.push(sha256);
  }
  return given;
}
