-- The day that an article has in the Hijri calendar, as year × 10000 + month × 100 + day: as printed where a Hijri date
-- was printed, else by Umm al-Qura (decision 027). Day 0 where print names a month only; 0 alone where no calendar
-- reaches; null until it has been reckoned (rows from before this column are reckoned at the next start).

ALTER TABLE "article" ADD COLUMN "hijri_on" INTEGER;

-- A month and a year are spans of it, and all of it is counted from this index alone.
CREATE INDEX "article_hijri_on_idx" ON "article"("hijri_on" DESC, "published_at" DESC, "id" DESC)
  WHERE "status" = 'published' AND "hijri_on" > 0;

-- On this day: month and day of every year.
CREATE INDEX "article_hijri_day_idx" ON "article"(("hijri_on" % 10000), "hijri_on" DESC, "id" DESC)
  WHERE "status" = 'published' AND "hijri_on" > 0;

-- What is still to be reckoned: empty but for the first start after this.
CREATE INDEX "article_hijri_missing_idx" ON "article"("id") WHERE "hijri_on" IS NULL AND "published_on" IS NOT NULL;
