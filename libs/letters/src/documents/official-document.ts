import type { DocumentKind } from '#libs/contracts';

/** What a document says, whatever it is rendered as; days and numbers are written out. */
export interface OfficialDocument {
  readonly kind: DocumentKind;
  /** 发文机关标志: in whose name it goes out, at its head. */
  readonly mark: string;
  /** 发文字号; empty before it is sent. */
  readonly number: string;
  /** 签发人 of a report to above: empty before it is sent, null of what goes to units. */
  readonly signer: string | null;
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
  /** 版记; null of what has none. */
  readonly imprint: Imprint | null;
}

/** 版记: whom it goes to besides, which office issues it, and when. */
export interface Imprint {
  /** 抄送机关; empty where there are none. */
  readonly copiesTo: string;
  readonly office: string;
  /** 印发日期; empty before it is sent. */
  readonly day: string;
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
