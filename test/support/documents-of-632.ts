import type { Register } from '@kyhan/register';
import { startTestPortal } from '@kyhan/testkit/portal';
import { DRAFT_632, SLUG_632, YEAR_REPORT, YEAR_REPORT_READ } from './year-report-of-632.js';

const CONSOLIDATION = `/consolidation?cycle=${encodeURIComponent(YEAR_REPORT)}`;

/** Every paper that the office of plan 632 takes away, where its page is. */
const PAPERS = {
  department: `${CONSOLIDATION}&paper=department`,
  province: `${CONSOLIDATION}&paper=province`,
  announcement: `/cycles/${DRAFT_632}?`,
  urging: `/office-papers?plan=${SLUG_632}&kind=urging&period=2024-W46`,
  results: `/office-papers?plan=${SLUG_632}&kind=results&period=2024-Q4`,
} as const;

type PaperOf632 = keyof typeof PAPERS;
export const PAPERS_OF_632 = Object.keys(PAPERS) as readonly PaperOf632[];

export interface DocumentsOf632 {
  readonly docx: Readonly<Record<PaperOf632, Buffer>>;
  readonly pdf: Readonly<Record<PaperOf632, Buffer>>;
  readonly xlsx: Buffer;
}

/** The files as pages send them to the coordinator, after the day of the year report. */
export async function documentsOf632(register: Register): Promise<DocumentsOf632> {
  const portal = await startTestPortal(register, YEAR_REPORT_READ);
  try {
    const cookie = await portal.signIn('linh');
    const file = async (path: string) => {
      const { status, bytes, body } = await portal.ask(path, { headers: { cookie } });
      if (status !== 200) throw new Error(`${path}: ${status} ${body}`);
      return bytes;
    };
    const papers = async (form: 'docx' | 'pdf') =>
      Object.fromEntries(
        await Promise.all(
          PAPERS_OF_632.map(async (name) => [name, await file(`${PAPERS[name]}&as=${form}`)] as const),
        ),
      ) as Record<PaperOf632, Buffer>;
    return {
      docx: await papers('docx'),
      pdf: await papers('pdf'),
      xlsx: await file(`${CONSOLIDATION}&as=xlsx`),
    };
  } finally {
    await portal.close();
  }
}
