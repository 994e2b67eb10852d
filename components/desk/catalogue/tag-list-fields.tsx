import { tagWords } from '@/content/desk/tags';

/** How the list of tags is sorted, and whether it shows only those that no article has. */
export const TagListFields = ({ sort, unused }: { sort: 'name' | 'count'; unused: boolean }) => (
  <>
    <select name="sort" defaultValue={sort === 'count' ? 'count' : ''} aria-label={tagWords.sort}>
      <option value="">{tagWords.byName}</option>
      <option value="count">{tagWords.byCount}</option>
    </select>
    <label>
      <input type="checkbox" name="unused" value="1" defaultChecked={unused} />
      {tagWords.unused}
    </label>
  </>
);
