import '@/components/issue/files.css';
import { bookWords } from '@/content/book-words';
import { issueEpubUrl, issuePrintUrl } from '@/lib/site/book-urls';

/** The issue in one piece: as a book, and for paper. */
export const IssueFiles = ({ number }: { number: number }) => (
  <p className="issue-files">
    <a href={issueEpubUrl(number)} rel="nofollow" download>
      {bookWords.download}
    </a>
    <a href={issuePrintUrl(number)} rel="nofollow">
      {bookWords.print}
    </a>
  </p>
);
