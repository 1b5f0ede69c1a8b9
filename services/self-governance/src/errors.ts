import type { CommonErrorCode } from '@onecore/subgraph/command/common-errors'
import type { ErrorTable } from '@onecore/subgraph/graph/mutations'
import type { ErrorCode } from './__generated__/graphql.js'

/** What self-governance refuses, in both languages. The graph's ErrorCode makes this table complete. */
export const errors = {
  COMMUNITY_DISSOLVED: {
    en: 'This community was dissolved; choose the one that took it over.',
    'zh-CN': '该社区已撤销，请选择承接的社区。',
  },
  ESTATE_NAME_TAKEN: {
    en: 'The community has an estate of this name; choose another.',
    'zh-CN': '该社区已有同名小区，请更换名称。',
  },
  ESTATE_ELSEWHERE: {
    en: 'This estate belongs to another community.',
    'zh-CN': '该小区不属于所选社区。',
  },
  RESERVED_FOR_OWNERS: {
    en: 'Only the owners may decide this (Civil Code, art. 278): refer it to their assembly.',
    'zh-CN': '该事项由业主共同决定（《民法典》第二百七十八条），请转送业主大会。',
  },
  RESERVED_FOR_RESIDENTS: {
    en: 'Only all residents or their representatives may decide this: refer it to the residents’ meeting.',
    'zh-CN': '该事项由居民会议或居民代表会议决定，请转送。',
  },
  PUBLIC_AUTHORITY_DUTY: {
    en: 'This is the duty of an authority, not the council’s to decide: refer it.',
    'zh-CN': '该事项属于政府部门职责，议事会不能决定，请转送。',
  },
  NO_QUORUM: {
    en: 'At least two thirds of the council’s members have to be present.',
    'zh-CN': '到会人数须达到议事会成员的三分之二以上。',
  },
  OTHER_MODE_CHOSEN: {
    en: 'This matter is delivered in the other mode; split it when it needs both.',
    'zh-CN': '该暖心事已确定另一种实施方式，如需两种方式请拆分。',
  },
  NOT_YOURS_TO_CLAIM: {
    en: 'Claim for your own unit, or ask the community to record the claim.',
    'zh-CN': '请以本单位名义认领，或由社区登记认领。',
  },
  ID_NUMBER_INVALID: {
    en: 'This is not a valid citizen identity number; check its digits.',
    'zh-CN': '身份证号无效，请核对。',
  },
  BIRTH_DATE_MISMATCH: {
    en: 'The birth date is not the one in the identity number.',
    'zh-CN': '出生日期与身份证号不一致。',
  },
  BIRTH_DATE_IMPLAUSIBLE: {
    en: 'A birth date lies between 1900 and today.',
    'zh-CN': '出生日期应在1900年至今天之间。',
  },
  PERSON_ALREADY_REGISTERED: {
    en: 'Somebody with this identity number is registered already.',
    'zh-CN': '该身份证号已登记。',
  },
  PERSON_ERASED: { en: 'This person’s data was erased.', 'zh-CN': '该人员的个人信息已删除。' },
  CHILD_NEEDS_GUARDIAN: {
    en: 'Name the guardian of a child under 14 (Personal Information Protection Law, art. 31).',
    'zh-CN': '未满十四周岁的未成年人须登记监护人（《个人信息保护法》第三十一条）。',
  },
  GUARDIAN_MUST_CONSENT: {
    en: 'For a child under 14 the guardian consents (Personal Information Protection Law, art. 31).',
    'zh-CN': '未满十四周岁的未成年人须由监护人同意（《个人信息保护法》第三十一条）。',
  },
  OWN_GUARDIAN: { en: 'Nobody is their own guardian.', 'zh-CN': '监护人不能是本人。' },
  COMMUNITY_MUST_VERIFY: {
    en: 'Ask your community to correct a name, birth date, identity number or guardian.',
    'zh-CN': '姓名、出生日期、身份证号和监护人须由社区核实更正。',
  },
  CONSENT_ALREADY_GIVEN: { en: 'The person agrees to this use already.', 'zh-CN': '已同意该用途。' },
  CONSENT_MISSING: {
    en: 'The person does not agree to this use (Personal Information Protection Law, art. 13–15).',
    'zh-CN': '未取得本人对该用途的同意（《个人信息保护法》第十三条至第十五条）。',
  },
} as const satisfies ErrorTable & Record<Exclude<ErrorCode, CommonErrorCode>, unknown>
