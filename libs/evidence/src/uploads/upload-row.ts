import type { EntityManager } from 'typeorm';
import type { ScanState, UploadStatus } from '#libs/contracts';

/** An upload with what is known of its file. */
export interface UploadRow {
  id: string;
  userId: string;
  unit: { id: string; name: string };
  fileName: string;
  byteSize: number;
  status: UploadStatus;
  sha256: string | null;
  handedInSha256: string | null;
  mediaType: string | null;
  scan: ScanState | null;
  refusal: string | null;
  expiresAt: Date;
}

/** An upload of this person; anybody else's does not exist for him or her. */
export async function ownUpload(manager: EntityManager, userId: string, id: string): Promise<UploadRow | undefined> {
  const [row] = await manager.query<UploadRow[]>(
    `SELECT upload.id, upload.user_id AS "userId", json_build_object('id', unit.id, 'name', unit.name) AS unit,
       upload.file_name AS "fileName", upload.byte_size AS "byteSize", upload.status,
       encode(upload.sha256, 'hex') AS sha256, encode(upload.handed_in_sha256, 'hex') AS "handedInSha256",
       file.media_type AS "mediaType", file.scan, upload.refusal, upload.expires_at AS "expiresAt"
     FROM upload JOIN unit ON unit.id = upload.unit_id LEFT JOIN stored_file AS file ON file.sha256 = upload.sha256
     WHERE upload.id = $1 AND upload.user_id = $2`,
    [id, userId],
  );
  return row;
}
