/** A line of a plan: its level in the numbering (0 for 一、, 1 for （一）, 2 for 1.) without the number, or null. */
export interface PlanLine {
  readonly level: number | null;
  readonly text: string;
}

const numbers = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^\d+\./];

/** A plan's text as a person would type it into a program that numbers by itself. */
export const planLines = (text: string): PlanLine[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const level = numbers.findIndex((number) => number.test(line));
      return level < 0 ? { level: null, text: line } : { level, text: line.replace(numbers[level]!, '') };
    });
