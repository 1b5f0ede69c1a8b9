import type { CommonErrorCode } from '@onecore/subgraph/command/common-errors'
import type { ErrorTable } from '@onecore/subgraph/graph/mutations'
import type { ErrorCode } from './__generated__/graphql.js'

/** What the procurement service refuses, in both languages. The graph's ErrorCode makes this table complete. */
export const errors = {
  COMMUNITY_DISSOLVED: {
    en: 'This community was dissolved; choose the one that took it over.',
    'zh-CN': '该社区已撤销，请选择承接的社区。',
  },
  CREDIT_CODE_REQUIRED: {
    en: 'A registered organization has a unified social credit code; give it.',
    'zh-CN': '已登记的社会组织须填写统一社会信用代码。',
  },
  FILED_HAS_NO_CREDIT_CODE: {
    en: 'A filed organization has no credit code. If it has one, it is registered: choose its form.',
    'zh-CN': '备案组织没有统一社会信用代码；如有代码，请选择其登记形式。',
  },
  CREDIT_CODE_MALFORMED: {
    en: 'A credit code has 18 characters, digits and capitals without I, O, S, V and Z (GB 32100).',
    'zh-CN': '统一社会信用代码为 18 位数字或大写字母（不含 I、O、S、V、Z，GB 32100）。',
  },
  CREDIT_CODE_CHECK_DIGIT_MISMATCH: {
    en: 'The check characters do not fit. Compare with the certificate; if it is an early genuine code, give the reason why you accept it.',
    'zh-CN': '校验位不符，请与证书核对；如确为早期真实代码，请填写认可原因。',
  },
  CREDIT_CODE_OF_OTHER_FORM: {
    en: 'This credit code is not that of an organization of this form.',
    'zh-CN': '该统一社会信用代码与所选组织形式不符。',
  },
  CREDIT_CODE_TAKEN: {
    en: 'An organization with this credit code is registered already.',
    'zh-CN': '该统一社会信用代码已登记。',
  },
  SOCIAL_WORKER_REGISTERED: {
    en: 'This person is registered as a social worker already.',
    'zh-CN': '该人员已登记为持证社工。',
  },
  ON_NEGATIVE_LIST: {
    en: 'This may not be purchased as a service: Measures for Government Purchase of Services (Order 102), art. 10 ({items}).',
    'zh-CN': '该事项不得纳入政府购买服务范围（《政府购买服务管理办法》第十条第 {items} 项）。',
  },
  AUTHOR_DECIDES: {
    en: 'You stated this need; somebody else has to decide about it.',
    'zh-CN': '您是该需求的提出人，须由他人审批。',
  },
  PROJECT_SERVES_ELSEWHERE: {
    en: 'This project does not serve the community that has the need; choose another.',
    'zh-CN': '该项目不服务于提出需求的社区，请另选项目。',
  },
  COMMUNITY_OUT_OF_JURISDICTION: {
    en: '{count} of these communities lie outside your jurisdiction.',
    'zh-CN': '其中 {count} 个社区不在您的管辖范围内。',
  },
  NOT_A_PURCHASER: {
    en: 'Such a body may not purchase services (Order 102, art. 5): the street office buys what a community needs.',
    'zh-CN': '该主体不得作为购买主体（《政府购买服务管理办法》第五条），社区所需服务由街道办事处购买。',
  },
  CONTRACTOR_NOT_A_LEGAL_PERSON: {
    en: 'A filed organization is no legal person and cannot contract; its host organization can.',
    'zh-CN': '备案社会组织不具备法人资格，不能签订合同，可由其依托单位承接。',
  },
  TERM_ENDS_BEFORE_IT_STARTS: { en: 'The last day lies before the first.', 'zh-CN': '截止日早于起始日。' },
  TERM_TOO_LONG: {
    en: 'A contract may run for at most {months} months (Order 102, art. 24).',
    'zh-CN': '合同履行期限不得超过 {months} 个月（《政府购买服务管理办法》第二十四条）。',
  },
  LONG_TERM_NOT_GROUNDED: {
    en: 'For more than {months} months these grounds are missing: {missing} (Order 102, art. 24).',
    'zh-CN': '履行期限超过 {months} 个月还缺少依据：{missing}（《政府购买服务管理办法》第二十四条）。',
  },
} as const satisfies ErrorTable & Record<Exclude<ErrorCode, CommonErrorCode>, unknown>
