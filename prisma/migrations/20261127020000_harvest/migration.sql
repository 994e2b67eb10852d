-- What harvesters (OAI-PMH) are told of: a row for each article that is or ever was public, with the instant at which its
-- record last changed. content/docs/decisions/021-harvest-and-notify.md says how nothing is missed.

CREATE TABLE "harvest_record" (
    "article_id" INTEGER NOT NULL,
    "stamp" TIMESTAMPTZ(0) NOT NULL,
    "deleted" BOOLEAN NOT NULL DEFAULT false,
    "section_id" INTEGER NOT NULL,
    "issue_number" INTEGER,

    CONSTRAINT "harvest_record_pkey" PRIMARY KEY ("article_id")
);

CREATE INDEX "harvest_record_stamp_article_id_idx" ON "harvest_record"("stamp", "article_id");
CREATE INDEX "harvest_record_section_id_stamp_article_id_idx" ON "harvest_record"("section_id", "stamp", "article_id");
CREATE INDEX "harvest_record_issue_number_stamp_article_id_idx" ON "harvest_record"("issue_number", "stamp", "article_id");

-- What changed and has no stamp yet. Rows are only added, so that no two writers wait for each other here.
CREATE TABLE "harvest_change" (
    "id" BIGSERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,

    CONSTRAINT "harvest_change_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "harvest_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "closed" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "harvest_state_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "harvest_state_one" CHECK ("id" = 1)
);

-- What is there already is told of from now on.
INSERT INTO "harvest_record" ("article_id", "stamp", "section_id", "issue_number")
SELECT a.id, date_trunc('second', now()), a.section_id, i.number
FROM "article" a LEFT JOIN "issue" i ON i.id = a.issue_id
WHERE a.status = 'published' AND a.published_on IS NOT NULL AND a.published_at IS NOT NULL;

-- ── Every change that a record is drawn from, whoever makes it; a change of a draft is none ──

CREATE FUNCTION "harvest_articles_in"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO harvest_change (article_id) SELECT id FROM new_rows WHERE status = 'published';
  RETURN NULL;
END $$;

CREATE FUNCTION "harvest_articles_out"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO harvest_change (article_id) SELECT id FROM old_rows WHERE status = 'published';
  RETURN NULL;
END $$;

-- The text itself is no part of a record; that it changed is, by its revision.
CREATE FUNCTION "harvest_articles_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO harvest_change (article_id)
  SELECT n.id FROM new_rows n JOIN old_rows o ON o.id = n.id
  WHERE 'published' IN (n.status, o.status) AND (
    n.status, n.live_revision_id, n.slug, n.title, n.subtitle, n.excerpt, n.language, n.section_id, n.issue_id,
    n.page_start, n.page_end, n.published_on, n.published_at, n.printed_hijri
  ) IS DISTINCT FROM (
    o.status, o.live_revision_id, o.slug, o.title, o.subtitle, o.excerpt, o.language, o.section_id, o.issue_id,
    o.page_start, o.page_end, o.published_on, o.published_at, o.printed_hijri
  );
  RETURN NULL;
END $$;

CREATE FUNCTION "harvest_articles_gone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO harvest_change (article_id) SELECT article_id FROM harvest_record WHERE NOT deleted;
  RETURN NULL;
END $$;

CREATE TRIGGER "harvest_article_insert" AFTER INSERT ON "article"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "harvest_articles_in"();
CREATE TRIGGER "harvest_article_delete" AFTER DELETE ON "article"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION "harvest_articles_out"();
CREATE TRIGGER "harvest_article_update" AFTER UPDATE ON "article"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "harvest_articles_changed"();
CREATE TRIGGER "harvest_article_truncate" AFTER TRUNCATE ON "article"
  FOR EACH STATEMENT EXECUTE FUNCTION "harvest_articles_gone"();

-- Links and corrections. Whether the article is public is not asked: another transaction may be publishing it.
CREATE FUNCTION "harvest_links_in"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO harvest_change (article_id) SELECT DISTINCT article_id FROM new_rows;
  RETURN NULL;
END $$;

CREATE FUNCTION "harvest_links_out"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO harvest_change (article_id) SELECT DISTINCT article_id FROM old_rows;
  RETURN NULL;
END $$;

