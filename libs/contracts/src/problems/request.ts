import { entry } from './entry.js';

/** The request itself. */
export const requestProblems = {
  invalidInput: entry(
    422,
    '填写内容有误，请按提示修改后重试。',
    'Some values are not acceptable; correct the ones listed.',
  ),
  malformedRequest: entry(400, '请求格式有误，请刷新页面后重试。', 'The request could not be read.'),
  unsupportedMediaType: entry(415, '不支持这种内容类型。', 'This content type is not supported.'),
  payloadTooLarge: entry(413, '内容过大，请压缩或拆分后重试。', 'The content is larger than allowed.'),
  invalidCursor: entry(
    400,
    '翻页位置已失效，请从第一页重新查看。',
    'The page cursor is not valid; start from the first page.',
  ),
  notFound: entry(404, '未找到该内容，可能已调整，或您没有查看权限。', 'Not found, or not visible to you.'),
  forbidden: entry(403, '您可以查看该内容，但没有办理此操作的权限。', 'You may see this but not do that.'),
  stale: entry(
    412,
    '内容已被他人修改，您填写的内容已保留，请核对后再提交。',
    'It was changed meanwhile; look at both and send again.',
  ),
  versionRequired: entry(428, '缺少版本信息，请刷新页面后重试。', 'If-Match with the version you saw is required.'),
  idempotencyKeyReused: entry(
    422,
    '同一个请求编号已用于另一项操作，请刷新页面后重试。',
    'This Idempotency-Key came with another request before; use a new one.',
  ),
  conflict: entry(409, '当前状态下不能办理此操作。', 'This cannot be done in the present state.'),
  internal: entry(
    500,
    '系统出现故障，已记录。请稍后重试；如仍有问题，请联系系统管理员并告知编号。',
    'An unexpected fault; it was recorded.',
  ),
  unavailable: entry(503, '服务正在启动或维护，请稍后重试。', 'The service is starting or under maintenance.'),
} as const;
