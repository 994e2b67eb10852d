/** The names of a table's columns, each another. */
export const HeadRow = ({ heads }: { heads: readonly string[] }) => (
  <tr>
    {heads.map((head) => (
      <th key={head} scope="col">
        {head}
      </th>
    ))}
  </tr>
);
