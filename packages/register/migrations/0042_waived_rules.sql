-- Rules of its form that a coordinator has waived for an assignment, by their ids; null: all hold.
alter table standings add column waived_rules text[] collate "C";
