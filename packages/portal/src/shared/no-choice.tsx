interface NoChoiceProps {
  readonly chosen?: boolean;
}

/** The first line of a list in which nothing is chosen yet: a sign, since an option must not be empty. */
export function NoChoice({ chosen = true }: NoChoiceProps) {
  return (
    <option value="" selected={chosen}>
      –
    </option>
  );
}
