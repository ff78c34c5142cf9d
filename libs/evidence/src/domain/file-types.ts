/** A kind of file that may be handed in. */
export interface AcceptedType {
  readonly mediaType: string;
  /** The endings its name may have; the first is added where it has none of them. */
  readonly endings: readonly string[];
  /** Whether a browser may show it in our origin: pictures without script, and PDF. */
  readonly previewable?: true;
  /** A zip archive inside. */
  readonly zip?: true;
}

const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** What may be handed in. The type is what the content says; a name only chooses between endings of one type. */
export const acceptedTypes: readonly AcceptedType[] = [
  { mediaType: 'application/pdf', endings: ['pdf'], previewable: true },
  { mediaType: `${openXml}.wordprocessingml.document`, endings: ['docx'], zip: true },
  { mediaType: `${openXml}.spreadsheetml.sheet`, endings: ['xlsx'], zip: true },
  { mediaType: `${openXml}.presentationml.presentation`, endings: ['pptx'], zip: true },
  { mediaType: `${openDocument}.text`, endings: ['odt'], zip: true },
  { mediaType: `${openDocument}.spreadsheet`, endings: ['ods'], zip: true },
  { mediaType: `${openDocument}.presentation`, endings: ['odp'], zip: true },
  { mediaType: 'application/ofd', endings: ['ofd'], zip: true },
  { mediaType: 'application/msword', endings: ['doc', 'wps'] },
  { mediaType: 'application/vnd.ms-excel', endings: ['xls', 'et'] },
  { mediaType: 'application/vnd.ms-powerpoint', endings: ['ppt', 'dps'] },
  { mediaType: 'application/zip', endings: ['zip'], zip: true },
  { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], previewable: true },
  { mediaType: 'image/png', endings: ['png'], previewable: true },
  { mediaType: 'image/webp', endings: ['webp'], previewable: true },
  { mediaType: 'image/gif', endings: ['gif'], previewable: true },
  { mediaType: 'image/bmp', endings: ['bmp'], previewable: true },
  { mediaType: 'text/plain', endings: ['txt', 'csv', 'md', 'log'] },
  { mediaType: 'video/mp4', endings: ['mp4', 'm4v'] },
  { mediaType: 'video/x-m4v', endings: ['m4v'] },
  { mediaType: 'video/quicktime', endings: ['mov'] },
  { mediaType: 'video/webm', endings: ['webm'] },
  { mediaType: 'video/vnd.avi', endings: ['avi'] },
  { mediaType: 'audio/mpeg', endings: ['mp3'] },
  { mediaType: 'audio/mp4', endings: ['m4a'] },
  { mediaType: 'audio/x-m4a', endings: ['m4a'] },
  { mediaType: 'audio/wav', endings: ['wav'] },
  { mediaType: 'audio/amr', endings: ['amr'] },
];

const byMediaType = new Map(acceptedTypes.map((type) => [type.mediaType, type]));

/** The accepted type of this name, if there is one. */
export const acceptedType = (mediaType: string): AcceptedType | undefined => byMediaType.get(mediaType);

/** Whether files of this type are shown in the page. */
export const isPreviewable = (mediaType: string): boolean => acceptedType(mediaType)?.previewable ?? false;
