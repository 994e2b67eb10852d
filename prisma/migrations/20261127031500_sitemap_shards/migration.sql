-- When the sitemap of each ten thousand ids last changed: the index of the sitemaps tells it without a look at any article.

CREATE TABLE "article_shard" (
    "shard" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_shard_pkey" PRIMARY KEY ("shard")
);

-- What a sitemap tells of an article: its address, its picture, when it changed, and that it is public. The instant is
-- the transaction's, so an import of thousands touches each row once. Rows are taken in the order of the key, as in the
-- tally.
CREATE FUNCTION "shard_articles"("ids" INTEGER[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO article_shard AS s (shard, changed_at)
  SELECT DISTINCT (id - 1) / 10000 + 1, now() FROM unnest(ids) AS t(id) ORDER BY 1
  ON CONFLICT (shard) DO UPDATE SET changed_at = excluded.changed_at WHERE s.changed_at < excluded.changed_at
$$;

CREATE FUNCTION "shard_articles_in"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM shard_articles(array(SELECT id FROM new_rows WHERE status = 'published'));
  RETURN NULL;
END $$;

CREATE FUNCTION "shard_articles_out"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM shard_articles(array(SELECT id FROM old_rows WHERE status = 'published'));
  RETURN NULL;
END $$;

CREATE FUNCTION "shard_articles_moved"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM shard_articles(array(
    SELECT n.id FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE 'published' IN (n.status, o.status)
      AND (n.status, n.slug, n.published_at, n.live_revision_id, n.lead_media_id)
        IS DISTINCT FROM (o.status, o.slug, o.published_at, o.live_revision_id, o.lead_media_id)
  ));
  RETURN NULL;
END $$;

CREATE FUNCTION "shard_articles_gone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM article_shard;
  RETURN NULL;
END $$;

CREATE FUNCTION "shard_correction"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM shard_articles(array[coalesce(new.article_id, old.article_id)]);
  RETURN NULL;
END $$;

CREATE TRIGGER "article_shard_insert" AFTER INSERT ON "article"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "shard_articles_in"();
CREATE TRIGGER "article_shard_delete" AFTER DELETE ON "article"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION "shard_articles_out"();
CREATE TRIGGER "article_shard_update" AFTER UPDATE ON "article"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "shard_articles_moved"();
CREATE TRIGGER "article_shard_truncate" AFTER TRUNCATE ON "article"
  FOR EACH STATEMENT EXECUTE FUNCTION "shard_articles_gone"();
CREATE TRIGGER "correction_shard" AFTER INSERT OR UPDATE OR DELETE ON "correction"
  FOR EACH ROW EXECUTE FUNCTION "shard_correction"();

INSERT INTO "article_shard" ("shard", "changed_at")
SELECT (id - 1) / 10000 + 1, now() FROM "article" WHERE status = 'published' GROUP BY 1;
