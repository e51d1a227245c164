/** What the history of a cycle tells, by the type of its event. */
export interface CycleEventTypes {
  readonly 'cycle-drafted': true;
  readonly 'cycle-confirmed': true;
  readonly 'cycle-announced': true;
  readonly 'cycle-skipped': true;
  readonly 'cycle-opened': true;
  readonly 'cycle-moved': true;
  readonly 'cycle-postponed': true;
  readonly 'meeting-answered': true;
  readonly 'meeting-attended': true;
  readonly 'meeting-cancelled': true;
  readonly 'report-issued': true;
  readonly 'report-sent': true;
  readonly 'report-arrived': true;
  readonly 'cycle-closed': true;
  readonly 'cycle-joined': true;
  readonly 'cycle-reopened': true;
  readonly 'cycle-purged': true;
}

export type CycleEventType = keyof CycleEventTypes;
