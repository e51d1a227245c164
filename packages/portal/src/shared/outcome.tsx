/** What became of what was sent; a secret stands in a field of its own, to be copied. */
export function Outcome({
  said,
  secret,
}: {
  readonly said?: string | undefined;
  readonly secret?: string | undefined;
}) {
  if (said === undefined) return null;
  return (
    <div class="govuk-inset-text" role="status">
      <p class="govuk-body">{said}</p>
      {secret && <p class="govuk-body kyhan-hash">{secret}</p>}
    </div>
  );
}
