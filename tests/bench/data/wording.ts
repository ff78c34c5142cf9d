/** What an item says. */
export interface Wording {
  title: string;
  measures: string;
}

const acts = ['推进', '优化', '完善', '提升', '扩大', '健全', '加快', '深化', '规范', '支持', '落实', '打造'];
const matters = [
  ...['公立医院改革', '义务教育优质均衡', '老旧小区改造', '农村供水保障', '政务服务一网通办', '医保支付方式改革'],
  ...['中小企业融资', '城市更新', '养老服务供给', '普惠托育', '文旅消费', '海洋牧场建设', '绿色低碳转型', '园区提质'],
  ...['商圈品质', '就业服务', '数据要素流通', '公共交通接驳', '河湖治理', '基层应急能力', '粮食产能', '知识产权保护'],
];
const means = [
  '制定年度工作清单，按季度调度进展',
  '建立部门会商机制，打通数据共享堵点',
  '开展试点示范，总结可复制可推广做法',
  '加大财政资金统筹力度，引导社会资本参与',
  '压减办理环节和申报材料，推行免申即享',
  '完善标准规范，强化全过程监督管理',
];

/** Different wordings: act × matter × means × figure, so that searching has something to choose between. */
export function wordings(): Wording[] {
  return acts.flatMap((act, a) =>
    matters.flatMap((matter, m) =>
      means.map((how, h) => ({
        title: `${act}${matter}`,
        measures: `${how}；年内完成 ${(a + 1) * 10 + m} 项，覆盖率达到 ${60 + h * 5}%。`,
      })),
    ),
  );
}
