import { pageWords, saidIn } from '@kyhan/words';
import { Outcome } from '../shared/outcome.js';
import { page, type PageFrame } from '../shared/page.js';
import { SharedCalendars, type SharedCalendarsProps } from './shared-calendars.js';

interface PlanCalendarsProps {
  readonly frame: PageFrame;
  readonly zone: string;
  readonly sharing: SharedCalendarsProps;
  /** What became of what was sent, and what is shown this once. */
  readonly said?: string | undefined;
  readonly secret?: string | undefined;
}

/** How calendar programs read what all units of a plan owe, for who coordinates it. */
export function planCalendarsPage({ frame, zone, sharing, said, secret }: PlanCalendarsProps): string {
  const { language } = frame;
  const { ofPlans: title } = saidIn(pageWords.month, language);
  const children = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <Outcome said={said} secret={secret} />
      <SharedCalendars {...sharing} language={language} zone={zone} />
    </>
  );
  return page({ frame, title, children });
}
