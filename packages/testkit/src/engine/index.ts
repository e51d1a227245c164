export { activitiesAlone } from './activities-alone.js';
export { type Engine, type EngineSettings, startEngine } from './start-engine.js';
export { type TemporalPage, temporalPage } from './temporal-page.js';
