export { type AskedInstruction, InstructionActs } from './commands/instruction-acts.js';
export { RegisterInstruction } from './commands/register-instruction.js';
export { SetReplyDays } from './commands/set-reply-days.js';
export { instructionEntities } from './instruction.entity.js';
export { instructionSuccession } from './instruction-succession.js';
export * from './instructions.module.js';
export { InstructionChoices } from './queries/instruction-choices.js';
export { InstructionViews, type InstructionView } from './queries/instruction-views.js';
