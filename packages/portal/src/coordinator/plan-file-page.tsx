import type { PlanChanges } from '@kyhan/client';
import type { Plan, PlanFinding } from '@kyhan/plan';
import { pageWords, saidIn, silenceWords } from '@kyhan/words';
import { CheckBox } from '../shared/check-box.js';
import { ErrorList } from '../shared/error-list.js';
import { dateInput } from '../shared/date-input.js';
import { Folded } from '../shared/folded.js';
import { FormLine } from '../shared/form-line.js';
import { Outcome } from '../shared/outcome.js';
import { page, type PageFrame } from '../shared/page.js';
import { PostForm } from '../shared/post-form.js';
import { ChangesOfPlan } from './changes-of-plan.js';
import { PlanFindings } from './plan-findings.js';
import { FOLDER, planFileOf, type PostedPlan } from './posted-plan.js';

/** A plan without errors, and what applying it would change. */
export interface LookedAt {
  readonly plan: Plan;
  readonly changes: PlanChanges;
  /** Of exactly this, so that nothing else is applied. */
  readonly seen: string;
}

export interface PlanFileProps {
  readonly frame: PageFrame;
  readonly posted: PostedPlan;
  readonly findings: readonly PlanFinding[];
  /** Files that the plan names and the page has not. */
  readonly missing: readonly string[];
  /** It was applied just now. */
  readonly isApplied?: boolean | undefined;
  readonly lookedAt?: LookedAt | undefined;
  readonly said?: string | undefined;
  readonly problems: readonly string[];
  /** What is in force of the plans that whoever looks may apply. */
  readonly inForce: readonly { readonly slug: string; readonly version: number }[];
}

/** Upload, errors in place, what would change, and the button that applies it; the files stay on the page. */
export function planFilePage(props: PlanFileProps): string {
  const { frame, posted, said, problems, findings, lookedAt, isApplied } = props;
  const words = saidIn(pageWords.planFile, frame.language);
  const refused = posted.refused.map(({ name, why }) => words.refused({ file: name, why }));
  const children = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Outcome said={said} />
      {isApplied && <WhereToGo language={frame.language} />}
      <ErrorList
        title={words.notDone({ why: { vi: '', en: '' } }).replace(/: $/, '')}
        problems={[...problems, ...refused].map((text) => ({ text }))}
      />
      <PostForm action="/plans/file" enctype="multipart/form-data" fields={{ seen: lookedAt?.seen ?? '' }}>
        <Upload {...props} />
        <Missing {...props} />
        <PlanFindings
          findings={findings}
          language={frame.language}
          textOf={(file) => {
            const place = posted.files.findIndex(({ name }) => name === file.split('/').at(-1));
            return place === -1 ? undefined : `text-${place}`;
          }}
        />
        <Files {...props} />
        {posted.files.length > 0 && (
          <button class="govuk-button govuk-button--secondary" name="act" value="check">
            {words.check}
          </button>
        )}
        {lookedAt && <Applying {...props} lookedAt={lookedAt} />}
      </PostForm>
    </>
  );
  return page({ frame, title: words.title, wide: true, script: 'plan-file.js', children });
}

/** What its application left to be done. */
function WhereToGo({ language }: { readonly language: PageFrame['language'] }) {
  const words = saidIn(pageWords.planFile, language);
  return (
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href="/cycles?state=draft">
          {words.toDrafts}
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/">
          {words.toToday}
        </a>
      </li>
    </ul>
  );
}

/** A plan names files in its folders, and a browser lets one choose of one folder only. */
function Missing({ frame: { language }, missing }: PlanFileProps) {
  if (missing.length === 0) return null;
  const words = saidIn(pageWords.planFile, language);
  return (
    <section aria-labelledby="missing">
      <h2 class="govuk-heading-m" id="missing">
        {words.missing({ count: missing.length })}
      </h2>
      <p class="govuk-body">{words.missingHint}</p>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map((file) => (
          <li>{file}</li>
        ))}
      </ul>
    </section>
  );
}

