-- Whose turn, until when: one open row for each thing that waits for somebody. Written by the modules that own the thing.
CREATE SCHEMA tasks;
GRANT USAGE ON SCHEMA tasks TO lianhu_app;

CREATE TABLE tasks.task (
    id uuid NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    subject_label text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    level text NOT NULL,
    permission text NOT NULL,
    deadline date,
    warning text,
    clause text NOT NULL,
    opened_at timestamptz NOT NULL,
    done_at timestamptz,
    CONSTRAINT task_pk PRIMARY KEY (id),
    CONSTRAINT task_subject CHECK (subject_kind IN ('CASE', 'MEETING', 'NOTICE', 'IMPORT', 'OBJECTION'))
);
CREATE UNIQUE INDEX task_open_once ON tasks.task (subject_id, kind) WHERE done_at IS NULL;
CREATE INDEX task_place ON tasks.task (place_code, deadline, id) WHERE done_at IS NULL;
CREATE INDEX task_household ON tasks.task (household_id);
CALL guard.protect('tasks.task', 'select,insert,update');
