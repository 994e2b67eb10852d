import { answerBook } from '@/app/_book/answer';
import { findSelection } from '@/app/_book/find';

/** Articles of a reader's choice as a book (app/_book/answer.ts). */
export const GET = async (_: Request, { params }: { params: Promise<{ ids: string }> }): Promise<Response> =>
  answerBook(await findSelection((await params).ids));
