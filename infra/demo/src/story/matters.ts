import { stableId } from '@onecore/kernel/type-id'
import { emptyNeed } from '@onecore/procurement/needs/begin-need'
import { needKind, type ProcurementNeed } from '@onecore/procurement/needs/need.model'
import { emptyTopic } from '@onecore/self-governance/topics/collect-topic'
import { type Topic, topicKind } from '@onecore/self-governance/topics/topic.model'
import { emptyItem } from '@onecore/self-governance/warm-heart/open-item'
import { type WarmHeartItem, warmHeartItemKind } from '@onecore/self-governance/warm-heart/warm-heart-item.model'
import { purchaseCaseId } from './case-ids.js'
import { type Chapter, chapter, stored } from './chapter.js'
import { communities, kangsheng, type Place, placeNamed } from './divisions.js'
import { history } from './history.js'
import { personaPersonId } from './persona-people.js'
import { daysBefore } from './time.js'

/** The need that the case routed to purchase has opened. */
export const needId = stableId('need', 'ordos/purchase')

const resident = personaPersonId('resident')
const secretary = personaPersonId('community-secretary')
const at = ({ id, path }: Place) => ({ communityId: id, path: [...path] })

const needs = (now: Date): ProcurementNeed[] => {
  const start = daysBefore(now, 3)
  return [
    {
      ...emptyNeed,
      ...stored(needId, start),
      ...history(start, [['COLLECT', 'COLLECTED', 'service:procurement']]),
      ...at(kangsheng),
      caseId: purchaseCaseId,
      category: 'MEAL_SERVICE',
      reportedByPersonId: resident,
    },
  ]
}

/** A topic of the estate whose convenor is a persona, and one that its party organization has screened. */
const topics = (now: Date): Topic[] => {
  const kundulun = placeNamed(communities, '昆都仑社区')
  const start = daysBefore(now, 6)
  return [
    {
      ...emptyTopic,
      ...stored(stableId('topic', 'ordos/show'), start),
      ...history(start, [['COLLECT', 'COLLECTED', personaPersonId('convenor')]]),
      ...at(kundulun),
      category: 'CULTURE_AND_SPORT',
      title: '周四文艺演出的场地（示例）',
      description: '每周四的演出放在哪里（示例）',
      proposedByPersonId: personaPersonId('convenor'),
    },
    {
      ...emptyTopic,
      ...stored(stableId('topic', 'ordos/parking'), start),
      ...history(start, [
        ['COLLECT', 'COLLECTED', resident],
        ['SCREEN', 'SCREENED', secretary],
      ]),
      ...at(kangsheng),
      category: 'PARKING',
      title: '小区停车位划线（示例）',
      description: '停车秩序乱，希望重新划线（示例）',
      proposedByPersonId: resident,
      forum: 'COUNCIL',
    },
  ]
}

/** The article tells of heart-warming matters in Ping'an: one for each way of delivering them, both made up. */
const warmHeartItems = (now: Date): WarmHeartItem[] => {
  const start = daysBefore(now, 8)
  return (['CLAIM', 'PROCUREMENT'] as const).map((mode) => ({
    ...emptyItem,
    ...stored(stableId('warm', `ordos/${mode}`), start),
    ...history(start, [
      ['SUGGEST', 'SUGGESTED', resident],
      ['STUDY', 'STUDIED', secretary],
      ['SELECT', 'SELECTED', secretary],
      ['PUBLISH', 'PUBLISHED', secretary],
    ]),
    ...at(placeNamed(communities, '平安社区')),
    category: mode === 'CLAIM' ? 'ENVIRONMENT' : 'MEAL_SERVICE',
    title: mode === 'CLAIM' ? '修补活动广场座椅（示例）' : '为高龄老人送餐（示例）',
    description: mode === 'CLAIM' ? '广场座椅有破损（示例）' : '行动不便的老人需要送餐（示例）',
    suggestedByPersonId: resident,
    opinion: '同意（示例）',
    mode,
  }))
}

/** What is under way in purchase and self-governance; all of it is made up. */
export const matterChapters = (now: Date): Chapter[] => [
  chapter({ label: 'needs', service: 'procurement', kind: needKind, size: 1, documents: () => needs(now) }),
  chapter({ label: 'topics', service: 'self-governance', kind: topicKind, size: 2, documents: () => topics(now) }),
  chapter({
    label: 'heart-warming matters',
    service: 'self-governance',
    kind: warmHeartItemKind,
    size: 2,
    documents: () => warmHeartItems(now),
  }),
]
