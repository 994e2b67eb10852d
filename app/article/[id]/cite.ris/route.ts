import { answerCitation } from '@/app/_cite/answer';

/** The article's citation for programs (app/_cite/answer.ts). */
export const GET = async (_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  answerCitation((await params).id, 'ris');
