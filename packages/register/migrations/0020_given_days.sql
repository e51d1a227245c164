-- Another day than the plan's, which the coordinator gave with the confirmation of a draft; null where none was given.
alter table cycles add column given_due_on text collate "C";
