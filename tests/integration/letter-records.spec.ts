import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { AnswerLetter, EditLetter, GetLetter, PrepareLetter, SendLetters } from '#libs/letters';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';
import { TextRecords } from '../support/text-record.js';

describe('the records that an answer to an urge cites', () => {
  let city: IssuedCity;
  beforeAll(async () => {
    city = await IssuedCity.open();
  });
  afterAll(() => city.close());

  it('are opened by whoever reads the answer, in the version of that day', async () => {
    const office = await city.person('市政府办公室', 'supervisor');
    const education = await city.person('市教育局', 'liaison');
    const stranger = await city.person('市财政局', 'liaison');
    const today = dayIn(DEFAULT_TIME_ZONE);
    const { itemIds } = await city.issue(office, [anItem('培训护理人员').ledBy(city.unit('市教育局')).due(today)]);
    const order = { followsId: null, orderReason: null, answerBy: today };
    const { id, version } = await city.get(PrepareLetter).run(office, { kind: 'urge', itemIds, ...order });
    const checked = await city.get(EditLetter).run(office, id, version, { checked: true });
    await city.get(SendLetters).run(office, [{ id, version: checked.version }]);

    const records = new TextRecords(city, education);
    const recordId = await records.of('市教育局');
    expect(await outcomeOf(records.readBy(office, recordId))).toBe('notFound');
    const answer = { text: '已制定方案。', evidenceIds: [recordId] };
    await city.get(AnswerLetter).run(education, id, (await city.get(GetLetter).run(education, id)).version, answer);
    await records.renew(recordId);
    expect(await records.readBy(office, recordId)).toEqual([1]);
    const read = await city.get(GetLetter).run(office, id);
    expect(read.answer?.evidence).toMatchObject([{ id: recordId, number: 1 }]);
    expect(await outcomeOf(records.readBy(stranger, recordId))).toBe('notFound');
  });
});
