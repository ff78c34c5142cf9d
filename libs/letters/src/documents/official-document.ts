import type { DocumentKind } from '#libs/contracts';

/** What a document says, whatever it is rendered as; days and numbers are written out. */
export interface OfficialDocument {
  readonly kind: DocumentKind;
  /** 发文机关标志: in whose name it goes out, at its head. */
  readonly mark: string;
  /** 发文字号; empty before it is sent. */
  readonly number: string;
  readonly title: string;
  /** 主送机关; empty where it goes to no unit. */
  readonly recipients: string;
  readonly paragraphs: readonly string[];
  /** 发文机关署名. */
  readonly signature: string;
  /** 成文日期; empty before it is sent. */
  readonly day: string;
  /** 反馈时限. */
  readonly answerBy: string;
  readonly items: readonly DocumentItem[];
}

/** A line of the list of items, for templates that want one. */
export interface DocumentItem {
  readonly number: string;
  readonly title: string;
  readonly lead: string;
  readonly due: string;
}

/** A rendered document. */
export interface RenderedDocument {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
