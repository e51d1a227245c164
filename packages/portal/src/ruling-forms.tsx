import { randomUUID } from 'node:crypto';
import type { Owed } from './receive-submission.js';

interface RulingFormsProps {
  readonly owed: Owed;
  readonly language: 'vi' | 'en';
}

/** What a coordinator can decide now. Each form carries its own ruling id: a double click decides once. */
export function RulingForms({ owed, language }: RulingFormsProps) {
  const { assignment } = owed;
  if (assignment.endedAt !== undefined) return null;
  const vi = language === 'vi';
  const isSubmitted = assignment.submittedAt !== undefined && assignment.returnedAt === undefined;
  return (
    <section aria-labelledby="rulings">
      <h2 class="govuk-heading-m" id="rulings">
        {vi ? 'Xử lý' : 'Rulings'}
      </h2>
      {isSubmitted && (
        <Ruling
          assignmentId={assignment.assignmentId}
          ruling="accept"
          button={vi ? 'Tiếp nhận' : 'Accept'}
          primary
        >
          {null}
        </Ruling>
      )}
      {isSubmitted && (
        <Folded title={vi ? 'Trả lại để bổ sung' : 'Return'}>
          <Ruling assignmentId={assignment.assignmentId} ruling="return" button={vi ? 'Trả lại' : 'Return'}>
            <Reason id="return-reason" vi={vi} />
            <NewDay id="return-day" vi={vi} />
          </Ruling>
        </Folded>
      )}
      <Folded title={vi ? 'Gia hạn' : 'Extend'}>
        <Ruling assignmentId={assignment.assignmentId} ruling="extend" button={vi ? 'Gia hạn' : 'Extend'}>
          <Reason id="extend-reason" vi={vi} />
          <NewDay id="extend-day" vi={vi} />
        </Ruling>
      </Folded>
      <Folded title={vi ? 'Miễn thực hiện' : 'Waive'}>
        <Ruling assignmentId={assignment.assignmentId} ruling="waive" button={vi ? 'Miễn' : 'Waive'}>
          <Reason id="waive-reason" vi={vi} />
        </Ruling>
      </Folded>
      <Folded title={vi ? 'Chuyển giao' : 'Transfer'}>
        <Ruling
          assignmentId={assignment.assignmentId}
          ruling="transfer"
          button={vi ? 'Chuyển giao' : 'Transfer'}
        >
          <Reason id="transfer-reason" vi={vi} />
          <label class="govuk-label" for="transfer-to">
            {vi ? 'Đơn vị nhận' : 'To unit'}
          </label>
          <select class="govuk-select" id="transfer-to" name="to">
            {owed.plan.units.map(({ id, name }) => (
              <option value={id}>{name[language]}</option>
            ))}
          </select>
        </Ruling>
      </Folded>
    </section>
  );
}

function Folded({ title, children }: { title: string; children?: unknown }) {
  return (
    <details class="govuk-details govuk-!-margin-bottom-2">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{title}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}

interface RulingProps {
  readonly assignmentId: string;
  readonly ruling: string;
  readonly button: string;
  readonly primary?: boolean;
  readonly children?: unknown;
}

function Ruling({ assignmentId, ruling, button, primary = false, children }: RulingProps) {
  return (
    <form method="post" action="/rulings">
      <input type="hidden" name="rulingId" value={randomUUID()} />
      <input type="hidden" name="assignmentId" value={assignmentId} />
      {children}
      <button class={`govuk-button${primary ? '' : ' govuk-button--secondary'}`} name="ruling" value={ruling}>
        {button}
      </button>
    </form>
  );
}

function Reason({ id, vi }: { id: string; vi: boolean }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {vi ? 'Lý do (đơn vị sẽ đọc)' : 'Reason (the unit reads it)'}
      </label>
      <textarea class="govuk-textarea" id={id} name="reason" rows={2} required />
    </div>
  );
}

function NewDay({ id, vi }: { id: string; vi: boolean }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {vi ? 'Hạn mới (để trống: ba ngày làm việc)' : 'New day (empty: three working days)'}
      </label>
      <input class="govuk-input govuk-input--width-10" id={id} name="newDueOn" type="date" />
    </div>
  );
}
