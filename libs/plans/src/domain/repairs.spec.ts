import { pointedNumber, repairedNumber } from './repairs.js';

describe('a number that lost its point', () => {
  it.each([
    ['床医比达到1∶055', '床医比达到1∶0.55'],
    ['托位数达到4\uE0106个', '托位数达到4.6个'],
    ['增长1 2万亿元', '增长1.2万亿元'],
    ['降到05%', '降到0.5%'],
    ['降到０５%', '降到０.５%'],
    ['达到4？6个', '达到4.6个'],
    ['达到4□6个', '达到4.6个'],
    ['达到4..6个', '达到4.6个'],
    ['达到4,6个', '达到4.6个'],
    ['床护比达到1∶0∶55', '床护比达到1∶0.55'],
    ['床护比达到1∶0？55', '床护比达到1∶0.55'],
    ['负担率降到4。6%', '负担率降到4.6%'],
    ['新增0，5公顷', '新增0.5公顷'],
    // Only the sign that stands for a point is one.
    ['（附件4·5）每千人达到4？6个', '（附件4·5）每千人达到4.6个'],
    ['占地4*6米，达到4□6个', '占地4*6米，达到4.6个'],
    ['试点3，5个以上，达到4？6%', '试点3，5个以上，达到4.6%'],
    ['见第3。5月底前完成4□6%', '见第3。5月底前完成4.6%'],
    ['管网达到1,200公里', null],
    // What can be right is left alone.
    ['达到0.55', null],
    ['达到46个', null],
    ['2025年05月底达到90%', null],
    ['每日08：30开放', null],
    ['第007号', null],
    ['达到\uE010个', null],
  ])('%j may have been %j', (printed, repaired) => {
    expect(repairedNumber(printed)).toBe(repaired);
  });
});

describe('a number that may stand or may have lost its point', () => {
  it.each([
    ['每千人托位数达到46个', '每千人托位数达到4.6个'],
    ['医护比达到1∶12', '医护比达到1∶1.2'],
    ['2025年达到46个', '2025年达到4.6个'],
    ['达到4.6个', null],
    ['达到9个', null],
    ['到2025年', null],
  ])('%j may have been %j', (printed, pointed) => {
    expect(pointedNumber(printed)).toBe(pointed);
  });
});