function Upload({ frame: { language }, posted, inForce }: PlanFileProps) {
  const words = saidIn(pageWords.planFile, language);
  return (
    <>
      <p class="govuk-body">{words.hint}</p>
      {inForce.length > 0 && (
        <p class="govuk-body">
          {words.inForce}{' '}
          {inForce.map(({ slug, version }) => (
            <>
              <code>{words.version({ plan: slug, version })}</code>{' '}
            </>
          ))}
        </p>
      )}
      <FileChoice
        id="plan-files"
        label={words.upload}
        hint={words.uploadHint}
        input={{ name: 'upload', accept: '.yaml,.yml,.csv,text/*' }}
      />
      <FileChoice
        id="plan-folder"
        label={words.folder}
        hint={words.folderHint}
        input={{ name: FOLDER, webkitdirectory: '' }}
      />
      <div class="govuk-form-group">
        <CheckBox
          id="plan-moveOpen"
          name="moveOpen"
          value="yes"
          checked={posted.moveOpen}
          label={words.moveOpen}
        />
      </div>
      <button class="govuk-button" name="act" value="check">
        {words.check}
      </button>
    </>
  );
}

interface FileChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** What the input has beside: its name, and which files it takes. */
  readonly input: Readonly<Record<string, string>>;
}

function FileChoice({ id, label, hint, input }: FileChoiceProps) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <div class="govuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
      <input
        class="govuk-file-upload"
        id={id}
        type="file"
        multiple
        aria-describedby={`${id}-hint`}
        {...input}
      />
    </div>
  );
}

/** Each can be changed where it stands and is checked as it stands. */
function Files({ frame: { language }, posted, findings }: PlanFileProps) {
  if (posted.files.length === 0) return null;
  const words = saidIn(pageWords.planFile, language);
  const main = planFileOf(posted.files);
  const wrong = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  return (
    <>
      <h2 class="govuk-heading-m">{words.files}</h2>
      {posted.files.map(({ name, text }, place) => (
        <Folded
          name={name === main?.name ? words.main({ file: name }) : name}
          isOpen={[...wrong].some((file) => file.split('/').at(-1) === name)}
        >
          <input type="hidden" name={`name-${place}`} value={name} />
          <label class="govuk-label" for={`text-${place}`}>
            {words.content({ file: name })}
          </label>
          <textarea
            class="govuk-textarea kyhan-source"
            id={`text-${place}`}
            name={`text-${place}`}
            rows={20}
            spellcheck={false}
            wrap="off"
          >
            {`\n${text}`}
          </textarea>
          <CheckBox
            id={`drop-${place}`}
            name={`drop-${place}`}
            value="yes"
            label={words.drop({ file: name })}
          />
        </Folded>
      ))}
    </>
  );
}

function Applying({
  frame: { language },
  posted,
  lookedAt,
}: PlanFileProps & { readonly lookedAt: LookedAt }) {
  const words = saidIn(pageWords.planFile, language);
  const { plan, changes } = lookedAt;
  const { appliedVersion, openCycles, people } = changes;
  const moves = openCycles.reduce((sum, one) => sum + one.moves.length, 0);
  return (
    <section aria-labelledby="changes">
      <h2 class="govuk-heading-m" id="changes">
        {appliedVersion === null
          ? words.first({ plan: plan.plan })
          : words.changes({ plan: plan.plan, version: appliedVersion })}
      </h2>
      <ChangesOfPlan plan={plan} changes={changes} language={language} />
      {changes.changed && (
        <>
          <p class="govuk-body">
            <strong>{words.touches({ moves, people: people.length })}</strong>
          </p>
          <p class="govuk-body">{silenceWords.silenceHint[language]}</p>
          <FormLine
            of="plan"
            type={dateInput(posted.silentTo)}
            name="silentTo"
            label={silenceWords.atApplying[language]}
            value={posted.silentTo}
          />
          <button class="govuk-button govuk-button--warning" name="act" value="apply">
            {words.apply}
          </button>
        </>
      )}
    </section>
  );
}
