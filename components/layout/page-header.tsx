interface Props {
  title: string;
  eyebrow?: string;
  lead?: string;
  /** A count in words. */
  count?: string;
}

/** The head of a section, author, tag, issue or archive page. */
export function PageHeader({ title, eyebrow, lead, count }: Props) {
  return (
    <header className="page-header">
      {eyebrow && <p className="eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {lead && <p className="page-lead">{lead}</p>}
      {count && <p className="page-count">{count}</p>}
    </header>
  );
}
