-- The day that a person moved the meeting of a cycle to; null where it is the plan's.
alter table cycles add column meeting_on text collate "C";
