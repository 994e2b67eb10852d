-- An import adds addresses and looks others up in turn. What waits in a pending list is read through at every look-up:
-- 0.7 ms for one link of 5,000 imported articles, 0.1 without. Writing it into the index at once costs less than that.
ALTER INDEX "article_old_address_idx" SET (fastupdate = off);
SELECT gin_clean_pending_list('"article_old_address_idx"');

-- The same keys, each reckoned once.
CREATE OR REPLACE FUNCTION "old_address_keys"(addresses text[]) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN array(
    SELECT found.key FROM unnest(addresses) AS one CROSS JOIN LATERAL public.old_address_key(one) AS found(key)
    WHERE found.key IS NOT NULL
  );
END
$$;
