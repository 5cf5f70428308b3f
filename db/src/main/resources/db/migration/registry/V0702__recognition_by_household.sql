-- The household page reads ended recognitions too, which the index of the running ones does not hold.
CREATE INDEX recognition_household ON registry.recognition (household_id, recognised_on);
