import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../../src/record/edtf'
import type { OfficeRecord } from '../../../src/record/schema'
import { officeOn } from '../../../tools/record/office'

const day = (text: string) => parseEdtf(text).firstDay
const office = (title: string, when: Omit<OfficeRecord, 'title'>): OfficeRecord => ({ title: { en: title }, ...when })
const titleOn = (offices: readonly OfficeRecord[], when: string) => officeOn(offices, day(when))?.title.en

describe('officeOn', () => {
  const premier = office('Prime Minister', { from: '2003-12-12', to: '2016-12-14' })
  const interim = office('Interim President', { from: '2016-09-08', to: '2016-12-14' })
  const president = office('President', { from: '2016-12-14' })
  const all = [premier, interim, president]

  it('is the office whose term covers the day, both ends included', () => {
    expect(titleOn(all, '2003-12-12')).toBe('Prime Minister')
    expect(titleOn(all, '2020-09-25')).toBe('President')
    expect(titleOn([premier], '2016-12-14')).toBe('Prime Minister')
  })

  it('is the one taken up last where terms overlap', () => {
    expect(titleOn(all, '2016-10-01')).toBe('Interim President')
    expect(titleOn(all, '2016-12-14')).toBe('President')
  })

  it('is undefined before the first and after the last', () => {
    expect(titleOn(all, '2003-12-11')).toBeUndefined()
    expect(titleOn([premier], '2016-12-15')).toBeUndefined()
  })

  it('a term known only by its end began before everything', () => {
    const governor = office('Governor', { to: '2003' })
    expect(titleOn([governor], '1991-01-01')).toBe('Governor')
    expect(titleOn([governor], '2003-12-31')).toBe('Governor')
    expect(titleOn([governor, premier], '2003-12-12')).toBe('Prime Minister')
  })

  it('falls back to an office seen in use around the day, over the shortest span', () => {
    const minister = office('Minister', { attested: { first: '2017', last: '2021' } })
    const acting = office('Acting Minister', { attested: { first: '2018-03', last: '2018-05' } })
    expect(titleOn([minister, acting], '2018-04-10')).toBe('Acting Minister')
    expect(titleOn([minister, acting], '2021-12-31')).toBe('Minister')
    expect(titleOn([minister, acting], '2022-01-01')).toBeUndefined()
  })

  it('a known term goes before an office seen in use', () => {
    const seen = office('Acting President', { attested: { first: '2016-09-12', last: '2016-09-23' } })
    expect(titleOn([seen, interim], '2016-09-15')).toBe('Interim President')
  })
})
