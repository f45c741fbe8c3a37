-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brand" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),

    CONSTRAINT "brand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "brand_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),

    CONSTRAINT "member_pkey" PRIMARY KEY ("brand_id","user_id")
);

-- CreateTable
CREATE TABLE "invite" (
    "brand_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "accepted_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "invite_pkey" PRIMARY KEY ("brand_id","id")
);

-- CreateTable
CREATE TABLE "influencer" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "bio" TEXT NOT NULL,
    "categories" TEXT[],
    "audience" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),

    CONSTRAINT "influencer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resting_handle" (
    "handle" TEXT NOT NULL,
    "influencer_id" UUID NOT NULL,
    "freed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),

    CONSTRAINT "resting_handle_pkey" PRIMARY KEY ("handle")
);

-- CreateTable
CREATE TABLE "channel" (
    "influencer_id" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "followers" INTEGER NOT NULL,
    "engagement_bps" INTEGER NOT NULL,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("influencer_id","platform")
);

-- CreateTable
CREATE TABLE "campaign" (
    "brand_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "brief" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "fixed_fee" BIGINT,
    "platforms" TEXT[],
    "state" TEXT NOT NULL,
    "apply_by" TIMESTAMPTZ(6),
    "decide_on" DATE,
    "zone" TEXT NOT NULL DEFAULT 'UTC',
    "fixed_terms" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
    "opened_at" TIMESTAMPTZ(6),
    "closed_at" TIMESTAMPTZ(6),
    "finalised_at" TIMESTAMPTZ(6),
    "closed_by" UUID,
    "finalised_by" UUID,
    "event_seq" INTEGER NOT NULL DEFAULT 0,
    "event_hash" BYTEA NOT NULL DEFAULT '\x'::bytea,
    "roster_seq" INTEGER NOT NULL DEFAULT 0,
    "roster_hash" BYTEA NOT NULL DEFAULT '\x'::bytea,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("brand_id","id")
);

-- CreateTable
CREATE TABLE "product" (
    "brand_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "product_pkey" PRIMARY KEY ("brand_id","id")
);

-- CreateTable
CREATE TABLE "ledger" (
    "brand_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "budget" BIGINT NOT NULL,
    "committed" BIGINT NOT NULL DEFAULT 0,
    "reserved" BIGINT NOT NULL DEFAULT 0,
    "brand_turn" INTEGER NOT NULL DEFAULT 0,
    "influencer_turn" INTEGER NOT NULL DEFAULT 0,
    "agreed" INTEGER NOT NULL DEFAULT 0,
    "ended" INTEGER NOT NULL DEFAULT 0,
    "expired" INTEGER NOT NULL DEFAULT 0,
    "closed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ledger_pkey" PRIMARY KEY ("brand_id","campaign_id")
);

-- CreateTable
CREATE TABLE "application" (
    "brand_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "influencer_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "fixed_rate" BOOLEAN NOT NULL,
    "fixed_terms" JSONB NOT NULL DEFAULT '{}',
    "decide_by" TIMESTAMPTZ(6),
    "state" TEXT NOT NULL DEFAULT 'open',
    "standing_number" SMALLINT NOT NULL DEFAULT 0,
    "standing_fee" BIGINT NOT NULL,
    "fees" BIGINT[],
    "lowest_fees" BIGINT[],
    "dearest_fees" BIGINT[],
    "reserves" BIGINT NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(6) NOT NULL,
    "standing_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "ending" TEXT,
    "ended_at" TIMESTAMPTZ(6),
    "ended_by" TEXT,
    "decline_reason" TEXT,
    "contract_id" UUID,
    "event_seq" INTEGER NOT NULL DEFAULT 0,
    "event_hash" BYTEA NOT NULL,
    "applicant_name" TEXT NOT NULL,
    "applicant_handle" TEXT NOT NULL,
    "applicant_platforms" TEXT[],
    "followers" INTEGER NOT NULL,
    "engagement_bps" INTEGER NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("brand_id","id")
);

-- CreateTable
CREATE TABLE "offer" (
    "brand_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "party" TEXT NOT NULL,
    "made_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("brand_id","application_id","number")
);

-- CreateTable
CREATE TABLE "alternative" (
    "brand_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "place" SMALLINT NOT NULL,
    "terms" JSONB NOT NULL,

    CONSTRAINT "alternative_pkey" PRIMARY KEY ("brand_id","application_id","number","place")
);

