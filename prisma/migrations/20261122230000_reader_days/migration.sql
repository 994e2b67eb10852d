-- What was counted until now, one for each opening, stands as it was shown: those days are closed.
UPDATE "view_day" SET "uniq" = "total", "closed" = true WHERE NOT "closed";

-- A second opening moves the visitor's row: room on its page keeps that from touching the index.
ALTER TABLE "view_seen" SET (fillfactor = 80);
