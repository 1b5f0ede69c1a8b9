import { lifecycle } from '@onecore/kernel/lifecycle'

export const nationalRecordStates = [
  'NOT_HANDED_OVER',
  'PREPARED',
  'HANDED_OVER',
  'SYNCHRONIZED',
  'REFUSED',
  'NOT_NEEDED',
] as const
export type NationalRecordState = (typeof nationalRecordStates)[number]

/**
 * Where an entry of hours that is on record stands with the national information system for volunteer service
 * (全国志愿服务信息系统), in which records are to be entered (Volunteer Service Regulations, art. 19).
 */
export const nationalRecordLifecycle = lifecycle<{ readonly status: NationalRecordState }>()({
  name: 'NationalRecord',
  term: '全国系统同步',
  states: {
    NOT_HANDED_OVER: '待报送',
    PREPARED: '已编入批次',
    HANDED_OVER: '已报送',
    SYNCHRONIZED: '已同步',
    REFUSED: '被退回',
    NOT_NEEDED: '无需报送',
  },
  initial: 'NOT_HANDED_OVER',
  final: ['SYNCHRONIZED', 'NOT_NEEDED'],
  moves: {
    PREPARE: {
      from: ['NOT_HANDED_OVER', 'REFUSED'],
      to: 'PREPARED',
      by: 'the batch that takes it up',
      term: '编入批次',
    },
    RELEASE: { from: ['PREPARED'], to: 'NOT_HANDED_OVER', by: 'the batch that is withdrawn', term: '移出批次' },
    HAND_OVER: { from: ['PREPARED'], to: 'HANDED_OVER', by: 'the batch that is handed over', term: '报送' },
    SYNCHRONIZE: { from: ['HANDED_OVER'], to: 'SYNCHRONIZED', by: 'the answer of the national system', term: '同步' },
    REFUSE: { from: ['HANDED_OVER'], to: 'REFUSED', by: 'the answer of the national system', term: '退回' },
    SET_ASIDE: {
      from: ['NOT_HANDED_OVER', 'REFUSED'],
      to: 'NOT_NEEDED',
      by: 'the batch that finds it taken back before it was entered, or its person erased',
      term: '免报',
    },
  },
})
