-- Articles whose change search engines are to be told of (IndexNow), and how telling them goes.

-- Rows are only added and taken away, so that saving never waits for sending.
CREATE TABLE "index_notice" (
    "id" BIGSERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,

    CONSTRAINT "index_notice_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "index_notice_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "lease" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failed_status" INTEGER,
    "sent_at" TIMESTAMPTZ(3),
    "sent_count" INTEGER NOT NULL DEFAULT 0,
    "refused_at" TIMESTAMPTZ(3),
    "refused_status" INTEGER,
    "refused_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "index_notice_state_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "index_notice_state_one" CHECK ("id" = 1)
);
