import type { AbilityRules } from '@onecore/access/ability'
import { publicStates } from './agreements/agreement.lifecycle.js'
import { grantedBySecretaries } from './mandates/role-scopes.js'

const workers = ['COMMUNITY_WORKER', 'COMMUNITY_SECRETARY'] as const
const supervision = ['STREET_OFFICER', 'CITY_SUPERVISOR'] as const
const founders = ['COMMUNITY_SECRETARY', ...supervision] as const

const handling = ['read', 'HANDLE', 'ROUTE', 'WITHDRAW_ROUTING', 'WAIT', 'RESUME', 'FEED_BACK']
const leading = ['TRANSFER', 'ESCALATE']
const agreeing = ['read', 'DRAFT', 'REVISE', 'SETTLE', 'TERMINATE']

/** Who may do what in party-building; the README has it as a table. */
export const abilities: AbilityRules = (can, who) => {
  // The tree, its units and what was published about them are public.
  can('read', ['Division', 'Community', 'Unit', 'JointBody', 'PublishedFigure'])

  if (who.holds('ADMINISTRATOR')) {
    can(['ADD', 'RENAME', 'MOVE', 'DISSOLVE'], ['Division', 'Community'])
    can('REGISTER', 'Unit')
    can(['FOUND', 'JOIN', 'LEAVE'], 'JointBody')
    can('PUBLISH', 'PublishedFigure')
    can(['read', 'LINK', 'UNLINK'], 'SignIn')
    can(['read', 'GRANT', 'REVOKE'], 'Mandate')
  }
  can('REGISTER', 'Unit', who.within('COMMUNITY_SECRETARY'))
  can(['FOUND', 'JOIN', 'LEAVE'], 'JointBody', who.within(...founders))
  can('PUBLISH', 'PublishedFigure', who.within('CITY_SUPERVISOR'))

  // Each side of an agreement, and those above it; the neighbourhood reads what was signed. Systems sign nothing.
  const ofUnit = { unitId: { $in: who.scopes('UNIT_LIAISON') } }
  const ofBody = { scopeId: { $in: who.scopes(...founders) } }
  can(agreeing, 'CoBuildingAgreement', ofUnit)
  can(agreeing, 'CoBuildingAgreement', ofBody)
  if (who.personId !== null) {
    can('SIGN_FOR_UNIT', 'CoBuildingAgreement', ofUnit)
    can('SIGN_FOR_BODY', 'CoBuildingAgreement', ofBody)
  }
  can('read', 'CoBuildingAgreement', who.within(...workers, ...supervision))
  can('read', 'CoBuildingAgreement', { status: { $in: [...publicStates] } })

  can('read', 'Mandate', who.named('personId'))
  can('read', 'Mandate', who.within('COMMUNITY_SECRETARY', ...supervision))
  const grantable = { ...who.within('COMMUNITY_SECRETARY'), role: { $in: [...grantedBySecretaries] } }
  can(['GRANT', 'REVOKE'], 'Mandate', grantable)

  // A case holds free text about people: who is concerned reads it, the community, and those who supervise it.
  can(['read', 'APPRAISE', 'REPORT'], 'Case', who.named('reportedByPersonId'))
  can(['read', 'APPRAISE'], 'Case', who.named('servedPersonId'))
  can('read', 'Case', who.within('GRID_CHIEF', ...workers, ...supervision))
  can('RECORD', 'Case', who.within('GRID_CHIEF', 'STATION_WORKER', ...workers))
  can('RECORD', 'Case', { ...who.within('DEPARTMENT_SYSTEM'), channel: 'IT_COLLECTION' })
  can(['ANALYSE', 'OPEN_LEDGER_ENTRY'], 'Case', who.within(...workers))
  can(['REJECT', 'MERGE'], 'Case', who.within('COMMUNITY_SECRETARY'))
  // Handling belongs to the level in charge and to those above it: after an escalation the community looks on.
  can(handling, 'Case', { chargePath: { $in: who.scopes(...workers, ...supervision) } })
  can(leading, 'Case', { chargePath: { $in: who.scopes('COMMUNITY_SECRETARY', ...supervision) } })
  can('ASSESS', 'Case', who.within('COMMUNITY_SECRETARY', ...supervision))

  if (who.isService('party-building')) {
    can(['COLLECT', 'NOTE_ITEM'], 'Case')
    can(['TAKE_EFFECT', 'LAPSE', 'EXPIRE', 'RENEW'], 'CoBuildingAgreement')
    can('BOOTSTRAP', 'Mandate')
  }
}
