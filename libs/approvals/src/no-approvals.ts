import { Injectable } from '@nestjs/common';
import { ApprovalGate, type Passage } from './approval-gate.js';

/** The policy “none”: every act may be done at once. */
@Injectable()
export class NoApprovals extends ApprovalGate {
  async pass(): Promise<Passage> {
    return { held: false };
  }

  async end(): Promise<void> {
    // No case is ever opened.
  }
}
