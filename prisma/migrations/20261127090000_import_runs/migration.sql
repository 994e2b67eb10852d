-- Where a run of an import stands, so that it can be paused, resumed and undone, and what became of each item.

CREATE TYPE "import_status" AS ENUM ('running', 'paused', 'done', 'failed', 'undone');

ALTER TABLE "import_run"
  ADD COLUMN "kind" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "mapping" TEXT,
  ADD COLUMN "is_dry" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "status" "import_status" NOT NULL DEFAULT 'running',
  ADD COLUMN "stage" TEXT NOT NULL DEFAULT 'items',
  ADD COLUMN "position" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "total" INTEGER,
  ADD COLUMN "cursor" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "totals" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "pause_asked" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "failure" TEXT,
  ADD COLUMN "started_by_id" TEXT,
  ADD COLUMN "heartbeat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- What ran before this has ended, one way or the other, and keeps nothing by which it could be undone.
UPDATE "import_run" SET
  "status" = CASE WHEN "finished_at" IS NULL THEN 'failed' ELSE 'done' END::"import_status",
  "stage" = '', "heartbeat_at" = coalesce("finished_at", "started_at");

ALTER TABLE "import_run" ADD CONSTRAINT "import_run_started_by_id_fkey"
  FOREIGN KEY ("started_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "import_run_started_by_id_idx" ON "import_run"("started_by_id");

ALTER TABLE "import_item"
  ADD COLUMN "position" INTEGER,
  ADD COLUMN "title" TEXT,
  ADD COLUMN "reason" TEXT,
  ADD COLUMN "repairs" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "raw" TEXT,
  ADD COLUMN "before" JSONB,
  ADD COLUMN "revision_id" INTEGER,
  ADD COLUMN "written_at" TIMESTAMPTZ(3);

DROP INDEX "import_item_run_id_outcome_idx";
CREATE INDEX "import_item_run_id_outcome_id_idx" ON "import_item"("run_id", "outcome", "id");
CREATE INDEX "import_item_run_id_article_id_idx" ON "import_item"("run_id", "article_id");

CREATE TABLE "import_made" (
    "id" SERIAL NOT NULL,
    "run_id" INTEGER NOT NULL,
    "noun" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "detail" JSONB,

    CONSTRAINT "import_made_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "import_made_run_id_noun_idx" ON "import_made"("run_id", "noun");
ALTER TABLE "import_made" ADD CONSTRAINT "import_made_run_id_fkey"
  FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;
