import type { Plan, Reorganisation, RosterEntry } from '@kyhan/plan';
import { shortDate } from '@kyhan/words';
import { cliWords } from '@kyhan/words/cli';
import type { Cli } from '../terminal/cli.js';
import { printSection } from './print-section.js';
import { endingUnits } from './ending-units.js';
import { rostersOfEnding } from './rosters-of-ending.js';

const words = cliWords.reorganise;

/** A reorganisation, the plan with it, and the rosters that the plan names. */
export interface ShownReorganisation {
  readonly plan: Plan;
  readonly events: readonly Reorganisation[];
  readonly rosters: Readonly<Record<string, readonly RosterEntry[]>>;
}

/** What a reorganisation does to units, contacts, rosters and targets, for people. */
export function printReorganisation(cli: Cli, { plan, events, rosters }: ShownReorganisation): void {
  const { text } = cli;
  const nobody = text(words.nobody);
  const listed = (units: readonly string[]) => (units.length === 0 ? nobody : units.join(', '));
  const told = events.map(({ effective, ends, successors, decision = 'none' }) => {
    const to = listed(
      successors.map(({ unit, scope }) => (scope === undefined ? unit : `${unit} (${scope})`)),
    );
    return text(words.event({ on: shortDate(effective), from: ends.join(', '), to, decision }));
  });
  printSection(cli, words.events, told);
  const contacts = endingUnits(plan, events).map(({ unit, lastOn, mailboxes, to }) => {
    const after = listed(to.flatMap((one) => one.mailboxes));
    const until = lastOn === undefined ? '' : shortDate(lastOn);
    return text(words.contact({ unit, mailboxes: listed(mailboxes), lastOn: until, to: after }));
  });
  printSection(cli, words.contacts, contacts);
  const people = rostersOfEnding(plan, events, rosters).map(({ to, ...row }) =>
    text(words.roster({ ...row, to: listed(to) })),
  );
  printSection(cli, words.rosters, people);
}
