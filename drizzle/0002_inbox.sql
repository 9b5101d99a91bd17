CREATE TABLE "messages" (
	"township_id" integer NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "messages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel" text NOT NULL,
	"dedup_key" text NOT NULL,
	"platform_id" text NOT NULL,
	"type" text NOT NULL,
	"conversation_kind" text NOT NULL,
	"conversation_id" text NOT NULL,
	"sender_id" text NOT NULL,
	"body" text NOT NULL,
	"quoted" text,
	"addressed" boolean NOT NULL,
	"dictated" boolean NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"person_id" integer,
	"state" text NOT NULL,
	"intent" text,
	"reading" jsonb,
	CONSTRAINT "messages_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "messages_delivered_once" UNIQUE("channel","dedup_key")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"township_id" integer NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"message_id" bigint,
	"channel" text NOT NULL,
	"conversation_kind" text NOT NULL,
	"conversation_id" text NOT NULL,
	"text" text NOT NULL,
	"file" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"detail" text,
	"platform_id" text,
	CONSTRAINT "outbox_township_id_id_pk" PRIMARY KEY("township_id","id")
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"township_id" integer NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "photos_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"message_id" bigint NOT NULL,
	"person_id" integer NOT NULL,
	"channel" text NOT NULL,
	"conversation_id" text NOT NULL,
	"file_hash" text NOT NULL,
	"mime_type" text NOT NULL,
	"byte_count" integer NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"record_id" integer,
	"recalled" boolean DEFAULT false NOT NULL,
	CONSTRAINT "photos_township_id_id_pk" PRIMARY KEY("township_id","id")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"township_id" integer NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "questions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"channel" text NOT NULL,
	"conversation_id" text NOT NULL,
	"message_id" bigint NOT NULL,
	"matter" jsonb NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "questions_township_id_id_pk" PRIMARY KEY("township_id","id")
);
--> statement-breakpoint
ALTER TABLE "record_lines" ADD COLUMN "position" integer NOT NULL;--> statement-breakpoint
CREATE INDEX "messages_by_platform_id" ON "messages" USING btree ("channel","platform_id");--> statement-breakpoint
CREATE INDEX "messages_by_conversation" ON "messages" USING btree ("channel","conversation_id","id");--> statement-breakpoint
CREATE INDEX "messages_by_township" ON "messages" USING btree ("township_id","received_at");--> statement-breakpoint
CREATE INDEX "messages_undone" ON "messages" USING btree ("id") WHERE "messages"."state" in ('received', 'held');--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "outbox" USING btree ("channel","id") WHERE "outbox"."state" in ('waiting', 'sending');--> statement-breakpoint
CREATE INDEX "outbox_by_message" ON "outbox" USING btree ("township_id","message_id");--> statement-breakpoint
CREATE INDEX "photos_waiting" ON "photos" USING btree ("township_id","person_id","sent_at");--> statement-breakpoint
CREATE INDEX "photos_by_message" ON "photos" USING btree ("message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "questions_one_at_a_time" ON "questions" USING btree ("township_id","person_id","channel","conversation_id") WHERE "questions"."outcome" is null;