CREATE FUNCTION "harvest_link_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO harvest_change (article_id) SELECT DISTINCT unnest(ARRAY[old.article_id, new.article_id]);
  RETURN NULL;
END $$;

CREATE TRIGGER "harvest_author_insert" AFTER INSERT ON "article_author"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "harvest_links_in"();
CREATE TRIGGER "harvest_author_delete" AFTER DELETE ON "article_author"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION "harvest_links_out"();
-- Of these columns alone: the instant in a link follows the article's.
CREATE TRIGGER "harvest_author_update" AFTER UPDATE OF "article_id", "author_id", "position" ON "article_author"
  FOR EACH ROW EXECUTE FUNCTION "harvest_link_changed"();
CREATE TRIGGER "harvest_tag_insert" AFTER INSERT ON "article_tag"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "harvest_links_in"();
CREATE TRIGGER "harvest_tag_delete" AFTER DELETE ON "article_tag"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION "harvest_links_out"();
CREATE TRIGGER "harvest_tag_update" AFTER UPDATE OF "article_id", "tag_id" ON "article_tag"
  FOR EACH ROW EXECUTE FUNCTION "harvest_link_changed"();
CREATE TRIGGER "harvest_correction_insert" AFTER INSERT ON "correction"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "harvest_links_in"();
CREATE TRIGGER "harvest_correction_delete" AFTER DELETE ON "correction"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION "harvest_links_out"();
CREATE TRIGGER "harvest_correction_update" AFTER UPDATE ON "correction"
  FOR EACH ROW EXECUTE FUNCTION "harvest_link_changed"();

-- Names that records repeat. The lock waits for those who are just hanging an article on the name, and keeps others
-- waiting: without it neither would see the other's change.
CREATE FUNCTION "harvest_section_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM section WHERE id = new.id FOR UPDATE;
  INSERT INTO harvest_change (article_id) SELECT id FROM article WHERE section_id = new.id;
  RETURN NULL;
END $$;

CREATE FUNCTION "harvest_issue_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM issue WHERE id = new.id FOR UPDATE;
  INSERT INTO harvest_change (article_id) SELECT id FROM article WHERE issue_id = new.id;
  RETURN NULL;
END $$;

CREATE FUNCTION "harvest_author_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM author WHERE id = new.id FOR UPDATE;
  INSERT INTO harvest_change (article_id) SELECT article_id FROM article_author WHERE author_id = new.id;
  RETURN NULL;
END $$;

CREATE FUNCTION "harvest_tag_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM tag WHERE id = new.id FOR UPDATE;
  INSERT INTO harvest_change (article_id) SELECT article_id FROM article_tag WHERE tag_id = new.id;
  RETURN NULL;
END $$;

CREATE TRIGGER "harvest_section_name" AFTER UPDATE ON "section" FOR EACH ROW
  WHEN (old.name IS DISTINCT FROM new.name) EXECUTE FUNCTION "harvest_section_changed"();
CREATE TRIGGER "harvest_issue_facts" AFTER UPDATE ON "issue" FOR EACH ROW
  WHEN ((old.number, old.volume, old.title, old.published_on)
    IS DISTINCT FROM (new.number, new.volume, new.title, new.published_on))
  EXECUTE FUNCTION "harvest_issue_changed"();
CREATE TRIGGER "harvest_author_name" AFTER UPDATE ON "author" FOR EACH ROW
  WHEN ((old.slug, old.name, old.given, old.father, old.family, old.kunya, old.laqab, old.nisba)
    IS DISTINCT FROM (new.slug, new.name, new.given, new.father, new.family, new.kunya, new.laqab, new.nisba))
  EXECUTE FUNCTION "harvest_author_changed"();
CREATE TRIGGER "harvest_tag_name" AFTER UPDATE ON "tag" FOR EACH ROW
  WHEN (old.name IS DISTINCT FROM new.name) EXECUTE FUNCTION "harvest_tag_changed"();

-- Facts of the site that every record repeats: 0 stands for all of them, and is unfolded when stamps are given.
CREATE FUNCTION "harvest_site_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(new.name, old.name) IN ('site.publisher', 'site.issn', 'site.rights') THEN
    INSERT INTO harvest_change (article_id) VALUES (0);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "harvest_setting" AFTER INSERT OR UPDATE OR DELETE ON "setting"
  FOR EACH ROW EXECUTE FUNCTION "harvest_site_changed"();
