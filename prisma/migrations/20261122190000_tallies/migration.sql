-- What pages need to cost the same with a thousand articles and with a hundred thousand: counts that are kept instead
-- of counted, and keys that stand in an index in the order in which a page wants them.

-- ── Scheduled withdrawal ──

ALTER TABLE "article" ADD COLUMN "withdraw_at" TIMESTAMPTZ(3);

-- Partial: few articles ever have one. (Scheduled ones are found in the index over status and published_at.)
CREATE INDEX "article_withdraw_at_idx" ON "article"("withdraw_at")
  WHERE "status" = 'published' AND "withdraw_at" IS NOT NULL;

-- ── On this day ──

CREATE INDEX "article_on_this_day_idx" ON "article"
  ((EXTRACT(MONTH FROM "published_on")), (EXTRACT(DAY FROM "published_on")), "published_on" DESC, "id" DESC)
  WHERE "status" = 'published';

-- The archive is counted by the tally and listed by the instant, so nothing reads this any more.
DROP INDEX "article_status_published_on_idx";

-- ── How many published articles each section has in each month ──

CREATE TABLE "article_tally" (
    "section_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "article_tally_pkey" PRIMARY KEY ("section_id","month")
);

ALTER TABLE "article_tally" ADD CONSTRAINT "article_tally_section_id_fkey"
  FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An import moves the same few rows again and again: room on the page keeps those updates from touching the index.
ALTER TABLE "article_tally" SET (fillfactor = 50);

-- Whoever changes articles, and however many at once: one grouped step per statement, in the order of the key, so that
-- two transactions wait for each other and never in a circle. Rows that fall to 0 stay; readers ask for n > 0.
CREATE FUNCTION "tally_articles_in"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO article_tally (section_id, month, n)
  SELECT section_id, date_trunc('month', published_on::timestamp)::date AS month, count(*)
  FROM new_rows WHERE status = 'published'
  GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (section_id, month) DO UPDATE SET n = article_tally.n + excluded.n;
  RETURN NULL;
END $$;

CREATE FUNCTION "tally_articles_out"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO article_tally (section_id, month, n)
  SELECT section_id, date_trunc('month', published_on::timestamp)::date AS month, -count(*)
  FROM old_rows WHERE status = 'published'
  GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (section_id, month) DO UPDATE SET n = article_tally.n + excluded.n;
  RETURN NULL;
END $$;

CREATE FUNCTION "tally_articles_moved"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO article_tally (section_id, month, n)
  SELECT section_id, date_trunc('month', published_on::timestamp)::date AS month, sum(step)
  FROM (
    SELECT section_id, published_on, 1 AS step FROM new_rows WHERE status = 'published'
    UNION ALL
    SELECT section_id, published_on, -1 FROM old_rows WHERE status = 'published'
  ) steps
  GROUP BY 1, 2 HAVING sum(step) <> 0 ORDER BY 1, 2
  ON CONFLICT (section_id, month) DO UPDATE SET n = article_tally.n + excluded.n;
  RETURN NULL;
END $$;

CREATE FUNCTION "tally_articles_gone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM article_tally;
  RETURN NULL;
END $$;

CREATE TRIGGER "article_tally_insert" AFTER INSERT ON "article"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "tally_articles_in"();
CREATE TRIGGER "article_tally_delete" AFTER DELETE ON "article"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION "tally_articles_out"();
CREATE TRIGGER "article_tally_update" AFTER UPDATE ON "article"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "tally_articles_moved"();
CREATE TRIGGER "article_tally_truncate" AFTER TRUNCATE ON "article"
  FOR EACH STATEMENT EXECUTE FUNCTION "tally_articles_gone"();

INSERT INTO "article_tally" ("section_id", "month", "n")
SELECT section_id, date_trunc('month', published_on::timestamp)::date, count(*)
FROM "article" WHERE status = 'published' GROUP BY 1, 2;

