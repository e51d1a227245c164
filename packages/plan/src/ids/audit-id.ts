/** The daily comparison of plan and cycles, as a Schedule and as the workflow that it starts. */
export const AUDIT_ID = 'audit';
