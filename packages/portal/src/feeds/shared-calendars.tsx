import { randomUUID } from 'node:crypto';
import type { Plan } from '@kyhan/plan';
import type { Token } from '@kyhan/register';
import { pageWords, saidIn, shortDate, type Language } from '@kyhan/words';
import { localDate } from '@kyhan/calendar';
import { ActButton } from '../shared/act-button.js';
import { Choice } from '../shared/choice.js';
import { Folded } from '../shared/folded.js';
import { FormLine } from '../shared/form-line.js';
import { placeWords } from '../shared/place-words.js';
import type { Posted } from '../shared/posted-deed.js';
import { PostForm } from '../shared/post-form.js';
import { RowsTable } from '../shared/rows-table.js';

/** A unit, or a plan with all of its units, whose calendar the reader may share. */
export interface SharingUnit {
  /** Of plan and unit, or the plan’s alone. */
  readonly key: string;
  readonly planSlug: string;
  readonly unitId?: string;
}

export interface SharedCalendarsProps {
  readonly plans: readonly Plan[];
  /** Those whose calendar the reader may share; none: nothing is shown. */
  readonly units: readonly SharingUnit[];
  /** Addresses that hold. */
  readonly tokens: readonly Token[];
  /** Of plans, and of no unit. */
  readonly isOfPlans?: boolean;
  /** What was written and could not be taken. */
  readonly posted: Posted;
}

/** Addresses under which calendar programs read what is owed: made and taken back by whose it is. */
export function SharedCalendars(
  props: SharedCalendarsProps & { readonly language: Language; readonly zone: string },
) {
  const { units, tokens, posted, language, isOfPlans = false } = props;
  const words = saidIn(pageWords.month, language);
  if (units.length === 0) return null;
  return (
    <Folded name={words.share} isOpen={isOfPlans || Object.keys(posted).length > 0}>
      <p class="govuk-body">{isOfPlans ? words.sharePlanHint : words.shareHint}</p>
      {tokens.length > 0 && <InUse {...props} />}
      <PostForm action="/calendar/shared" fields={{ tokenId: posted['tokenId'] ?? `lich-${randomUUID()}` }}>
        <WhichUnit {...props} />
        <FormLine
          of="share"
          type="text"
          name="purpose"
          label={words.sharePurpose}
          value={posted['purpose']}
          required
        />
        <button class="govuk-button govuk-button--secondary">{words.shareMake}</button>
      </PostForm>
    </Folded>
  );
}

type Shown = SharedCalendarsProps & { readonly language: Language; readonly zone: string };

/** Nothing is asked where there is one alone. */
function WhichUnit({ plans, units, posted, language, isOfPlans }: Shown) {
  const [only] = units;
  if (units.length === 1 && only !== undefined) return <input type="hidden" name="unit" value={only.key} />;
  return (
    <Choice
      of="share"
      name="unit"
      label={pageWords.month[isOfPlans ? 'sharePlan' : 'shareUnit'][language]}
      chosen={posted['unit']}
      choices={units.map((unit) => [unit.key, placeWords(plans, unit, language).join(', ')])}
    />
  );
}

function InUse({ plans, tokens, language, zone, isOfPlans }: Shown) {
  const words = saidIn(pageWords.month, language);
  const rows = tokens.map((token) => [
    token.purpose,
    placeWords(plans, token, language).join(', '),
    shortDate(localDate(token.fromAt, zone)),
    <ActButton
      action="/calendar/ended"
      fields={{ tokenId: token.tokenId }}
      label={words.shareEnd}
      about={token.purpose}
    />,
  ]);
  const head = [
    words.sharePurpose,
    isOfPlans ? words.sharePlan : words.shareUnit,
    words.sharedSince,
    words.shareEnd,
  ];
  return <RowsTable caption={words.sharing} head={head} rows={rows} />;
}
