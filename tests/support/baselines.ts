import type { Transaction } from '@/lib/db/client';
import { raiseBaselines, type RaisedBaselines } from '@/lib/views/raise-commands';

type Raised = Omit<RaisedBaselines, 'views'> & { articleId: number; views: number };

/** The imported number of one article, raised as an import raises many. @returns whether it changed */
export async function raiseBaseline(tx: Transaction, { articleId, views, ...facts }: Raised): Promise<boolean> {
  return (await raiseBaselines(tx, { ...facts, views: [{ articleId, views }] })).length > 0;
}
