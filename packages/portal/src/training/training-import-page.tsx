import type { Plan } from '@kyhan/plan';
import { pageWords, saidIn } from '@kyhan/words';
import { ErrorList } from '../shared/error-list.js';
import { Outcome } from '../shared/outcome.js';
import { page, type PageFrame } from '../shared/page.js';
import { pathWith } from '../shared/path-with.js';
import { PostForm } from '../shared/post-form.js';

interface TrainingImportProps {
  readonly frame: PageFrame;
  readonly plan: Plan;
  /** What was chosen before. */
  readonly roster?: string | undefined;
  readonly list?: string | undefined;
  readonly problems: readonly string[];
  readonly said?: string | undefined;
  /** Columns of it that were left out. */
  readonly notUnderstood?: string | undefined;
}

/** A file of people or heads: taken over whole, or not at all with everything that is wrong by its line. */
export function trainingImportPage(props: TrainingImportProps): string {
  const { frame, plan, problems, said, notUnderstood } = props;
  const { language } = frame;
  const words = saidIn(pageWords.training, language);
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.toImport}</h1>
      <p class="govuk-body-l">{plan.title[language]}</p>
      <Outcome said={said} />
      {notUnderstood && <p class="govuk-body">{notUnderstood}</p>}
      <ErrorList
        title={words.notImported}
        problems={problems.map((text) => ({ text, field: 'import-file' }))}
      />
      <p class="govuk-body kyhan-no-print">
        <a class="govuk-link" href={pathWith('/training', { plan: plan.slug })}>
          {words.title}
        </a>
      </p>
      <PostForm action={pathWith('/training/import', { plan: plan.slug })} enctype="multipart/form-data">
        <Rosters {...props} />
        <Lists {...props} />
        <File {...props} />
        <button class="govuk-button">{words.importIt}</button>
      </PostForm>
    </>
  );
  return page({ frame, title: words.toImport, children });
}

/** Which of the rosters that targets name. */
function Rosters({ frame, plan, roster }: TrainingImportProps) {
  const words = saidIn(pageWords.training, frame.language);
  const targets = plan.obligations.flatMap((obligation) => obligation.targets);
  const rosters = new Map(
    targets.map((target) => [target.roster, { title: target.title?.[frame.language], count: target.count }]),
  );
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="import-roster">
        {words.roster}
      </label>
      <select class="govuk-select" id="import-roster" name="roster">
        {[...rosters].map(([name, { title, count }]) => (
          <option value={name} selected={name === roster}>
            {title === undefined ? name : `${title} (${name})`}
            {count === 'heads' ? `: ${words.headsAlone}` : ''}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Whether it is who is to be trained, or who was trained before. */
function Lists({ frame, list = 'roster' }: TrainingImportProps) {
  const words = saidIn(pageWords.training, frame.language);
  return (
    <fieldset class="govuk-fieldset govuk-form-group">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{words.whichList}</legend>
      <div class="govuk-radios govuk-radios--small">
        {(['roster', 'before'] as const).map((value) => (
          <div class="govuk-radios__item">
            <input
              class="govuk-radios__input"
              id={`import-${value}`}
              name="list"
              type="radio"
              value={value}
              checked={list === value}
            />
            <label class="govuk-label govuk-radios__label" for={`import-${value}`}>
              {words.lists[value]}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** The file itself. */
function File({ frame }: TrainingImportProps) {
  const words = saidIn(pageWords.training, frame.language);
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="import-file">
        {words.file}
      </label>
      <div class="govuk-hint" id="import-file-hint">
        {words.fileHint}
      </div>
      <input
        class="govuk-file-upload"
        id="import-file"
        name="file"
        type="file"
        accept=".csv,.xlsx"
        aria-describedby="import-file-hint"
        required
      />
    </div>
  );
}
