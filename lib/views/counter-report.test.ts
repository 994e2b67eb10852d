import { describe, expect, it } from 'vitest';
import { counterJson, counterRows, monthsOf, type CounterReport } from '@/lib/views/counter-report';

const item = {
  articleId: 7,
  slug: 'ورق',
  title: 'أسرار الورق',
  authors: ['سلمى', 'نادر'],
  publishedOn: '2019-03-07',
} as const;
const report: CounterReport = {
  span: { from: '2026-10-01', to: '2026-12-31' },
  months: ['2026-10', '2026-11', '2026-12'],
  isPartial: false,
  created: '2027-01-02T08:00:00Z',
  publisher: 'خزانة',
  siteUrl: 'https://magazine.example',
  items: [
    { ...item, authors: [...item.authors], month: '2026-10', requests: 9, unique: 7 },
    { ...item, authors: [...item.authors], month: '2026-12', requests: 4, unique: 4 },
  ],
};

describe('a COUNTER report', () => {
  it('as a table has its header, its columns and two rows an article', () => {
    const rows = counterRows(report);
    const header = new Map(rows.slice(0, 13).map(([name, value]) => [name, value]));
    expect([...header.keys()]).toEqual(
      'Report_Name Report_ID Release Institution_Name Institution_ID Metric_Types Report_Filters Report_Attributes Exceptions Reporting_Period Created Created_By Registry_Record'.split(
        ' ',
      ),
    );
    expect(header.get('Release')).toBe('5.1');
    expect(header.get('Reporting_Period')).toBe('Begin_Date=2026-10-01; End_Date=2026-12-31');
    expect(rows[13]).toEqual([]);
    const [titles = [], total = [], unique = []] = rows.slice(14);
    expect(rows).toHaveLength(17);
    const read = (row: typeof total) => Object.fromEntries(titles.map((title, column) => [title, row[column]]));
    expect(read(total)).toMatchObject({
      ...{ Item: 'أسرار الورق', Authors: 'سلمى; نادر', Data_Type: 'News_Item', YOP: '2019' },
      ...{ Metric_Type: 'Total_Item_Requests', Reporting_Period_Total: 13 },
      ...{ 'Oct-2026': 9, 'Nov-2026': 0, 'Dec-2026': 4 },
    });
    expect(read(unique)).toMatchObject({ Metric_Type: 'Unique_Item_Requests', Reporting_Period_Total: 11 });
    expect(total).toHaveLength(titles.length);
  });

  it('as JSON names what differs, and leaves out months without use', () => {
    const { Report_Header: header, Report_Items: items } = counterJson(report);
    expect(header).toMatchObject({ Report_ID: 'IR', Release: '5.1', Institution_Name: '' });
    expect(header.Exceptions[0]?.Message).toContain('one day and one hour');
    expect(header.Exceptions.map(({ Code }) => Code)).toEqual([1, 2, 3, 4]);
    expect(counterJson({ ...report, isPartial: true }).Report_Header.Exceptions.at(-1)?.Code).toBe(3040);
    expect(items).toHaveLength(1);
    expect(items[0]?.Items[0]?.Item_ID.URI).toBe('https://magazine.example/article/7/%D9%88%D8%B1%D9%82');
    expect(items[0]?.Items[0]?.Attribute_Performance[0]?.Performance).toEqual({
      Total_Item_Requests: { '2026-10': 9, '2026-12': 4 },
      Unique_Item_Requests: { '2026-10': 7, '2026-12': 4 },
    });
  });
});

describe('monthsOf', () => {
  it.each([
    ['2026-11-22', '2026-11-22', ['2026-11']],
    ['2026-11-30', '2027-01-01', ['2026-11', '2026-12', '2027-01']],
  ] as const)('%s to %s', (from, to, months) => {
    expect(monthsOf({ from, to })).toEqual(months);
  });
});
