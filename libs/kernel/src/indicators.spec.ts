import { basisOf, differingFacets, indicatorKey, type IndicatorWords } from './indicators.js';

const words = (indicator: string, more: Partial<IndicatorWords> = {}): IndicatorWords => ({
  indicator,
  unit: '%',
  scope: '',
  per: '',
  ...more,
});

describe('the same indicator', () => {
  it.each([
    [
      '县域就诊率',
      ['县域就诊率', '县域内就诊率', '全市县域就诊率', '县域内患者就诊率', ' 县域 就诊率 ', '我市县域内的就诊率'],
    ],
    ['每千人托位', ['每千人口托位数', '全市每千人托位数', '每千人口拥有托位数', '每千常住人口托位', '千人口托位数']],
    ['每万人全科医生', ['每万人口全科医生数', '每万人全科医生', '每万名人口全科医生人数']],
    ['每百名卫生技术人员科研经费', ['三级医院每百名卫生技术人员科研经费', '每百名卫生技术人员科研经费']],
    ['安宁疗护病区', ['每个区（市）安宁疗护病区', '每个县（市、区）安宁疗护病区', '各区市安宁疗护病区']],
    [
      '建成1所康复医院或护理院县区占比',
      ['建成1所康复医院或护理院的区（市）占比', '建成1所康复医院或护理院的县（市、区）占比'],
    ],
    ['居民健康素养', ['居民健康素养', '居民健康素养水平', '全市居民健康素养水平']],
    ['电子病历应用', ['二级及以上公立医院电子病历应用水平', '电子病历应用水平']],
    ['护理型床位占比', ['护理型床位占比', '护理型床位比例', '“护理型”床位比重']],
    ['急救电话5秒内接听率', ['急救电话5秒内接听率', '急救电话５秒内接听率']],
    ['市级旗舰医院', ['市级“旗舰”医院', '市级旗舰医院']],
    ['签约率', ['签约率(%)', '签约率（％）', '全市签约率【%】', '全市范围内签约率', '签约率']],
    ['床位', ['床位数（张）', '床位数（万张）', '床位数(单位：张)', '床位数']],
    ['gdp', ['ＧＤＰ', 'gdp（亿元）', 'GDP']],
    ['3~6岁儿童超重率', ['3-6岁儿童超重率', '3—6岁儿童超重率', '３～６岁儿童超重率', '3至6岁儿童超重率']],
    ['互联网医疗服务占比', ['“互联网+”医疗服务占比', '互联网＋医疗服务比例']],
    ['三级医院', ['三级医院数量', '三级医院', '三级医院个数', '全市三级医院数量（家）']],
  ])('is %s', (key, names) => {
    expect(new Set(names.map(indicatorKey))).toEqual(new Set([key]));
  });

  it.each([
    ['县域就诊率', '市域内就诊率'],
    ['县域就诊率', '县域内基层就诊率'],
    ['每千人口托位数', '每万人口托位数'],
    ['每千人口托位数', '托位数'],
    ['新增床位', '床位'],
    ['全人群签约率', '重点人群签约率'],
    ['病例组合指数', '病例组合'],
    ['门急诊人次占比', '门急诊人次'],
    ['三级医院', '二级医院'],
    ['三级医院数量', '二级医院数量'],
    ['三级医院占比', '二级医院占比'],
    ['三级医院面积', '二级医院面积'],
    ['各街道数量', '各社区数量'],
    ['全市域就诊率', '全县域就诊率'],
    ['1—3岁幼儿入托率', '13岁幼儿入托率'],
    ['A+级学校', 'A级学校'],
    ['覆盖率', '覆盖比例'],
    ['绿化率（城区）', '绿化率（乡村）'],
    ['托位数（新增）', '托位数'],
    ['PM2.5浓度', 'PM25浓度'],
    ['—', '……'],
  ])('%s and %s are not', (one, other) => {
    expect(indicatorKey(one)).not.toBe(indicatorKey(other));
  });

  it.each(['', '的', '。', '全市', '每千人口', '数'])('is something even for %j', (text) => {
    expect(indicatorKey(text)).toBe(indicatorKey(text));
  });
});

describe('the basis', () => {
  it.each([
    ['县域就诊率', {}, '县域内就诊率', { scope: '县域内' }],
    ['县域就诊率', {}, '全市县域就诊率', { scope: '全市' }],
    ['安宁疗护病区', { per: '每个区（市）' }, '安宁疗护病区', { per: '每个县（市、区）' }],
    ['托位数', { per: '每千人口' }, '托位数', { per: '每千人' }],
    ['就诊率', { unit: '%' }, '就诊率', { unit: '％' }],
  ])('of %s %j is that of %s %j', (one, more, other, others) => {
    expect(basisOf(words(one, more))).toEqual(basisOf(words(other, others)));
  });

  it('differs where scope, per or unit do from what most of them have', () => {
    const usual = words('就诊率');
    expect(
      differingFacets([
        usual,
        usual,
        words('就诊率', { scope: '三级公立医院' }),
        words('就诊率', { per: '每个区（市）', unit: '人次' }),
      ]),
    ).toEqual([[], [], ['scope'], ['per', 'unit']]);
  });

  it('differs for all of them where none is the usual one', () => {
    expect(differingFacets([words('床位', { unit: '张' }), words('床位', { unit: '万张' })])).toEqual([
      ['unit'],
      ['unit'],
    ]);
    expect(differingFacets([words('床位')])).toEqual([[]]);
    expect(differingFacets([])).toEqual([]);
  });
});
