/**
 * What a number may have been before it lost its point. Only where what is printed cannot be right: a sign of the private
 * area or a blank between two digits, a zero before another digit, a sign for a point within a number that a unit
 * follows. Offered to a person, never taken.
 */
export function repairedNumber(printed: string): string | null {
  const pointed = printed
    .replace(lostGlyph, '.')
    .replace(lostSign, '$1.')
    .replace(lostStop, '$1$2.')
    .replace(lostInRatio, '.')
    .replace(lostColon, '$1.')
    .replace(leadingZero, '$1.');
  return pointed === printed ? null : pointed;
}

const lostGlyph = /(?<=[0-9０-９])[\uE000-\uF8FF\uFFFD \u3000](?=[0-9０-９])/g;
/** 附件4、PM2.5, 3—5: digits that are not the beginning of a number with a unit. */
const alone = '(?<![0-9０-９.．,，、:：∶—–~+×A-Za-z第前件表图号附款条节章-])';
/** Three places at most, and a unit that is none of time: neither a list of numbers nor a date. */
const placesAndUnit = '(?=[0-9０-９]{1,3}(?:[%％‰]|(?![年月日号时])[一-龥]))';
/** 4？6个, 4□6个, 4..6个, 4,6个; 1,200公里 parts thousands. */
const lostSign = new RegExp(
  `${alone}([0-9０-９]{1,3})(?:[?？□■·•]{1,2}|[*](?![0-9０-９]+[米里寸时天月])|[.．]{2}|[,](?![0-9]{3}))${placesAndUnit}`,
  'g',
);
/** 4。6%, 0，5公里; elsewhere 。 and ， more likely part two numbers. */
const lostStop = new RegExp(
  `${alone}(?:([0-9０-９]{1,3})[。，](?=[0-9０-９]{1,3}[%％‰])|([0０])[。，]${placesAndUnit})`,
  'g',
);
/** 1∶0？55 */
const lostInRatio = /(?<=[:：∶][0-9０-９])[?？□■·•]{1,2}(?=[0-9０-９])/g;
/** 1∶0∶55 */
const lostColon = /(?<=[:：∶])([0０])[:：∶](?=[0-9０-９])/g;
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
