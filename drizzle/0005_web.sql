CREATE TABLE "exercises" (
	"township_id" integer NOT NULL,
	"exercise_township_id" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exercises_township_id_exercise_township_id_pk" PRIMARY KEY("township_id","exercise_township_id")
);
--> statement-breakpoint
CREATE TABLE "login_links" (
	"token_digest" text PRIMARY KEY NOT NULL,
	"township_id" integer,
	"person_id" integer,
	"issued_by" integer,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "web_sessions" (
	"token_digest" text PRIMARY KEY NOT NULL,
	"township_id" integer,
	"person_id" integer,
	"operator" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "login_links_by_person" ON "login_links" USING btree ("township_id","person_id");--> statement-breakpoint
CREATE INDEX "web_sessions_by_person" ON "web_sessions" USING btree ("township_id","person_id");