import { answerBook } from '@/app/_book/answer';
import { findIssueEdition } from '@/app/_book/find';

/** An issue as a book (app/_book/answer.ts). */
export const GET = async (_: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> =>
  answerBook(await findIssueEdition((await params).number));
