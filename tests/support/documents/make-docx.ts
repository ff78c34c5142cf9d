import { AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun, type ISectionOptions } from 'docx';
import type { PlanLine } from './plan-lines.js';

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
});

/** A Word document of any content; its lists number as official documents do: 一、 （一） 1. */
export const docxOf = async (children: ISectionOptions['children'], footnotes = {}): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      footnotes,
      numbering: {
        config: [
          {
            reference: 'plan',
            levels: [
              level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
              level(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
              // The numbers of the demonstration run through the whole plan; Word would begin anew under each heading.
              level(2, LevelFormat.DECIMAL, '%3.'),
            ],
          },
          { reference: 'items', levels: [level(0, LevelFormat.DECIMAL, '%1.')] },
        ],
      },
      sections: [{ children }],
    }),
  );

/** A plan as a Word document in which no number stands in the text. */
export const planDocx = (lines: readonly PlanLine[]): Promise<Uint8Array> =>
  docxOf(
    lines.map(
      ({ level: at, text }) =>
        new Paragraph({
          children: [new TextRun(text)],
          ...(at === null
            ? {}
            : { numbering: at === 2 ? { reference: 'items', level: 0 } : { reference: 'plan', level: at } }),
        }),
    ),
  );
