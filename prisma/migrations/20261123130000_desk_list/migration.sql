-- The desk's list over a hundred thousand articles: the keys of a page in the order in which it is sorted, and one
-- narrow index that holds all that is commonly asked for, so that the wide rows are read only for the fifty that show.

-- ── When somebody last worked on an article, the article itself or its working copy ──

ALTER TABLE "article" ADD COLUMN "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
-- As one statement this would run the triggers for nothing.
ALTER TABLE "article" DISABLE TRIGGER USER;
UPDATE "article" SET "changed_at" = "updated_at";
ALTER TABLE "article" ENABLE TRIGGER USER;

-- The folded title is cut here, whoever writes it: an index entry has room for no more than 2,700 bytes.
CREATE FUNCTION "note_article_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'INSERT' OR new.updated_at IS DISTINCT FROM old.updated_at THEN
    new.changed_at := new.updated_at;
  END IF;
  new.title_fold := left(new.title_fold, 500);
  RETURN new;
END $$;

CREATE TRIGGER "article_changed" BEFORE INSERT OR UPDATE ON "article"
  FOR EACH ROW EXECUTE FUNCTION "note_article_change"();

-- updated_at stays: what waits on the desk is no change for readers.
CREATE FUNCTION "note_draft_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE article SET changed_at = new.saved_at WHERE id = new.article_id AND changed_at < new.saved_at;
  RETURN NULL;
END $$;

CREATE TRIGGER "draft_changed" AFTER INSERT OR UPDATE ON "draft"
  FOR EACH ROW EXECUTE FUNCTION "note_draft_change"();

-- ── Keys in their orders; the trash is seldom looked at and small ──

CREATE INDEX "article_desk_changed_idx" ON "article" ("changed_at" DESC, "id" DESC)
  INCLUDE ("status", "section_id", "published_at", "title_fold")
  WHERE "trashed_at" IS NULL;
CREATE INDEX "article_desk_published_idx" ON "article" ((coalesce("published_at", '-infinity')) DESC, "id" DESC)
  WHERE "trashed_at" IS NULL;
CREATE INDEX "article_desk_title_idx" ON "article" ((left(coalesce("title_fold", ''), 60) COLLATE "C"), "id")
  WHERE "trashed_at" IS NULL;
CREATE INDEX "article_trashed_at_idx" ON "article" ("trashed_at") WHERE "trashed_at" IS NOT NULL;
-- What has no folded title yet is given one when the site starts (lib/articles/fold-commands.ts).
CREATE INDEX "article_unfolded_idx" ON "article" ("id") WHERE "title_fold" IS NULL;
