/** The bands of the leaders and of the status as spans of days, from the compiled context. Pure: no React, no DOM. */
import type { Leader, State, StatusStep } from '../record/compiledContext'
import { parseEdtf } from '../record/edtf'

/** A stretch of a band. Days from `fromDay` (included) to `toDay` (not included); infinite where it has no end. */
export interface Segment {
  readonly key: string
  readonly fromDay: number
  readonly toDay: number
}

export interface LeaderSegment extends Segment {
  readonly leader: Leader
  /** EDTF: from the first day to the last, or on; absent where the record has neither. */
  readonly period?: string
  /** The parts of it in which the leader was acting president. */
  readonly acting: readonly Segment[]
}

export interface StatusSegment extends Segment {
  readonly step: StatusStep
  /** EDTF: from the step to the next one, or on. */
  readonly period: string
  /** 0 for the first step, 1 for the last: how strongly it is drawn. */
  readonly strength: number
}

/**
 * Who led a state, in the order of time. On the day of a change the new leader is drawn; where nobody led there is a gap.
 * A term whose first day nobody gives has gone on for ever.
 */
export function leaderSegments(leaders: readonly Leader[], state: State): LeaderSegment[] {
  const ofState = leaders.filter((leader) => leader.state === state)
  const starts = ofState.map(({ offices }) => firstDay(offices[0]?.from))
  return ofState.map((leader, at) => {
    const nextStart = starts[at + 1] ?? Number.POSITIVE_INFINITY
    const offices = leader.offices.map((office, index) => ({
      as: office.as,
      key: String(index),
      fromDay: firstDay(office.from),
      toDay: Math.min(dayAfter(office.to), firstDay(leader.offices[index + 1]?.from, nextStart)),
    }))
    const [from, to] = [leader.offices[0]?.from, leader.offices.at(-1)?.to]
    return {
      key: `${leader.person}-${at}`,
      leader,
      ...((from ?? to) !== undefined && { period: `${from ?? ''}/${to ?? '..'}` }),
      fromDay: starts[at] as number,
      toDay: Math.min(Math.max(...offices.map(({ toDay }) => toDay)), nextStart),
      acting: offices.filter(({ as }) => as === 'acting').map(({ key, fromDay, toDay }) => ({ key, fromDay, toDay })),
    }
  })
}

/** The steps of the status, each from its day to the day of the next; the last goes on. */
export function statusSegments(steps: readonly StatusStep[]): StatusSegment[] {
  return steps.map((step, at) => {
    const next = steps[at + 1]
    return {
      key: step.id,
      step,
      fromDay: firstDay(step.date),
      toDay: firstDay(next?.date, Number.POSITIVE_INFINITY),
      period: `${step.date}/${next?.date ?? '..'}`,
      strength: steps.length === 1 ? 1 : at / (steps.length - 1),
    }
  })
}

function firstDay(date: string | undefined, otherwise = Number.NEGATIVE_INFINITY): number {
  return date === undefined ? otherwise : parseEdtf(date).firstDay
}

function dayAfter(date: string | undefined): number {
  return date === undefined ? Number.POSITIVE_INFINITY : parseEdtf(date).lastDay + 1
}
