-- A meeting, a notice, a batch serves a case once: after a sending back it takes a new one.
CREATE UNIQUE INDEX case_step_sheet_once ON cases.case_step (case_id, sheet_id) WHERE sheet_id IS NOT NULL;
