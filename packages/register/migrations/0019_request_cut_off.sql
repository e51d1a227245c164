-- Up to which day the data of a request count; null where who asked did not say.
alter table requests add column cut_off text collate "C";
