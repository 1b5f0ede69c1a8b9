import type { Feature } from '@onecore/subgraph/service'
import { linkSignIn, unlinkSignIn } from './link-sign-in.js'
import { signInKind } from './sign-in.model.js'
import { signInResolvers } from './sign-ins.resolvers.js'

/** 登录身份: how a token becomes a caller. */
export const signInsFeature: Feature = {
  kinds: [signInKind],
  commands: [linkSignIn, unlinkSignIn],
  resolvers: signInResolvers,
}
