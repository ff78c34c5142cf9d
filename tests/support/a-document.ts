import type { OfficialDocument } from '#libs/letters';

/** An urge about two items, as it goes out. */
export const aDocument = (more: Partial<OfficialDocument> = {}): OfficialDocument => ({
  kind: 'urge',
  mark: '海州市人民政府办公室',
  number: '督催〔2026〕3号',
  signer: null,
  title: '关于反馈2项督查事项进展的催办单',
  recipients: '市卫生健康委员会',
  paragraphs: [
    '以下2项任务尚未收到进展，请于9月18日前反馈。如已办理，简要说明即可，不必另附材料。',
    '1．建设社区嵌入式服务设施，新增护理型床位2000张（督〔2026〕1号-9），9月30日到期。',
    '2．完善家庭医生签约服务收费办法（督〔2026〕1号-12），9月1日到期，已超过时限。',
  ],
  signature: '海州市人民政府办公室',
  day: '2026年9月15日',
  answerBy: '2026年9月18日',
  items: [
    { number: '督〔2026〕1号-9', title: '建设社区嵌入式服务设施', lead: '市卫生健康委员会', due: '2026年9月30日' },
  ],
  imprint: null,
  ...more,
});
