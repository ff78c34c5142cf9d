import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '#libs/kernel';

/**
 * Refuses text that neither PostgreSQL nor canonical JSON (RFC 8785) can hold: U+0000 and halves of surrogate pairs. It
 * would be a fault deep inside otherwise, for what is the sender's mistake.
 */
@Injectable()
export class SoundTextPipe implements PipeTransform<unknown, unknown> {
  transform(value: unknown): unknown {
    const path = unsoundAt(value, '');
    if (path === undefined) return value;
    throw new Problem('invalidInput', {
      errors: [{ code: 'unsoundText', path, message: '文字中含有无法保存的字符，请删除后重试。' }],
    });
  }
}

/** The JSON pointer of the first unsound text in a value, or undefined. */
function unsoundAt(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return /\0|\p{Surrogate}/u.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return undefined;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const found = unsoundAt(name, path) ?? unsoundAt(member, `${path}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
