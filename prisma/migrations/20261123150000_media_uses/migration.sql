-- Where pictures are used, and what they are found by.

-- Name, alternative text, caption and credit, folded (lib/arabic/fold.ts): what the library is searched by.
ALTER TABLE "media" ADD COLUMN "words" TEXT NOT NULL DEFAULT '';

-- The files that the addresses in two pieces of markup name, without their sizes: «ab/cdef…». Immutable, and so fit for
-- an index, which then is true at every commit, whoever writes the text.
CREATE FUNCTION "media_stems"(body text, note text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array(
    SELECT DISTINCT found[1]
    FROM regexp_matches(body || coalesce(note, ''), '/media/([0-9a-f]{2}/[0-9a-f]{30})', 'g') AS found
  )
$$;

-- Partial: of an imported archive most articles hold none.
CREATE INDEX "article_media_idx" ON "article" USING gin (media_stems("body_html", "note_html"))
  WHERE "body_html" LIKE '%/media/%' OR "note_html" LIKE '%/media/%';
