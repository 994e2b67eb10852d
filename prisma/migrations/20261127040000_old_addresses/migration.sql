-- Imported articles are found by the addresses and numbers that they had elsewhere.

-- CreateIndex
CREATE INDEX "article_external_id_idx" ON "article"("external_id");

-- The addresses in the one form in which they are looked for (lib/site/wordpress.ts, lib/redirects/path.ts): decoded,
-- NFC, without host and closing slash; of a query only the number of an article, as «/?p=99», and that at the root
-- alone. A query that names something elsewhere («/article.php?id=1») makes no key, since it is dropped before anybody
-- looks; nor does what is longer than an index takes. Immutable, and so fit for an index, which then is true at every commit, whoever writes the row; the addresses
-- themselves stay as they were given. What cannot be decoded is kept as it is.
CREATE FUNCTION "old_address_key"(address text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  whole text := regexp_replace(btrim(address), '^https?://[^/?#]*', '', 'i');
  path text := '/' || btrim(regexp_replace(whole, '[?#].*$', ''), '/');
  number text := substring(whole from '[?&](?:p|page_id|attachment_id)=0*([1-9][0-9]{0,9})(?:[&#]|$)');
BEGIN
  IF path IN ('/', '/index.php', '/ar', '/ar/index.php') THEN
    RETURN '/?p=' || number;
  END IF;
  IF whole ~ '[?][^#]' AND whole !~ '[?](utm_|fbclid=|gclid=|amp)' THEN
    RETURN NULL;
  END IF;
  IF path LIKE '%\%%' THEN
    path := (
      SELECT convert_from(string_agg(
        CASE WHEN part[1] ~ '^%[0-9A-Fa-f]{2}$' THEN decode(substr(part[1], 2), 'hex') ELSE convert_to(part[1], 'UTF8') END,
        '' ORDER BY place), 'UTF8')
      FROM regexp_matches(path, '(%[0-9A-Fa-f]{2}|[^%]+|%)', 'g') WITH ORDINALITY AS found(part, place)
    );
  END IF;
  path := normalize(path, NFC);
  RETURN CASE WHEN octet_length(path) <= 2000 THEN path END;
EXCEPTION WHEN OTHERS THEN
  RETURN CASE WHEN octet_length(path) <= 2000 THEN path END;
END
$$;

CREATE FUNCTION "old_address_keys"(addresses text[]) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN array(SELECT public.old_address_key(one) FROM unnest(addresses) AS one WHERE public.old_address_key(one) IS NOT NULL);
END
$$;

-- Partial: what was written here has none.
CREATE INDEX "article_old_address_idx" ON "article" USING gin (old_address_keys("old_urls")) WHERE cardinality("old_urls") > 0;
