/** The parts a return opened again, as a JSON array in their order; `returnId` is a column of the caller's statement. */
export const theParts = (returnId: string): string => `
  coalesce((SELECT json_agg(json_build_object('part', part.part, 'subjectId', part.subject_id, 'note', part.note)
      ORDER BY part.ordinal)
    FROM item_return_part AS part WHERE part.return_id = ${returnId}), '[]')`;
