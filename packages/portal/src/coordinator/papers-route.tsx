import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fileOfAssignment, namesUnder, type PortalDependencies, readable, staffOf } from '@kyhan/api';
import type { OfficialPaper } from '@kyhan/contracts';
import {
  listPlans,
  listSubmissionsOf,
  pageOfAssignments,
  type Assignment,
  type Paging,
  type Submission,
} from '@kyhan/register';
import { type Language, officialPaperWords, pageWords, periodName, saidIn, workName } from '@kyhan/words';
import { askedPage } from '../shared/asked-page.js';
import { listPage } from '../shared/list-page.js';
import { pageFrame } from '../shared/page-frame.js';
import { PageLinks } from '../shared/page-links.js';
import { PageTold } from '../shared/page-told.js';
import type { Cell } from '../shared/rows-table.js';
import { sendPage } from '../shared/send-page.js';
import { askedForm, sendTable } from '../shared/send-table.js';
import { TableLinks } from '../shared/table-links.js';
import { wholeList } from '../shared/whole-list.js';
import { listAt, listFilter, listWish } from './list-wish.js';

/** The signed papers that units sent with what they handed in, by the filters of the list of assignments. */
export function papersRoute(app: FastifyInstance, dependencies: PortalDependencies): void {
  app.get('/papers', async (request, reply) => await papers(dependencies, request, reply));
}

async function papers(dependencies: PortalDependencies, request: FastifyRequest, reply: FastifyReply) {
  const viewer = await staffOf(dependencies, request);
  const frame = await pageFrame(dependencies, request);
  const { language, path } = frame;
  const { register, now } = dependencies;
  const wish = listWish(request.query);
  const filter = { ...listFilter(wish, now()), within: readable(viewer), signed: true as const };
  const form = askedForm(request.query);
  const read = (paging: Paging) => pageOfAssignments(register, filter, paging);
  const page = form === undefined ? await read(askedPage(request.query)) : await wholeList(read);
  const namesOf = await namesUnder(dependencies, async () => await listPlans(register), page.items);
  const ids = page.items.map(({ assignmentId }) => assignmentId);
  const papersOf = paperedBy(await listSubmissionsOf(register, ids));
  const rows = page.items.map((one): readonly Cell[] => {
    const names = namesOf(one);
    const { obligationId, stepId, assignmentId, periodKey, periodFrom } = one;
    const title = workName(names.obligationTitle(obligationId), names.stepTitle(obligationId, stepId));
    return [
      names.unitName(one.unitId)[language],
      { text: title[language], href: `/assignments/${assignmentId}` },
      periodName(periodKey, language, periodFrom),
      papersCell(one, papersOf.get(assignmentId) ?? [], language),
    ];
  });
  const words = saidIn(pageWords.papers, language);
  const facts = saidIn(pageWords.assignmentFacts, language);
  const head = [facts.unit, facts.work, facts.period, words.papers];
  if (form !== undefined) return await sendTable(reply, { form, name: words.title, head, rows });
  const above = [
    <p class="govuk-body">
      <a class="govuk-link" href={listAt(wish)}>
        {words.assignments}
      </a>
    </p>,
    PageTold({ page, language }),
  ];
  const below = [PageLinks({ page, path, language }), TableLinks({ path, language })];
  return await sendPage(reply, listPage({ frame, ...words, head, rows, above, below }));
}

type Papered = Submission & { readonly document: OfficialPaper };

/** What came with a paper, by its assignment. */
function paperedBy(submissions: readonly Submission[]): ReadonlyMap<string, readonly Papered[]> {
  const found = new Map<string, Papered[]>();
  for (const submission of submissions) {
    const { assignmentId, document } = submission;
    if (document === undefined) continue;
    const own = found.get(assignmentId) ?? [];
    found.set(assignmentId, own);
    own.push({ ...submission, document });
  }
  return found;
}

/** Each version's paper with its scan, the first one first. */
function papersCell({ assignmentId }: Assignment, papered: readonly Papered[], language: Language): Cell {
  const fileAt = fileOfAssignment(assignmentId);
  const papers = papered.map(({ document, version, ...rest }) => {
    const said = [pageWords.papers.version({ version }), officialPaperWords(document)];
    return { ...rest, said: said.map((one) => one[language]).join(' ') };
  });
  return {
    text: papers.map(({ said }) => said).join('; '),
    shown: (
      <ul class="govuk-list govuk-!-margin-bottom-0">
        {papers.map(({ said, submissionId, files }) => (
          <li>
            {said}
            {files
              .filter(({ isDocument }) => isDocument === true)
              .map(({ fileId, name }) => (
                <>
                  {' '}
                  <a class="govuk-link" href={fileAt(submissionId, fileId)} download>
                    {name}
                  </a>
                </>
              ))}
          </li>
        ))}
      </ul>
    ),
  };
}
