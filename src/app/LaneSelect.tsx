import { useWords } from '../language/LanguageContext'
import { GROUPINGS, type Grouping } from '../timeline/lanes'
import { Select } from '../ui/Select'

/** What the lanes of the picture stand for. */
export function LaneSelect({
  lanes,
  onLanes,
}: {
  readonly lanes: Grouping
  readonly onLanes: (lanes: Grouping) => void
}) {
  const { t } = useWords()
  return (
    <Select aria-label={t('timeline.lanes')} value={lanes} onChange={({ target }) => onLanes(target.value as Grouping)}>
      {GROUPINGS.map((grouping) => (
        <option key={grouping} value={grouping}>
          {t(`timeline.lanes.${grouping}`)}
        </option>
      ))}
    </Select>
  )
}
