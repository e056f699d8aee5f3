import { type Filter, GROUPS } from '@/utils/casework/worklist';
import type { SavedView } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import { ChoiceField } from '../Field';
import { groupWord } from '../work-words';
import { COLUMNS, type ColumnId, LIST_COLUMNS } from './columns';
import { Drop } from './Drop';
import { SavedViews } from './SavedViews';

/** What the rows hold, to choose from: value and words. */
export type Choices = Record<'payer' | 'owner' | 'status' | 'category', readonly (readonly [string, string])[]>;

export interface FilterBarProps {
  filter: Filter;
  choices: Choices;
  columns: readonly ColumnId[];
  views: readonly SavedView[];
  onFilter: (filter: Filter) => void;
  onColumns: (columns: readonly ColumnId[]) => void;
  onView: (view: SavedView) => void;
  onSaveView: (name: string) => void;
  onDropView: (name: string) => void;
}

const FACETS = ['payer', 'owner', 'status', 'category'] as const;

const facetWord = (facet: (typeof FACETS)[number]): string =>
  ({ payer: t('field_payer'), owner: t('column_owner'), status: t('field_status'), category: t('column_category') })[facet];

export const isFiltered = (filter: Filter): boolean => Object.values(filter).some((value) => value !== undefined && value !== '');

/** Search, filters, columns and saved views over the worklist. */
export function FilterBar(props: FilterBarProps) {
  const { filter, choices, columns } = props;
  const change = (part: Filter): void => props.onFilter({ ...filter, ...part });
  return (
    <div className="filters">
      <div className="field wide">
        <label htmlFor="search">{t('search')}</label>
        <input
          id="search"
          type="search"
          className="text-input"
          placeholder={t('search_in')}
          value={filter.text ?? ''}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change({ text: event.target.value })}
        />
      </div>
      <ChoiceField
        name={t('filter_when')}
        value={filter.group ?? ''}
        options={[['', t('filter_any')], ...GROUPS.map((group) => [group, groupWord(group)] as const)]}
        onChange={(group) => change({ group })}
      />
      {FACETS.map((facet) => (
        <ChoiceField
          key={facet}
          name={facetWord(facet)}
          value={filter[facet] ?? ''}
          options={[['', t('filter_any')], ...choices[facet]]}
          onChange={(value) => change({ [facet]: value })}
        />
      ))}
      <div className="bar">
        <Drop label={t('columns')}>
          <fieldset className="stack">
            <legend className="hidden">{t('columns')}</legend>
            {COLUMNS.map((id) => (
              <label key={id} className="check">
                <input
                  type="checkbox"
                  checked={columns.includes(id)}
                  onChange={(event) =>
                    props.onColumns(event.target.checked ? [...columns, id] : columns.filter((each) => each !== id))
                  }
                />
                {LIST_COLUMNS[id].name()}
              </label>
            ))}
          </fieldset>
        </Drop>
        <Drop label={t('saved_views')}>
          <SavedViews views={props.views} onView={props.onView} onSave={props.onSaveView} onDrop={props.onDropView} />
        </Drop>
        {isFiltered(filter) && (
          <button type="button" className="button bare" onClick={() => props.onFilter({})}>
            {t('filter_clear')}
          </button>
        )}
      </div>
    </div>
  );
}
