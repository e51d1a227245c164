import type { PaperDraft } from '@kyhan/contracts';
import { pageWords } from '@kyhan/words';
import { page, type PageFrame } from '../../shared/page.js';
import { PaperSheet } from '../../shared/paper-sheet.js';

interface AgendaPageProps {
  readonly frame: PageFrame;
  readonly cycleId: string;
  readonly paper: PaperDraft;
}

/** The agenda of a meeting, as it will lie on the table. */
export function agendaPage({ frame, cycleId, paper }: AgendaPageProps): string {
  const { language } = frame;
  const title = pageWords.meeting.agenda[language];
  const children = (
    <>
      <h1 class="govuk-heading-l kyhan-beside-papers">{title}</h1>
      <p class="govuk-body kyhan-beside-papers">
        <a class="govuk-link" href={`/meetings/${cycleId}`}>
          {pageWords.meeting.see[language]}
        </a>
      </p>
      <PaperSheet paper={paper} language={language} fileAt={(form) => `/agendas/${cycleId}?as=${form}`} />
    </>
  );
  return page({ frame, title, children });
}
