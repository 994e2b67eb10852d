/**
 * What a bundle does not hold, and why: every table and column of the database stands here or in tables.ts, which a test
 * holds against the database itself. content/docs/bundle-format.md tells it to users.
 */

const PEOPLE = 'accounts are of this installation, and no secret leaves it';
const DERIVED = 'follows from what the bundle holds, and is made again';
const MOMENT = 'is of the moment';
const RUNS = 'runs of imports are the log of this installation; what they brought is in the bundle';

export const LEFT_OUT_TABLES: Readonly<Record<string, string>> = {
  ...{ user: PEOPLE, session: PEOPLE, account: PEOPLE, verification: PEOPLE, two_factor: PEOPLE },
  ...{ one_time_link: PEOPLE, sign_in_attempt: PEOPLE, audit_event: PEOPLE, preview_link: PEOPLE },
  ...{ presence: MOMENT, index_notice: MOMENT, index_notice_state: MOMENT, harvest_state: MOMENT },
  ...{ article_tally: DERIVED, article_shard: DERIVED, article_related: DERIVED, related_state: DERIVED },
  ...{ search_term: DERIVED, search_slip: DERIVED, search_block: DERIVED, search_doc: DERIVED },
  ...{ search_stat: DERIVED, search_pending: DERIVED },
  ...{ import_run: RUNS, import_item: RUNS, import_made: RUNS },
  view_seen: 'keys of visitors stay where they were made; what they count to is in view-days',
  view_salt: 'the secret of such keys',
};

export const LEFT_OUT_COLUMNS: Readonly<Record<string, string>> = {
  ...{ 'article.body_text': DERIVED, 'article.word_count': DERIVED },
  ...{ 'article.hijri_on': DERIVED, 'media.words': DERIVED, 'article_views.step': DERIVED },
  ...{ 'article_author.published_at': DERIVED, 'article_tag.published_at': DERIVED },
  ...{ 'article.created_by_id': PEOPLE, 'draft.user_id': PEOPLE, 'revision.user_id': PEOPLE },
  ...{ 'correction.user_id': PEOPLE, 'media.user_id': PEOPLE, 'view_baseline_log.user_id': PEOPLE },
  ...{ 'view_baseline.import_run_id': RUNS, 'view_baseline_log.import_run_id': RUNS },
  'harvest_change.id': 'only which articles wait matters',
};