-- ── The articles of an author and of a tag in the order of time ──
-- The instant of a published article is repeated in the narrow rows that link it, null while it is not public: a page
-- of an author with thousands of articles is then read from one index, without a look at any article.

ALTER TABLE "article_author" ADD COLUMN "published_at" TIMESTAMPTZ(3);
ALTER TABLE "article_tag" ADD COLUMN "published_at" TIMESTAMPTZ(3);

UPDATE "article_author" l SET published_at = a.published_at
FROM "article" a WHERE a.id = l.article_id AND a.status = 'published';
UPDATE "article_tag" l SET published_at = a.published_at
FROM "article" a WHERE a.id = l.article_id AND a.status = 'published';

DROP INDEX "article_author_author_id_article_id_idx";
DROP INDEX "article_tag_tag_id_article_id_idx";

CREATE INDEX "article_author_author_id_published_at_article_id_idx"
  ON "article_author"("author_id", "published_at" DESC, "article_id" DESC);
CREATE INDEX "article_tag_tag_id_published_at_article_id_idx"
  ON "article_tag"("tag_id", "published_at" DESC, "article_id" DESC);

-- The lock makes a link that is being added and an article that is being published wait for each other; without it
-- neither would see the other's new row. (The condition stays out of WHERE: a row left out by it would not be locked.)
CREATE FUNCTION "date_link"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  linked record;
BEGIN
  SELECT status, published_at INTO linked FROM article WHERE id = new.article_id FOR SHARE;
  new.published_at := CASE WHEN linked.status = 'published' THEN linked.published_at END;
  RETURN new;
END $$;

CREATE FUNCTION "date_links"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved record;
BEGIN
  FOR moved IN
    SELECT n.id, CASE WHEN n.status = 'published' THEN n.published_at END AS instant
    FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE (n.status, n.published_at) IS DISTINCT FROM (o.status, o.published_at)
    ORDER BY n.id
  LOOP
    UPDATE article_author SET published_at = moved.instant
    WHERE article_id = moved.id AND published_at IS DISTINCT FROM moved.instant;
    UPDATE article_tag SET published_at = moved.instant
    WHERE article_id = moved.id AND published_at IS DISTINCT FROM moved.instant;
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER "article_author_date" BEFORE INSERT ON "article_author"
  FOR EACH ROW EXECUTE FUNCTION "date_link"();
CREATE TRIGGER "article_tag_date" BEFORE INSERT ON "article_tag"
  FOR EACH ROW EXECUTE FUNCTION "date_link"();
CREATE TRIGGER "article_links_update" AFTER UPDATE ON "article"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "date_links"();

-- ── The most read ──
-- An index over the total would be touched by every view: PostgreSQL leaves indexes alone (HOT) only while no indexed
-- column changes. So the index is over the step of the total on a stair of square roots, which a view seldom changes:
-- once in 20 at 100 views, once in 200 at 10,000. The highest are found by walking down the stair, and only those on
-- the last steps are compared by their totals. The square root is exact by IEEE 754, so a step never depends on the
-- machine. Both columns are moved by the statements of lib/views; the check keeps anyone else honest.

ALTER TABLE "article_views" ADD COLUMN "total" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "article_views" ADD COLUMN "step" INTEGER NOT NULL DEFAULT 0;

INSERT INTO "article_views" ("article_id", "counted", "total")
SELECT article_id, 0, views FROM "view_baseline"
ON CONFLICT (article_id) DO UPDATE SET total = excluded.total;
UPDATE "article_views" SET total = total + counted, step = floor(sqrt((total + counted)::double precision));

ALTER TABLE "article_views" ADD CONSTRAINT "article_views_total_and_step"
  CHECK ("total" >= "counted" AND "step" = floor(sqrt("total"::double precision)));

CREATE INDEX "article_views_step_article_id_idx" ON "article_views"("step" DESC, "article_id" DESC);
