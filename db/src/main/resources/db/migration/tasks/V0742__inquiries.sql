-- A question about an answer waits for the office that can answer it.
ALTER TABLE tasks.task DROP CONSTRAINT task_subject;
ALTER TABLE tasks.task ADD CONSTRAINT task_subject
    CHECK (subject_kind IN ('CASE', 'MEETING', 'NOTICE', 'IMPORT', 'OBJECTION', 'INQUIRY'));
