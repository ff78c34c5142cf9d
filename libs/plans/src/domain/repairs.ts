/**
 * What a number may have been before it lost its point. Only where what is printed cannot be right: a sign of the private
 * area or a blank between two digits, a zero before another digit. Offered to a person, never taken.
 */
export function repairedNumber(printed: string): string | null {
  const pointed = printed.replace(lostSign, '.').replace(leadingZero, '$1.');
  return pointed === printed ? null : pointed;
}

const lostSign = /(?<=[0-9０-９])[\uE000-\uF8FF\uFFFD \u3000](?=[0-9０-９])/g;
/** Neither 0.5 nor 05月, 05:30. */
const leadingZero = /(?<![0-9０-９.．])([0０])(?=[0-9０-９]+(?![0-9０-９]*[年月日时号:：.．]))/g;

/**
 * What a number may have been whose printed form can be right too (46, 1∶12): the last of its whole numbers with a point
 * behind the first digit; null where there is none of two or three digits.
 */
export function pointedNumber(printed: string): string | null {
  const pointed = printed.replace(lastWhole, '$1.$2');
  return pointed === printed ? null : pointed;
}

const lastWhole = /(?<![0-9０-９.．])([1-9１-９])([0-9０-９]{1,2})(?![0-9０-９.．年月日号])(?![^]*[0-9０-９]{2})/;
