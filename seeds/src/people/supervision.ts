import type { SeedUser } from '../shapes.js';
import { person } from './liaison.js';

/** The supervision section of the general office: three, so that who asks and who decides can be different people. */
export const supervisors: readonly SeedUser[] = [
  person('duban1', '邱则序', 'general-office', 'supervisor'),
  person('duban2', '姚以川', 'general-office', 'supervisor'),
  person('duban3', '石清棠', 'general-office', 'supervisor'),
];

/** The three administrators (三员): three people, one duty each, and none of them sees what a plan says. */
export const administrators: readonly SeedUser[] = [
  person('xitongguanli', '贺致远', 'general-office', 'systemAdministrator'),
  person('anquanbaomi', '康立衡', 'general-office', 'securityAdministrator'),
  person('shenjiguanli', '施乐溪', 'general-office', 'auditAdministrator'),
];
