import { stableId } from '@onecore/kernel/type-id'
import { type PurchasedProject, projectKind } from '@onecore/procurement/projects/project.model'
import { type Chapter, chapter, scaled, stored } from './chapter.js'
import { areas, communities, kangsheng, type Place, placeNamed } from './divisions.js'
import { contractorIds, socialWorkAssociationId } from './organizations.js'
import { registeredAt } from './time.js'

/** The article: organizations have undertaken more than 600 projects. How many more is ours. */
export const projectCount = 612

const contents = ['居家探访', '技能培训', '文体活动', '心理疏导', '矛盾调解']

export function* projects(scale: number): Generator<PurchasedProject> {
  const size = scaled(projectCount, scale)
  yield sunshine(size)
  const contractors = contractorIds(scale)
  for (let index = 1; index < size; index += 1) yield sample(index, size, contractors)
}

export const projectsChapter = (scale: number): Chapter =>
  chapter({
    label: 'purchased projects',
    service: 'procurement',
    kind: projectKind,
    size: scaled(projectCount, scale),
    documents: () => projects(scale),
  })

/** The one project of which the article tells; it leaves the third community unnamed, so a sample stands in for it. */
function sunshine(size: number): PurchasedProject {
  const banner = placeNamed(areas, '伊金霍洛旗')
  const third = communities.find(({ path, isSynthetic }) => isSynthetic && path.includes(banner.id))
  if (third === undefined) throw new Error('the banner has sample communities')
  const served = [placeNamed(communities, '通格朗社区'), placeNamed(communities, '纳林高勒社区'), third]
  return {
    ...project('以爱助残、播撒阳光', served, 0, size),
    purchaser: { kind: 'STATE_ORGAN', name: '伊金霍洛旗人民政府', unitId: null },
    fields: ['CHARITY'],
    serviceContents: ['就业技能培训', '入户走访', '心理支持', '重度残疾人家庭保洁'],
    isSynthetic: false,
  }
}

function sample(index: number, size: number, contractors: readonly string[]): PurchasedProject {
  const community = communities[index % communities.length] ?? kangsheng
  const title = `示例购买服务项目 ${String(index + 1).padStart(5, '0')}`
  const organizationId = contractors[index % contractors.length] ?? socialWorkAssociationId
  return { ...project(title, [community], index, size), organizationId }
}

function project(title: string, served: readonly Place[], index: number, size: number): PurchasedProject {
  return {
    ...stored(stableId('proj', `ordos/${title}`), registeredAt(index, size)),
    title,
    purchaser: { kind: 'STATE_ORGAN', name: '示例街道办事处', unitId: null },
    organizationId: socialWorkAssociationId,
    fields: ['COUNSELLING_RIGHTS'],
    communityIds: served.map(({ id }) => id),
    path: [...new Set(served.flatMap(({ path }) => path))],
    serviceContents: [contents[index % contents.length] ?? '居家探访'],
    term: null,
    amountFen: null,
    isSynthetic: true,
  }
}
