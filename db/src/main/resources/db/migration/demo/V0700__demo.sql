-- How far the demo county has come: a step is written in the same transaction as what it made, so that a run that was
-- cut off goes on where it stopped. made: ids of what came of it. No personal data.
CREATE SCHEMA demo;
GRANT USAGE ON SCHEMA demo TO lianhu_app;

CREATE TABLE demo.step (
    name text NOT NULL,
    made text NOT NULL,
    done_at timestamptz NOT NULL,
    CONSTRAINT step_pk PRIMARY KEY (name)
);
GRANT SELECT, INSERT ON demo.step TO lianhu_app;
