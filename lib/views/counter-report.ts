import { articleUrl } from '@/lib/site/urls';
import type { ItemMonth } from '@/lib/views/counter-queries';
import type { Cell } from '@/lib/site/csv';
import type { Span } from '@/lib/views/report-queries';

/**
 * An Item Report in the style of COUNTER 5.1 (Code of Practice, 4.1 and 4.4): News_Item, openings and unique openings by
 * month. In its style, since nobody has audited it and `NOTES` says where it differs.
 */
export interface CounterReport {
  span: Span;
  /** The months of the span, «YYYY-MM». */
  months: string[];
  /** Whether the last month is not over. */
  isPartial: boolean;
  /** The instant, in UTC. */
  created: string;
  publisher: string;
  /** The site's public address, without a slash at the end. */
  siteUrl: string;
  items: ItemMonth[];
}

const NAME = { Report_Name: 'Item Report', Report_ID: 'IR', Release: '5.1' } as const;
const METRICS = ['Total_Item_Requests', 'Unique_Item_Requests'] as const;
const FIXED = { Data_Type: 'News_Item', Access_Type: 'Open', Access_Method: 'Regular' } as const;
/** COUNTER keeps the codes from 1 to 999 for a publisher's own notes. */
const NOTES = [
  'Sessions are slices of one day and one hour of a visitor, who is known by address and browser under a daily key',
  'Robots are left out by the isbot list; the COUNTER list of robots only where the publisher has put it in',
  'Counted by a script in the page: readers without scripts are not counted',
  'Not audited by COUNTER',
].map((message, index) => ({ Code: index + 1, Message: message }));
const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** COUNTER's own code for a period that is not complete. */
const PARTIAL = { Code: 3040, Message: 'Partial Data Returned' };
const notesOf = ({ isPartial }: CounterReport) => (isPartial ? [...NOTES, PARTIAL] : NOTES);

/** The months that the span touches, «YYYY-MM». */
export function monthsOf({ from, to }: Span): string[] {
  const months: string[] = [];
  const [last, cursor] = [to.slice(0, 7), new Date(`${from.slice(0, 7)}-01T00:00:00Z`)];
  while (cursor.toISOString().slice(0, 7) <= last) {
    months.push(cursor.toISOString().slice(0, 7));
    cursor.setUTCMonth(cursor.getUTCMonth() + 1);
  }
  return months;
}

/** The rows of each article together. */
function itemsOf(report: CounterReport) {
  const byArticle = new Map<number, ItemMonth[]>();
  for (const row of report.items) byArticle.set(row.articleId, [...(byArticle.get(row.articleId) ?? []), row]);
  return [...byArticle.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const numbers = {
      Total_Item_Requests: new Map(rows.map(({ month, requests }) => [month, requests])),
      Unique_Item_Requests: new Map(rows.map(({ month, unique }) => [month, unique])),
    };
    const { articleId: id, slug } = first;
    return [{ ...first, uri: `${report.siteUrl}${articleUrl({ id, slug })}`, own: `khizana:${id}`, numbers }];
  });
}

/** The report as COUNTER's JSON. */
export const counterJson = (report: CounterReport) => ({
  Report_Header: {
    ...NAME,
    ...{ Created: report.created, Created_By: report.publisher, Institution_ID: {}, Institution_Name: '' },
    Report_Filters: {
      ...{ Begin_Date: report.span.from, End_Date: report.span.to },
      ...{ Data_Type: [FIXED.Data_Type], Metric_Type: METRICS },
    },
    Exceptions: notesOf(report),
  },
  Report_Items: itemsOf(report).map(({ title, authors, publishedOn, uri, own, numbers }) => ({
    Items: [
      {
        ...{ Item: title, Publisher: report.publisher, Platform: report.publisher },
        Authors: authors.map((name) => ({ Name: name })),
        ...(publishedOn && { Publication_Date: publishedOn }),
        Item_ID: { Proprietary: own, URI: uri },
        Attribute_Performance: [
          {
            ...FIXED,
            ...(publishedOn && { YOP: publishedOn.slice(0, 4) }),
            Performance: Object.fromEntries(METRICS.map((metric) => [metric, Object.fromEntries(numbers[metric])])),
          },
        ],
      },
    ],
  })),
});

const COLUMNS =
  'Item,Publisher,Publisher_ID,Platform,Authors,Publication_Date,Proprietary_ID,URI,Data_Type,YOP,Access_Type,Access_Method,Metric_Type,Reporting_Period_Total';

/** The report as COUNTER's table: the header, an empty row, the titles of the columns, two rows an article. */
export function counterRows(report: CounterReport): Cell[][] {
  const { span, months, created, publisher } = report;
  const header: Cell[][] = [
    ...Object.entries(NAME),
    ['Institution_Name', ''],
    ['Institution_ID', ''],
    ['Metric_Types', METRICS.join('; ')],
    ['Report_Filters', `Data_Type=${FIXED.Data_Type}`],
    ['Report_Attributes', ''],
    [
      'Exceptions',
      notesOf(report)
        .map(({ Code, Message }) => `${Code}: ${Message}`)
        .join('; '),
    ],
    ['Reporting_Period', `Begin_Date=${span.from}; End_Date=${span.to}`],
    ['Created', created],
    ['Created_By', publisher],
    ['Registry_Record', ''],
    [],
  ];
  const titles = [...COLUMNS.split(','), ...months.map((month) => nameOf(month))];
  const rows = itemsOf(report).flatMap(({ title, authors, publishedOn, uri, own, numbers }) =>
    METRICS.map((metric): Cell[] => {
      const counts = months.map((month) => numbers[metric].get(month) ?? 0);
      return [
        ...[title, publisher, '', publisher, authors.join('; '), publishedOn ?? '', own, uri],
        ...[FIXED.Data_Type, publishedOn?.slice(0, 4) ?? '', FIXED.Access_Type, FIXED.Access_Method, metric],
        ...[counts.reduce((sum, count) => sum + count, 0), ...counts],
      ];
    }),
  );
  return [...header, titles, ...rows];
}

const nameOf = (month: string): string => `${MONTH_NAMES[Number(month.slice(5)) - 1] ?? ''}-${month.slice(0, 4)}`;
