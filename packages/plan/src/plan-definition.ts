import type { CalendarData } from '@kyhan/calendar';
import type { Words } from './words.js';
import type { PaperTemplateFile } from './consolidation/paper-template-file.js';
import type { FormFile, ObligationFile, PlanFile, UnitFile } from './plan-file.js';

/** What stands in a file, as a program may write it: nothing of it is changed, and texts of one language are texts. */
type Written<T> = T extends Words
  ? string | Partial<Words>
  : T extends readonly (infer Element)[]
    ? readonly Written<Element>[]
    : T extends object
      ? { readonly [Key in keyof T]: Written<T[Key]> }
      : T;

type StepFile = NonNullable<ObligationFile['steps']>[number];

/** The ids that a plan declares; the compiler then knows a slip of the pen where one is named. */
interface PlanIds {
  readonly unit: string;
  readonly group: string;
  readonly policy: string;
  readonly form: string;
}

export type UnitDefinition<Unit extends string = string> = Omit<
  Written<UnitFile>,
  'id' | 'parent' | 'successors'
> & {
  readonly id: Unit;
  readonly parent?: NoInfer<Unit>;
  readonly successors?: readonly {
    readonly unit: NoInfer<Unit>;
    readonly from: string;
    readonly scope?: string;
  }[];
};

export type StepDefinition<Ids extends PlanIds = PlanIds> = Omit<
  Written<StepFile>,
  'audience' | 'policy' | 'form'
> & {
  readonly audience: readonly (Ids['unit'] | Ids['group'])[];
  readonly policy?: Ids['policy'];
  readonly form?: Ids['form'];
};

export type ObligationDefinition<Ids extends PlanIds = PlanIds> = Omit<
  Written<ObligationFile>,
  'audience' | 'policy' | 'form' | 'steps'
> & {
  readonly audience?: readonly (Ids['unit'] | Ids['group'])[];
  readonly policy: Ids['policy'];
  readonly form?: Ids['form'];
  readonly steps?: readonly StepDefinition<Ids>[];
};

export type FormDefinition = Written<FormFile>;
export type PaperTemplateDefinition = Written<PaperTemplateFile>;
export type PolicyDefinition = Written<PlanFile['policies'][string]>;

/** The content of a plan file as an object: units and forms stand in it, the calendar may. */
export type PlanDefinition<
  Unit extends string = string,
  Group extends string = string,
  Policy extends string = string,
  Form extends string = string,
> = Omit<
  Written<PlanFile>,
  'units' | 'groups' | 'policies' | 'obligations' | 'coordinator' | 'owner' | 'calendar'
> & {
  readonly coordinator: NoInfer<Unit>;
  readonly owner: NoInfer<Unit>;
  /** The name of a built-in calendar, or the content of a calendar file. */
  readonly calendar?: 'vn-civil-service' | CalendarData;
  readonly units: readonly UnitDefinition<Unit>[];
  readonly groups?: Readonly<
    Record<
      Group,
      readonly NoInfer<Unit | Group>[] | { readonly 'children-of': NoInfer<Unit>; readonly level?: string }
    >
  >;
  readonly policies: Readonly<Record<Policy, PolicyDefinition>>;
  /** By the name that obligations and steps give. */
  readonly forms?: Readonly<Record<Form, FormDefinition>>;
  /** By the name that `consolidation` of an obligation gives. */
  readonly paperTemplates?: Readonly<Record<string, PaperTemplateDefinition>>;
  readonly obligations: readonly ObligationDefinition<{
    unit: NoInfer<Unit>;
    group: NoInfer<Group>;
    policy: NoInfer<Policy>;
    form: NoInfer<Form>;
  }>[];
};
