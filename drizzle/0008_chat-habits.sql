CREATE TABLE "daily_digests" (
	"township_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"channel" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"told_until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "daily_digests_township_id_person_id_pk" PRIMARY KEY("township_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rooms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"channel" text NOT NULL,
	"room_id" text NOT NULL,
	"township_id" integer NOT NULL,
	"village_id" integer,
	"bound_by" integer NOT NULL,
	"bound_at" timestamp (3) with time zone NOT NULL,
	"released_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_township_id_bound_by_people_township_id_id_fk" FOREIGN KEY ("township_id","bound_by") REFERENCES "public"."people"("township_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_township_id_village_id_villages_township_id_id_fk" FOREIGN KEY ("township_id","village_id") REFERENCES "public"."villages"("township_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "rooms_bound_once" ON "rooms" USING btree ("channel","room_id") WHERE "rooms"."released_at" is null;--> statement-breakpoint
CREATE INDEX "rooms_by_township" ON "rooms" USING btree ("township_id");