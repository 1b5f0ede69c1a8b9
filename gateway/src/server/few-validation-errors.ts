import type { ApolloServerPlugin, BaseContext } from '@apollo/server'

/** Enough to mend an operation by; a text made to be wrong in a hundred places does not get a hundred answers. */
const mostErrors = 5

export const fewValidationErrors: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || body.singleResult.data !== undefined) return
        body.singleResult.errors = body.singleResult.errors?.slice(0, mostErrors)
      },
    }
  },
}
