CREATE TABLE "reminders" (
	"township_id" integer NOT NULL,
	"key" text NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reminders_township_id_key_pk" PRIMARY KEY("township_id","key")
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "sealed" "bytea";--> statement-breakpoint
ALTER TABLE "townships" ADD COLUMN "weekly_reminder" boolean DEFAULT false NOT NULL;