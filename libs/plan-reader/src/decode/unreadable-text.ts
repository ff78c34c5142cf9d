/** Why bytes are no readable text; stable, for problems shown to people. */
export const unreadableReasons = ['empty', 'binary', 'undecodable', 'controlCharacters'] as const;
/** Why bytes are no readable text. */
export type UnreadableReason = (typeof unreadableReasons)[number];

const messages: Readonly<Record<UnreadableReason, string>> = {
  empty: '文件是空的，没有可读的文字。',
  binary: '文件不是文本（可能是图片、压缩包或其他格式），请提供文本文件。',
  undecodable: '文件不是 UTF-8、UTF-16 或 GB18030 编码的文本，或已损坏。',
  controlCharacters: '文件中有大量控制字符，不是文本或已损坏。',
};

/** Thrown where bytes hold no readable text; nothing of them is kept. */
export class UnreadableText extends Error {
  readonly code = 'unreadableText';

  constructor(readonly reason: UnreadableReason) {
    super(messages[reason]);
    this.name = 'UnreadableText';
  }
}
