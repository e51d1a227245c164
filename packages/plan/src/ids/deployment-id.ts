/** The workflow whose memo says which deployment a namespace belongs to. */
export const DEPLOYMENT_ID = 'deployment';
