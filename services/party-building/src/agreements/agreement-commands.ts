import { draftCoBuildingAgreement, reviseCoBuildingAgreement } from './draft-agreement.js'
import { terminateCoBuildingAgreement } from './end-agreement.js'
import { settleCoBuildingAgreement } from './settle-agreement.js'
import { signCoBuildingAgreementForBody, signCoBuildingAgreementForUnit } from './sign-agreement.js'

/** What can be done with an agreement, in the order of its life. */
export const agreementCommands = [
  draftCoBuildingAgreement,
  reviseCoBuildingAgreement,
  settleCoBuildingAgreement,
  signCoBuildingAgreementForUnit,
  signCoBuildingAgreementForBody,
  terminateCoBuildingAgreement,
]
