import { parseOutline } from '../index.js';

const targets = (text: string): string[] =>
  parseOutline(`青山市工作方案\n1.重点工作。${text}。（责任单位：市水务局）\n`).items.flatMap((item) =>
    item.targets.map(({ indicator, op, value, unit }) => `${indicator} ${op} ${value ?? ''}${unit ?? ''}`),
  );

describe('public works', () => {
  it.each([
    ['亮化乡村道路12公里', '乡村道路 = 12公里'],
    ['硬化巷道8公里', '巷道 = 8公里'],
    ['铺设污水管网15公里', '污水管网 = 15公里'],
    ['安装太阳能路灯60盏', '太阳能路灯 = 60盏'],
    ['加装电梯9部', '电梯 = 9部'],
    ['更新公交车20辆', '公交车 = 20辆'],
    ['疏浚沟渠40公里', '沟渠 = 40公里'],
    ['加固水库6座', '水库 = 6座'],
    ['新打机井70眼', '机井 = 70眼'],
    ['放流鱼苗30万尾', '鱼苗 = 30万尾'],
    ['新增墓穴500穴', '新增墓穴 = 500穴'],
    ['拆除违法建设2万平方米', '违法建设 = 2万平方米'],
    ['盘活闲置土地90亩', '闲置土地 = 90亩'],
    ['化解历史积案7件', '历史积案 = 7件'],
    ['续建学校3所', '学校 = 3所'],
  ])('are counted by what is done: %s', (text, read) => {
    expect(targets(text)).toEqual([read]);
  });

  it.each([
    ['对18个老旧院落进行改造', '改造的老旧院落 = 18个'],
    ['对城区5条河道实施综合整治', '综合整治的河道 = 5条'],
    ['对滨河路等3条道路进行提升改造', '提升改造的道路 = 3条'],
    ['为80户特殊困难家庭安装扶手', '安装扶手的特殊困难家庭 = 80户'],
  ])('are counted by whom they are done to: %s', (text, read) => {
    expect(targets(text)).toEqual([read]);
  });

  it('are none where a number only says whom a measure is for', () => {
    expect(targets('对连续3年达标的水厂给予奖励')).toEqual([]);
    expect(targets('对60岁以上老人减免水费')).toEqual([]);
  });

  it('build and improve the same thing', () => {
    expect(targets('新建灌溉渠道10公里，改造提升6公里')).toEqual(['灌溉渠道 = 10公里', '灌溉渠道 = 6公里']);
  });
});

describe('several numbers and their units', () => {
  it('fall together where one word says so', () => {
    expect(targets('用水总量、排污总量比2020年分别下降8%、6%')).toEqual([
      '用水总量 decrease 8%',
      '排污总量 decrease 6%',
    ]);
  });

  it('may say in words what they are for each of', () => {
    expect(targets('粉尘浓度控制在30微克每立方米以下')).toEqual(['粉尘浓度 <= 30微克每立方米']);
  });
});

describe('a state that is as checkable as a number', () => {
  it.each([
    ['居民收入增长与经济增长基本同步', '居民收入增长 qualitative '],
    ['农村居民人均可支配收入与经济增长同步', '农村居民人均可支配收入 qualitative '],
    ['利用外资与上年持平', '利用外资 qualitative '],
    ['化肥、农药使用量实现零增长', '化肥、农药使用量 qualitative '],
  ])('is one without a deadline: %s', (text, read) => {
    expect(targets(text)).toEqual([read]);
  });

  it('is none where no measure keeps step', () => {
    expect(targets('数据与省平台同步')).toEqual([]);
  });
});

describe('a number behind others', () => {
  it.each([
    ['新建护坡2公里，造林100亩', ['护坡 = 2公里', '造林 = 100亩']],
    ['新建护坡2公里，路灯50盏，埋设管道3公里', ['护坡 = 2公里', '路灯 = 50盏', '管道 = 3公里']],
    ['新建护坡2公里，单价5万元', ['护坡 = 2公里']],
    ['新建泵站2座，原有泵站6座', ['泵站 = 2座']],
  ])('goes on with the list only where it says what is made: %s', (text, read) => {
    expect(targets(text)).toEqual(read);
  });
});
