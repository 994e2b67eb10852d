import type { BulkChange, BulkResult } from '@/lib/articles/bulk';
import type { Choice } from '@/lib/desk/choice';
import type { Outcome } from '@/lib/desk/outcome';

/** What the list's server actions look like from its components: app/admin/(desk)/articles/actions.ts. */
export interface ListActions {
  change: (input: { ids: number[]; change: BulkChange }) => Promise<Outcome<BulkResult>>;
  /** The ids of all that the address finds. */
  matching: (params: Record<string, string>) => Promise<Outcome<number[]>>;
  duplicate: (input: { id: number }) => Promise<Outcome>;
  searchTags: (text: string) => Promise<Outcome<Choice[]>>;
}
