import { showViews } from '@/lib/site/display';
import type { Outcome } from '@/lib/views/opening';

/** What the page is told: the number now, and how to show it; null when there is nothing to say. */
export const answerTo = (outcome: Outcome): { views: number; text: string } | null =>
  outcome.kind === 'counted' ? { views: outcome.views, text: showViews(outcome.views) } : null;
