import type { PipeTransform } from '@nestjs/common';
import { Problem } from '#libs/kernel';

/** The number of a version in a path; anything else names nothing: `notFound`. */
export class VersionNumber implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,5}$/.test(value)) throw new Problem('notFound');
    return Number(value);
  }
}
