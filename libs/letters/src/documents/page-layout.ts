/**
 * The page of GB/T 9704-2012 《党政机关公文格式》, in millimetres: A4; 天头 37 ± 1, 订口 28 ± 1, 版心 156 × 225 (5.2.1, 5.2.2); 22
 * lines of 28 characters (5.2.3); 三号 (16 pt) 仿宋 (5.2.4); the head's mark 35 below the upper edge of the text (7.2.4); the
 * red line 4 below the number (7.2.7); the page number 7 below the text (7.5).
 */
export const page = {
  width: 210,
  height: 297,
  top: 37,
  left: 28,
  textWidth: 156,
  textHeight: 225,
  lines: 22,
  characters: 28,
  markBelowTop: 35,
  lineBelowNumber: 4,
  numberBelowText: 7,
} as const;

/** Sizes of type in points: 三号, 二号, 四号. */
export const type = { body: 16, title: 22, pageNumber: 14, imprint: 14 } as const;

export const POINTS_PER_MM = 72 / 25.4;
export const points = (millimetres: number): number => millimetres * POINTS_PER_MM;
/** Twentieths of a point, as Word counts. */
export const twips = (millimetres: number): number => Math.round(points(millimetres) * 20);

/** The pitch of lines and of characters in points. */
export const pitch = {
  line: points(page.textHeight) / page.lines,
  character: points(page.textWidth) / page.characters,
} as const;

/** The mark is as large as fits on one line, and never larger than 小初. */
export const markSize = (characters: number): number =>
  Math.min(36, Math.floor(points(page.textWidth) / Math.max(1, characters + 0.5)));

/** Where the middle of date and signature lies: the date ends four characters before the right edge (7.3.5.1). */
export const signatureMiddle = (page.characters - 4 - 3.5) * pitch.character;
