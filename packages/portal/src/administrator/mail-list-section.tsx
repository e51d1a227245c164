import type { toldMailLimit } from '@kyhan/api';
import { pageWords, saidIn, type Language } from '@kyhan/words';
import { ActButton } from '../shared/act-button.js';
import { PostForm } from '../shared/post-form.js';
import { RowsTable } from '../shared/rows-table.js';

interface MailListProps {
  readonly language: Language;
  readonly allowed: Awaited<ReturnType<typeof toldMailLimit>>;
  /** What was written and not taken: nobody types it twice. */
  readonly typed?: string | undefined;
}

const ACTION = '/mail/allowed';

/** Whom letters may go to alone, while somebody says so. */
export function MailListSection({ language, allowed: { limited, addresses }, typed }: MailListProps) {
  const words = saidIn(pageWords.health, language);
  return (
    <section aria-labelledby="limit">
      <h2 class="govuk-heading-m" id="limit">
        {words.limit}
      </h2>
      {addresses.length > 0 && (
        <RowsTable
          caption={words.limit}
          captionHidden
          head={[words.allowedAddress, words.remove]}
          rows={addresses.map((address) => [
            address,
            <ActButton
              action={ACTION}
              fields={{ change: 'remove', addresses: address }}
              label={words.remove}
              about={address}
            />,
          ])}
        />
      )}
      <PostForm action={ACTION} fields={{ change: 'add' }}>
        <div class="govuk-form-group">
          <label class="govuk-label" for="limit-addresses">
            {words.allowedAddresses}
          </label>
          <div class="govuk-hint" id="limit-hint">
            {words.limitHint}
          </div>
          <textarea
            class="govuk-textarea"
            id="limit-addresses"
            name="addresses"
            rows={3}
            spellcheck={false}
            required
            aria-describedby="limit-hint"
            aria-invalid={typed === undefined ? undefined : 'true'}
          >
            {typed}
          </textarea>
        </div>
        <button class="govuk-button govuk-button--secondary">{words.allow}</button>
      </PostForm>
      {limited && (
        <PostForm action={ACTION} fields={{ change: 'lift' }}>
          <button class="govuk-button govuk-button--secondary">{words.lift}</button>
        </PostForm>
      )}
    </section>
  );
}
