import { Milestone } from './milestone.entity.js';
import { Reading } from './reading.entity.js';
import { StageVerdict } from './stage-verdict.entity.js';
import { Target } from './target.entity.js';

export * from './milestone.entity.js';
export * from './reading.entity.js';
export { StageVerdict as StageVerdictEntity } from './stage-verdict.entity.js';
export * from './target.entity.js';

/** Every entity of this library, for the data source of a process. */
export const indicatorEntities = [Target, Reading, Milestone, StageVerdict];
