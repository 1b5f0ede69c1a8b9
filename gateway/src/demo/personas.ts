import type { LocalizedText } from '@onecore/kernel/locale'

/** Somebody to be in the demo city. The demo city gives each their records and mandates; here they get a sign-in. */
export interface Persona {
  /** What the explorer and scripts ask a token for. */
  readonly key: string
  /** The `sub` of the persona's tokens. */
  readonly subject: string
  readonly label: LocalizedText
  /** What to try first as this persona. */
  readonly tryThis: LocalizedText
}

/** The `iss` of every demo token; sign-ins of the demo city are linked to it. */
export const demoIssuerName = 'urn:onecore:demo'

/** In the order in which one matter passes through their hands, then those who watch over it. */
export const personas = [
  persona('resident', {
    label: ['居民', 'Resident'],
    tryThis: [
      '反映一位老年邻居需要帮助，并在办结后评价',
      'Report that an elderly neighbour needs help; appraise the result',
    ],
  }),
  persona('served-neighbour', {
    label: ['被服务的老年邻居', 'Elderly neighbour'],
    tryThis: ['为完成的志愿服务签单并评分', 'Sign for the help received and rate it'],
  }),
  persona('community-secretary', {
    label: ['社区书记', 'Community secretary'],
    tryThis: [
      '研判、建账、办理社区事项，并反馈结果',
      'Analyse a case, open its ledger entry, have it handled, feed back the result',
    ],
  }),
  persona('station-worker', {
    label: ['志愿服务站工作人员', 'Station worker'],
    tryThis: ['把订单派给志愿服务队', 'Dispatch a volunteer order to a team'],
  }),
  persona('team-leader', {
    label: ['志愿服务队队长', 'Team leader'],
    tryThis: ['把订单分给队里的志愿者', 'Offer an order to the volunteers of the team'],
  }),
  persona('volunteer', {
    label: ['志愿者', 'Volunteer'],
    tryThis: ['接单、签到、签退、完成服务', 'Accept an order, check in and out, deliver'],
  }),
  persona('second-volunteer', {
    label: ['另一位志愿者', 'Second volunteer'],
    tryThis: ['试着接已被接走的订单', 'Try to accept an order somebody else has'],
  }),
  persona('unit-liaison', {
    label: ['共建单位联络员', 'Unit liaison'],
    tryThis: [
      '查看本单位的队伍、订单、时长和共建协议',
      'See the unit’s teams, their orders and hours, and its agreement',
    ],
  }),
  persona('organization-director', {
    label: ['社会组织负责人', 'Social-organization director'],
    tryThis: ['查看购买服务需求', 'See the needs that organizations can answer'],
  }),
  persona('convenor', {
    label: ['业主委员会召集人', 'Owners’-committee convenor'],
    tryThis: ['查看并推进小区协商议题', 'See the topics of the estate and take one further'],
  }),
  persona('street-officer', {
    label: ['街道干部', 'Street officer'],
    tryThis: [
      '查看所辖社区的事项，处理升级的事项',
      'See the cases of the street’s communities; take up an escalated one',
    ],
  }),
  persona('city-supervisor', {
    label: ['市级督导', 'City supervisor'],
    tryThis: ['查看全市看板，考核办结事项', 'See the city board; assess and close cases'],
  }),
  persona('department-system', {
    label: ['部门业务系统', 'A department’s system'],
    tryThis: ['以系统身份上报信息化采集的事项', 'Report a case from a sensor or another system'],
  }),
  persona('administrator', {
    label: ['系统管理员', 'Administrator'],
    tryThis: ['授予和收回职责', 'Give and withdraw mandates'],
  }),
  persona('stranger', {
    label: ['已登录的陌生人', 'Stranger'],
    tryThis: ['看看没有任何职责时什么做不了', 'Find out what is not possible without a mandate'],
  }),
] as const satisfies readonly Persona[]

export type PersonaKey = (typeof personas)[number]['key']

function persona<Key extends string>(
  key: Key,
  texts: { readonly label: readonly [string, string]; readonly tryThis: readonly [string, string] },
) {
  return { key, subject: key, label: localized(texts.label), tryThis: localized(texts.tryThis) } as const
}

function localized([chinese, english]: readonly [string, string]): LocalizedText {
  return { 'zh-CN': chinese, en: english }
}
