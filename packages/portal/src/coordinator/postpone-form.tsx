import { randomUUID } from 'node:crypto';
import type { PostponementDone } from '@kyhan/client';
import type { PlanNames } from '@kyhan/plan';
import { readAssignmentId, readCycleId } from '@kyhan/plan/ids';
import { type Language, pageWords, saidIn, shortDate, shortDue } from '@kyhan/words';
import { STAY_WORDS } from '@kyhan/words/cli';
import { Folded } from '../shared/folded.js';
import { FormLine } from '../shared/form-line.js';
import { PostForm } from '../shared/post-form.js';
import { RowsTable } from '../shared/rows-table.js';
import { OnDayOff } from './on-day-off.js';
import { PaperFields } from './paper-fields.js';
import type { PostedPostponement } from './posted-postponement.js';

export interface PostponeFormProps {
  readonly cycleId: string;
  /** The day of the meeting as it stands. */
  readonly meetingOn: string;
  readonly language: Language;
  readonly names: PlanNames;
  readonly zone: string;
  /** What was written, where it is shown again. */
  readonly posted?: PostedPostponement | undefined;
  /** What would move, where that was asked. */
  readonly planned?: PostponementDone | undefined;
}

/** Moves the meeting of a cycle to another day; what would move and who would be told can be looked at before. */
export function PostponeForm(props: PostponeFormProps) {
  const { cycleId, meetingOn, language, posted = {}, planned } = props;
  const words = saidIn(pageWords.postpone, language);
  const { postponementId = randomUUID() } = posted;
  const hidden = { cycleId, from: meetingOn, postponementId };
  return (
    <Folded name={words.title} isOpen={props.posted !== undefined}>
      <PostForm action="/cycles/postponed" fields={hidden}>
        <p class="govuk-body">{words.hint({ day: shortDate(meetingOn) })}</p>
        <FormLine
          of="postpone"
          type="date"
          name="meetingOn"
          label={words.to}
          value={posted.meetingOn}
          required
        />
        <div class="govuk-form-group">
          <OnDayOff of="postpone" language={language} checked={posted.onDayOff !== undefined} />
        </div>
        <Reason posted={posted} label={words.reason} />
        <PaperFields of="postpone" language={language} values={posted} />
        {planned && <Planned {...props} planned={planned} />}
        <div class="govuk-button-group">
          <button class="govuk-button govuk-button--secondary" name="act" value="preview">
            {words.preview}
          </button>
          <button class="govuk-button" name="act" value="postpone">
            {words.title}
          </button>
        </div>
      </PostForm>
    </Folded>
  );
}

interface FieldProps {
  readonly posted: PostedPostponement;
  readonly label: string;
}

function Reason({ posted, label }: FieldProps) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="postpone-reason">
        {label}
      </label>
      <textarea class="govuk-textarea" id="postpone-reason" name="reason" rows={2} maxlength={4000} required>
        {posted.reason}
      </textarea>
    </div>
  );
}

type PlannedProps = PostponeFormProps & { readonly planned: PostponementDone };

/** What would move, and what would not. */
function Planned({ cycleId, planned: { moves, stays }, language, names, zone }: PlannedProps) {
  const words = saidIn(pageWords.postpone, language);
  if (moves.length + stays.length === 0) return <p class="govuk-body">{words.nothing}</p>;
  const { obligationId = '' } = readCycleId(cycleId) ?? {};
  const stepOf = (assignmentId: string) => {
    const { stepId = '' } = readAssignmentId(assignmentId) ?? {};
    return (names.stepTitle(obligationId, stepId) ?? names.obligationTitle(obligationId))[language];
  };
  const moving = together(moves).map(([first, ...others]) => {
    const all = [first, ...others];
    return [
      stepOf(first.assignmentId),
      shortDue(first.from, zone),
      shortDue(first.to, zone),
      <Units of={all.map(({ unit }) => names.unitName(unit)[language])} language={language} />,
      words.letters({ count: all.filter(({ told }) => told).length }),
    ];
  });
  const staying = stays.map(({ assignmentId, unit, dueOn, why }) => [
    names.unitName(unit)[language],
    stepOf(assignmentId),
    shortDate(dueOn),
    STAY_WORDS[why][language],
  ]);
  return (
    <div role="status">
      {moving.length > 0 && (
        <RowsTable
          caption={words.moves}
          head={[words.step, words.was, words.is, words.units, words.letter]}
          rows={moving}
        />
      )}
      {staying.length > 0 && (
        <RowsTable
          caption={words.stays}
          head={[words.unit, words.step, words.was, words.why]}
          rows={staying}
        />
      )}
    </div>
  );
}

type Move = PostponementDone['moves'][number];

/** What moves from one day to the same other one, step by step: there are as many units as a province has. */
function together(moves: readonly Move[]): readonly (readonly [Move, ...Move[]])[] {
  const groups = new Map<string, [Move, ...Move[]]>();
  for (const move of moves) {
    const { stepId = '' } = readAssignmentId(move.assignmentId) ?? {};
    const key = [stepId, move.from.dueAt, move.to.dueAt].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [move]);
    else group.push(move);
  }
  return [...groups.values()];
}

/** One by name, several folded under how many they are. */
function Units({ of, language }: { readonly of: readonly string[]; readonly language: Language }) {
  const [only, ...others] = of;
  if (others.length === 0) return <>{only}</>;
  return (
    <details>
      <summary>{pageWords.postpone.count({ count: of.length })[language]}</summary>
      {of.join('; ')}
    </details>
  );
}
