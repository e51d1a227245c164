import type { AdoptionAnswer } from '@kyhan/contracts';
import { planNames, type Plan } from '@kyhan/plan';
import { adoptionWords, pageWords, periodName, saidIn, shortDate } from '@kyhan/words';
import { ErrorList } from '../shared/error-list.js';
import { Outcome } from '../shared/outcome.js';
import { page, type PageFrame } from '../shared/page.js';
import { PostForm } from '../shared/post-form.js';
import { RowsTable } from '../shared/rows-table.js';
import { LARGEST_TEXT_BYTES } from '../shared/largest-text-bytes.js';

interface AdoptionPageProps {
  readonly frame: PageFrame;
  readonly plan: Plan;
  readonly said: string | undefined;
  readonly problems: readonly string[];
  /** A list that nothing is wrong with, and what it would change. */
  readonly preview:
    | {
        readonly rows: readonly (readonly string[])[];
        readonly sheet?: string;
        readonly answer: AdoptionAnswer;
      }
    | undefined;
}

/** A page never grows beyond what a person reads of it: the counts say the rest. */
const MOST_SHOWN = 50;

/** What had come before the software was in use: a list is looked at first, then taken over whole. */
export function adoptionPage(props: AdoptionPageProps): string {
  const { frame, plan, said, problems, preview } = props;
  const { language } = frame;
  const words = saidIn(pageWords.adoption, language);
  const action = `/plans/${plan.slug}/adoption`;
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body-l">{plan.title[language]}</p>
      <Outcome said={said} />
      <ErrorList
        title={words.notAdopted}
        problems={problems.slice(0, MOST_SHOWN).map((text) => ({ text, field: 'adoption-file' }))}
      />
      {preview ? <Preview {...props} /> : <p class="govuk-body">{words.lead}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href={`${action}?as=xlsx`}>
          {words.template}
        </a>
      </p>
      <PostForm action={action} enctype="multipart/form-data">
        <div class="govuk-form-group">
          <label class="govuk-label" for="adoption-file">
            {words.file}
          </label>
          <div class="govuk-hint" id="adoption-file-hint">
            {words.fileHint}
          </div>
          <input
            class="govuk-file-upload"
            id="adoption-file"
            name="file"
            type="file"
            accept=".csv,.xlsx"
            aria-describedby="adoption-file-hint"
            required
          />
        </div>
        <button class={preview ? 'govuk-button govuk-button--secondary' : 'govuk-button'}>
          {words.look}
        </button>
      </PostForm>
    </>
  );
  return page({ frame, title: words.title, children });
}

function Preview({ frame, plan, preview }: AdoptionPageProps) {
  const { language } = frame;
  const words = saidIn(pageWords.adoption, language);
  const { rows = [], sheet = '', answer } = preview ?? {};
  if (answer === undefined) return null;
  const { adopted, already, blank, items } = answer;
  const late = items.filter(({ onTime }) => onTime === false).length;
  const names = planNames(plan);
  // It goes through the form once more: cut off there it would be another list.
  const list = JSON.stringify(rows);
  const fits = Buffer.byteLength(list) < LARGEST_TEXT_BYTES;
  return (
    <>
      <p class="govuk-body">
        <strong>{words.counts({ adopted, late, already, blank })}</strong>
      </p>
      {adopted > 0 && (
        <>
          {fits ? (
            <PostForm
              action={`/plans/${plan.slug}/adoption`}
              enctype="multipart/form-data"
              fields={{ rows: list, sheet }}
            >
              <button class="govuk-button">{words.adoptIt({ count: adopted })}</button>
            </PostForm>
          ) : (
            <p class="govuk-inset-text">{words.tooLong}</p>
          )}
          <RowsTable
            caption={words.first({ shown: Math.min(MOST_SHOWN, adopted), count: adopted })}
            head={[
              adoptionWords.columns.unit[language],
              adoptionWords.columns.obligation[language],
              adoptionWords.columns.period[language],
              adoptionWords.columns.due[language],
              adoptionWords.columns.on[language],
              words.punctuality,
            ]}
            rows={items
              .slice(0, MOST_SHOWN)
              .map(({ unit, obligation, period, dueOn, receivedOn, onTime }) => [
                names.unitName(unit)[language],
                names.obligationTitle(obligation)[language],
                periodName(period, language, names.firstDay(obligation, period)),
                shortDate(dueOn),
                shortDate(receivedOn),
                onTime === undefined ? '' : words.isOnTime({ onTime }),
              ])}
          />
        </>
      )}
    </>
  );
}
