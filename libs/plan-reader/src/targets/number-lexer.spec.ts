import { lexNumbers } from '../domain/targets/number-lexer.js';
import { readText } from '../domain/reading.js';

const read = (text: string): string[] => {
  const reading = readText(text);
  return lexNumbers(reading, 0, reading.s.length)
    .filter((token) => !token.code)
    .map(({ value, valueMax, unit, more }) =>
      [value, valueMax, unit, more ? '+' : null].filter((x) => x !== null).join(' '),
    );
};

describe('a number', () => {
  it.each([
    ['绿化率38%', ['38 %']],
    ['绿化率３８．５％', ['38.5 %']],
    ['死亡率4.2‰', ['4.2 ‰']],
    ['百分之四十五', ['45 %']],
    ['百分之45.5', ['45.5 %']],
    ['千分之三', ['3 ‰']],
    ['三分之二的村', ['0.6667']],
    ['1,200公里管网', ['1200 公里']],
    ['12,500户', ['12500 户']],
    ['3万亩农田', ['3 万亩']],
    ['200亿元', ['200 亿元']],
    ['1.5万亿元', ['1.5 万亿元']],
    ['两万台', ['2 万台']],
    ['三百二十公里', ['320 公里']],
    ['十五项', ['15 项']],
    ['一万五千户', ['15000 户']],
    ['300余名', ['300 名 +']],
    ['5000多万人次', ['5000 万人次 +']],
    ['3万余场次', ['3 万场次 +']],
    ['3—5家', ['3 5 家']],
    ['10%-15%', ['10 15 %']],
    ['10%至15%', ['10 15 %']],
    ['3个到5个', ['3 5 个']],
    ['由10%提高到15%', ['10 %', '15 %']],
    ['1：0.8', ['0.8 1:x']],
    ['1∶12', ['12 1:x']],
    ['1比3', ['3 1:x']],
    ['35微克/立方米', ['35 微克/立方米']],
    ['提高5个百分点', ['5 个百分点']],
  ])('in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([['进一步'], ['第一批'], ['统一规划'], ['一体化'], ['三农'], ['5G网络'], ['PM2.5'], ['1+3体系'], ['7×24']])(
    'is not in %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it.each([['4\uE0106个'], ['1∶055'], ['１ ２个']])('without its point in %j has no value', (text) => {
    const reading = readText(text);
    expect(lexNumbers(reading, 0, reading.s.length)[0]).toMatchObject({ value: null });
  });
});