-- CreateTable
CREATE TABLE "contract" (
    "brand_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "influencer_id" UUID NOT NULL,
    "offer_number" SMALLINT NOT NULL,
    "alternative" SMALLINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "agreed_at" TIMESTAMPTZ(6) NOT NULL,
    "accepted_by" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "terms" JSONB NOT NULL,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("brand_id","id")
);

-- CreateTable
CREATE TABLE "roster_place" (
    "brand_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "influencer_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "roster_place_pkey" PRIMARY KEY ("brand_id","campaign_id","application_id")
);

-- CreateTable
CREATE TABLE "event" (
    "brand_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "party" TEXT,
    "actor_id" UUID,
    "offer_number" SMALLINT,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "payload" TEXT NOT NULL,
    "key" UUID,
    "key_digest" BYTEA,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("brand_id","subject","subject_id","seq")
);

-- CreateTable
CREATE TABLE "event_text" (
    "brand_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "salt" BYTEA,
    "text" TEXT,

    CONSTRAINT "event_text_pkey" PRIMARY KEY ("brand_id","subject","subject_id","seq","role")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "brand_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_position" (
    "position" BIGINT NOT NULL,
    "brand_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "event_position_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "consumer" (
    "name" TEXT NOT NULL,
    "position" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "consumer_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "notification" (
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "read_at" TIMESTAMPTZ(6),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("user_id","id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "session_user_id_created_at_idx" ON "session"("user_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "member_user_id_key" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invite_token_hash_key" ON "invite"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "influencer_user_id_key" ON "influencer"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "influencer_handle_key" ON "influencer"("handle");

-- CreateIndex
CREATE INDEX "resting_handle_influencer_id_idx" ON "resting_handle"("influencer_id");

-- CreateIndex
CREATE INDEX "campaign_brand_id_created_at_id_idx" ON "campaign"("brand_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_brand_id_id_currency_key" ON "campaign"("brand_id", "id", "currency");

-- CreateIndex
CREATE INDEX "product_brand_id_campaign_id_idx" ON "product"("brand_id", "campaign_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_brand_id_campaign_id_influencer_id_key" ON "application"("brand_id", "campaign_id", "influencer_id");

-- CreateIndex
CREATE INDEX "contract_influencer_id_agreed_at_id_idx" ON "contract"("influencer_id", "agreed_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "contract_brand_id_application_id_key" ON "contract"("brand_id", "application_id");

-- CreateIndex
CREATE UNIQUE INDEX "roster_place_brand_id_contract_id_key" ON "roster_place"("brand_id", "contract_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_brand_id_subject_subject_id_key_key" ON "event"("brand_id", "subject", "subject_id", "key");

-- CreateIndex
CREATE INDEX "event_text_author_id_idx" ON "event_text"("author_id");

-- CreateIndex
CREATE INDEX "notification_user_id_at_id_idx" ON "notification"("user_id", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_user_id_position_key" ON "notification"("user_id", "position");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invite" ADD CONSTRAINT "invite_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invite" ADD CONSTRAINT "invite_invited_by_fkey" FOREIGN KEY ("invited_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "influencer" ADD CONSTRAINT "influencer_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resting_handle" ADD CONSTRAINT "resting_handle_influencer_id_fkey" FOREIGN KEY ("influencer_id") REFERENCES "influencer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_influencer_id_fkey" FOREIGN KEY ("influencer_id") REFERENCES "influencer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_brand_id_campaign_id_fkey" FOREIGN KEY ("brand_id", "campaign_id") REFERENCES "campaign"("brand_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_brand_id_campaign_id_fkey" FOREIGN KEY ("brand_id", "campaign_id") REFERENCES "campaign"("brand_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_brand_id_campaign_id_currency_fkey" FOREIGN KEY ("brand_id", "campaign_id", "currency") REFERENCES "campaign"("brand_id", "id", "currency") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_brand_id_application_id_fkey" FOREIGN KEY ("brand_id", "application_id") REFERENCES "application"("brand_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alternative" ADD CONSTRAINT "alternative_brand_id_application_id_number_fkey" FOREIGN KEY ("brand_id", "application_id", "number") REFERENCES "offer"("brand_id", "application_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roster_place" ADD CONSTRAINT "roster_place_brand_id_contract_id_fkey" FOREIGN KEY ("brand_id", "contract_id") REFERENCES "contract"("brand_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
