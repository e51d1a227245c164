import type { Language } from '@kyhan/words';
import { CheckBox } from '../shared/check-box.js';
import type { TrainingForm } from './training-form.js';
import { traineeName } from './trainee-name.js';
import type { Nominee } from './training-session-page.js';

interface PeopleBoxesProps {
  readonly people: readonly Nominee[];
  /** Which form it is: it begins the ids. */
  readonly of: string;
  readonly name: string;
  readonly language: Language;
  /** What was ticked in the form that it stands in. */
  readonly typed: TrainingForm | undefined;
}

/** One box for each of some people; whoever is erased cannot be named any more. */
export function PeopleBoxes({ people, of, name, language, typed }: PeopleBoxesProps) {
  const ticked = new Set(typed?.all(name));
  return (
    <div class="govuk-form-group">
      {people
        .filter(({ code }) => code !== undefined)
        .map((one, n) => (
          <CheckBox
            id={`${of}-${n}`}
            name={name}
            value={one.person}
            checked={ticked.has(one.person)}
            label={[traineeName(one, language), one.code]
              .filter((said, at, all) => said && all.indexOf(said) === at)
              .join(' · ')}
          />
        ))}
    </div>
  );
}
